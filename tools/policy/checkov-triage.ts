import type { PolicyId } from "../../src/policy/policies";

/** What became of a check of checkov that fails on some stack of this project. */
export type Verdict =
  /** A policy of this project asks the same, and reads what checkov does not. */
  | { readonly kind: "ours"; readonly policy: PolicyId; readonly because: string }
  /** Whoever writes an environment decides. */
  | { readonly kind: "choice"; readonly because: string }
  /** It is not for this system. */
  | { readonly kind: "not"; readonly because: string };

const ours = (policy: PolicyId, because: string): Verdict => ({ kind: "ours", policy, because });
const choice = (because: string): Verdict => ({ kind: "choice", because });
const not = (because: string): Verdict => ({ kind: "not", because });

const byTemplate = "a fleet's machine has it from its launch template, which checkov does not follow";
const flowLogStore =
  "the account only holds flow logs, which Network Watcher writes with a key of the account";
const reservedMachine = "the template says what a reservation holds; no machine is made from it";
const ofPipeline = "only a pipeline has it: nothing but the stack of identities may give it";
const bound = "it bounds the role of a pipeline and what that creates: it gives no right, and denies some";
const gitHubIds =
  "the subject has GitHub's own ids of owner and repository, such as firm@123, which checkov takes for no repository";
const postgresFlag =
  "state it in the database's flags: a change of what is logged reaches a running database at once, and its disk fills faster";

/** By check, for every check of checkov 3.3.30 that fails on a stack of the suite's synth. */
export const triage: Readonly<Record<string, Verdict>> = {
  CKV2_AWS_19: ours("POLICY-NET-001", "the address is a NAT gateway's"),
  CKV2_AWS_23: not("the address is in the outputs of another stack"),
  CKV2_AWS_38: not(
    "somebody adds the DS record to the zone above, and a mistake there takes every name away: whoever needs DNSSEC signs the zone by hand",
  ),
  CKV2_AWS_40: ours("POLICY-IAM-003", bound),
  CKV2_AWS_41: not(byTemplate),
  CKV2_AWS_57: choice(
    "rotation is a function of the firm's own; the password of the database's administrator is used for emergencies",
  ),
  CKV2_AWS_61: not(
    "the bucket of switches has a small object for each, whose versions say when it was turned",
  ),
  CKV2_AWS_62: not("nothing waits for an event of these buckets"),
  CKV_AWS_126: not(byTemplate),
  CKV_AWS_135: not("every machine type of the catalogue is optimized for EBS by default"),
  CKV_AWS_144: choice(
    "a bucket with backup: true is copied to another region by the backup plan; that of the state is in another metro than what it describes",
  ),
  CKV_AWS_145: ours(
    "POLICY-ENC-001",
    "S3, Global Accelerator and health checkers of Route 53 use no bucket with a KMS key of one's own",
  ),
  CKV_AWS_150: ours("POLICY-DEL-002", "asked in production; this one is of an emulator"),
  CKV_AWS_152: not("connections stay in their zone: another zone costs latency and money"),
  CKV_AWS_158: ours(
    "POLICY-ENC-001",
    "asked of every group; production accepts the finding of the group that has the queries of its public zone",
  ),
  CKV_AWS_18: ours(
    "POLICY-LOG-002",
    "asked in production of every bucket but those that take logs; production accepts the finding of the bucket of switches",
  ),
  CKV_AWS_21: ours(
    "POLICY-BAK-001",
    "asked of every bucket but the one that takes flow logs of the accelerator",
  ),
  CKV_AWS_226: ours("POLICY-CHG-001", "the opposite is asked: no version changes without a person"),
  CKV_AWS_274: ours("POLICY-IAM-003", "the role of a pipeline has it within a permissions boundary"),
  CKV_AWS_293: ours("POLICY-DEL-002", "asked in production; this one is of an emulator"),
  CKV_AWS_338: ours("POLICY-LOG-004", "advice, in production"),
  CKV_AWS_39: ours(
    "POLICY-NET-001",
    "a public endpoint is one that the environment states, with the blocks that reach it",
  ),
  CKV_AWS_393: ours("POLICY-IAM-002", gitHubIds),
  CKV_AWS_62: ours("POLICY-IAM-003", bound),
  CKV_AWS_63: ours("POLICY-IAM-003", bound),
  CKV_AWS_70: ours(
    "POLICY-IAM-001",
    "the statement for everybody is limited to the addresses of Route 53's health checkers, which have no credentials",
  ),
  CKV_AWS_79: ours("POLICY-META-001", byTemplate),
  CKV_AWS_8: ours("POLICY-ENC-001", byTemplate),
  CKV_AWS_91: not("a network load balancer logs TLS listeners only, and these pass TCP through"),
  CKV2_AZURE_1: not(flowLogStore),
  CKV2_AZURE_21: choice(
    "requests for blobs can be sent to a workspace; they cost what the requests are many",
  ),
  CKV2_AZURE_32: ours(
    "POLICY-NET-001",
    "the vault of the state is there before any network: its firewall admits the addresses that are stated, and Azure's own services",
  ),
  CKV2_AZURE_33: not(
    "Network Watcher writes flow logs to the public endpoint, and the state is there before any network: their firewalls admit whom the environment lists, and Azure's own services",
  ),
  CKV2_AZURE_38: choice(
    "the environment states softDeleteDays, 7 by default; a store of flow logs only holds what Network Watcher writes",
  ),
  CKV2_AZURE_40: ours("POLICY-IAM-004", flowLogStore),
  CKV2_AZURE_41: not("no shared access signature is made; where the firm's data is, no key signs one"),
  CKV2_AZURE_57: not(
    "the database is in a delegated subnet of the network, which excludes a private endpoint",
  ),
  CKV_AZURE_112: choice("keys of the kind RSA-HSM are what an environment may state"),
  CKV_AZURE_116: choice("Azure Policy is assigned to a subscription by whoever administers it"),
  CKV_AZURE_12: ours("POLICY-LOG-004", "a year is asked, as advice"),
  CKV_AZURE_136: choice(
    "a copy in another region is a replica, or a geo-redundant backup that the environment states",
  ),
  CKV_AZURE_139: ours("POLICY-NET-001", "a public registry refuses everybody who is not listed"),
  CKV_AZURE_164: choice(
    "content trust of Docker is being retired; sign images with Notation and verify them in the cluster",
  ),
  CKV_AZURE_166: not("the quarantine of a registry is a preview that pushes have to know of"),
  CKV_AZURE_168: not("a trading node runs few pods, and each address of a pod is one of the subnet's"),
  CKV_AZURE_170: choice("the environment states the tier of the cluster"),
  CKV_AZURE_171: ours("POLICY-CHG-001", "a person chooses the version"),
  CKV_AZURE_172: not("no add-on reads secrets: pods sign in by workload identity"),
  CKV_AZURE_206: ours(
    "POLICY-BAK-001",
    "the replication of an account is stated; flow logs need no other region, and the state is in another metro than what it describes",
  ),
  CKV_AZURE_226: not("the disk of a system node may outlive it; trading nodes state theirs"),
  CKV_AZURE_233: not("the copies of a registry are in more than one zone where the region has zones"),
  CKV_AZURE_33: not("no account has a queue"),
  CKV_AZURE_4: ours("POLICY-LOG-005", "a diagnostic setting sends the logs, from the stack that watches"),
  CKV_AZURE_40: not("a key that expires takes what it encrypts with it; keys are rotated"),
  CKV_AZURE_50: not("the extension signs people in by Entra ID, and the environment states it"),
  CKV_AZURE_59: ours(
    "POLICY-NET-001",
    "the firewall of the account refuses everybody but Azure's own services and whom the environment lists",
  ),
  CKV2_GCP_13: choice(postgresFlag),
  CKV2_GCP_18: ours("POLICY-NET-004", "the network has a firewall policy, which checkov does not look for"),
  CKV2_GCP_4: choice("a bucket of flow logs has a lock where the environment states one"),
  CKV_GCP_108: choice(postgresFlag),
  CKV_GCP_109: not("the default is WARNING, which has more than ERROR"),
  CKV_GCP_110: choice(
    "pgAudit restarts the database when it is turned on: state cloudsql.enable_pgaudit in a change window",
  ),
  CKV_GCP_111: choice(postgresFlag),
  CKV_GCP_117: ours("POLICY-IAM-003", ofPipeline),
  CKV_GCP_12: not("Dataplane V2 enforces network policies by itself"),
  CKV_GCP_125: ours("POLICY-IAM-002", gitHubIds),
  CKV_GCP_20: not(
    "the control plane has no address to list blocks for: it is reached by its name, and IAM decides",
  ),
  CKV_GCP_21: ours("POLICY-TAG-001", "the provider's default labels are on every resource"),
  CKV_GCP_32: not(reservedMachine),
  CKV_GCP_39: not(reservedMachine),
  CKV_GCP_41: ours("POLICY-IAM-003", ofPipeline),
  CKV_GCP_49: ours("POLICY-IAM-003", ofPipeline),
  CKV_GCP_51: choice(postgresFlag),
  CKV_GCP_52: choice(postgresFlag),
  CKV_GCP_53: choice(postgresFlag),
  CKV_GCP_6: ours("POLICY-TLS-001", "ssl_mode has taken the place of require_ssl"),
  CKV_GCP_61: ours(
    "POLICY-LOG-001",
    "flow logs are on; intranode visibility sends a node's own traffic through the network, which costs latency",
  ),
  CKV_GCP_62: choice(
    "requests for objects are in the audit logs of the project, where its administrator turns them on",
  ),
  CKV_GCP_65: choice("groups of a directory are the domain's; roles are given by IAM"),
  CKV_GCP_66: choice(
    "Binary Authorization is a policy of the project, and refuses pods in an incident if it is wrong",
  ),
  CKV_GCP_69: ours(
    "POLICY-META-001",
    "the default pool is removed; every other pool has the metadata server",
  ),
  CKV_GCP_78: ours(
    "POLICY-BAK-001",
    "a bucket with a retention policy or soft deletion keeps what is deleted",
  ),
  CKV_GCP_79: choice("the environment states the major version, and a rule says when it ends"),
  CKV_GCP_82: ours("POLICY-DEL-001", "asked in production; this one is of a sandbox"),
};
