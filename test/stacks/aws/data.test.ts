import { rmSync } from "node:fs";
import path from "node:path";
import { backupTag } from "../../../src/core/tags";
import store from "../../environments/store";
import { freshOutdir, run } from "../../app/run";
import { readStackIn, type JsonObject } from "../../helpers/synthesized";
import { Template } from "../../helpers/template";

const outdir = freshOutdir();
let virginia: Template;
let oregon: Template;

beforeAll(() => {
  const { exitCode, errors } = run(outdir, [store]);
  if (exitCode !== 0) throw new Error(errors);
  [virginia, oregon] = ["store-virginia-data", "store-oregon-data"].map((id) =>
    Template.from(id, readStackIn(outdir, id)),
  ) as [Template, Template];
});
afterAll(() => {
  rmSync(path.dirname(outdir), { recursive: true });
});

interface PolicyStatement {
  readonly Sid?: string;
  readonly Effect: string;
  readonly Principal: unknown;
  readonly Condition?: unknown;
}

const statementsOf = (policy: JsonObject): readonly PolicyStatement[] =>
  (JSON.parse(policy["policy"] as string) as { readonly Statement: readonly PolicyStatement[] }).Statement;

describe("the cache of a region", () => {
  const cache = (): JsonObject => virginia.resource("aws_elasticache_replication_group").arguments;

  it("begins with its primary in the zone of the active trading generation, a replica in each other zone", () => {
    const zones = (cache()["preferred_cache_cluster_azs"] as string[]).map(
      (zone) => /subnets\.data\.(\w)\.zone_name/.exec(zone)?.[1],
    );
    expect(zones).toEqual(["b", "a", "c"]);
    expect(cache()).toMatchObject({ automatic_failover_enabled: true, multi_az_enabled: true });
  });

  it("begins in the first zone of a region that does not trade", () => {
    const { arguments: standby } = oregon.resource("aws_elasticache_replication_group");
    expect(standby["preferred_cache_cluster_azs"]).toEqual(
      ["a", "b", "c"].map((zone) => expect.stringContaining(`subnets.data.${zone}.`) as unknown),
    );
  });

  it("speaks TLS only and is encrypted by a key of the region", () => {
    expect(cache()).toMatchObject({
      transit_encryption_enabled: true,
      transit_encryption_mode: "required",
      at_rest_encryption_enabled: "true",
      kms_key_id: expect.stringContaining("store-virginia-network.outputs.key_arns.objects") as unknown,
    });
  });

  it("signs its users in by IAM, whose name is their id", () => {
    const users = virginia.resources("aws_elasticache_user", { authentication_mode: { type: "iam" } });
    expect(users).toHaveLength(2);
    for (const { arguments: user } of users) expect(user["user_name"]).toBe(user["user_id"]);
  });

  it("switches the user off that every group must have", () => {
    const { arguments: user } = virginia.resource("aws_elasticache_user", { user_name: "default" });
    expect(user["access_string"]).toMatch(/^off .*-@all$/);
  });

  it("gives each user the keys, channels and commands that are stated", () => {
    const { arguments: engine } = virginia.resource("aws_elasticache_user", {
      user_id: "hft-store-virginia-user-engine",
    });
    expect(engine["access_string"]).toBe("on ~orders:* &fills +@all -@dangerous +info");
  });

  it("has no password in any stack", () => {
    for (const template of [virginia, oregon]) {
      expect(JSON.stringify(template.json)).not.toMatch(/"(passwords?|auth_token)":/);
    }
  });

  it("lets in the tiers with nodes, and no other", () => {
    const sources = virginia
      .resources("aws_vpc_security_group_ingress_rule", { from_port: 6379 })
      .map(({ arguments: rule }) => rule["cidr_ipv4"]);
    expect(sources).toEqual([
      "10.0.0.0/20",
      "10.0.16.0/20",
      "10.0.32.0/20",
      "10.0.64.0/20",
      "10.0.80.0/20",
      "10.0.96.0/20",
    ]);
  });

  it("is maintained in the change window, in the primary region before the one that stands by", () => {
    const window = (template: Template) =>
      template.resource("aws_elasticache_replication_group").arguments["maintenance_window"];
    expect([window(virginia), window(oregon)]).toEqual(["sat:12:00-sat:13:00", "sat:14:00-sat:15:00"]);
    expect(cache()).toMatchObject({ auto_minor_version_upgrade: "false", apply_immediately: false });
  });

  it("takes the parameter family of its engine and version", () => {
    const family = (template: Template) =>
      template.resource("aws_elasticache_parameter_group").arguments["family"];
    expect([family(virginia), family(oregon)]).toEqual(["valkey8", "redis7"]);
  });
});

describe("the buckets of a region", () => {
  const names = ["flowlogs", "marketdata", "records"].map((key) => `hft-store-virginia-${key}-111111111111`);

  it("have names with the account, which no other account can have taken", () => {
    const buckets = virginia.resources("aws_s3_bucket").map(({ arguments: bucket }) => bucket["bucket"]);
    expect(buckets).toEqual(["hft-store-virginia-111111111111-access-logs", ...names]);
  });

  it("leave a record of each access in a bucket beside them", () => {
    const logged = virginia.resources("aws_s3_bucket_logging").map(({ arguments: logging }) => logging);
    expect(logged.map(({ target_prefix: folder }) => folder)).toEqual(names.map((name) => `${name}/`));
    for (const { target_bucket: target } of logged) {
      expect(target).toContain("aws_s3_bucket.access-logs_bucket");
    }
  });

  it("leave none in a sandbox", () => {
    expect(Template.of("local-virginia-data").resources("aws_s3_bucket_logging")).toEqual([]);
  });

  it("are closed to the public, keep versions and take no plain HTTP, each of them", () => {
    const closed = virginia.resources("aws_s3_bucket_public_access_block", {
      block_public_acls: true,
      block_public_policy: true,
      ignore_public_acls: true,
      restrict_public_buckets: true,
    });
    const versioned = virginia.resources("aws_s3_bucket_versioning", {
      versioning_configuration: { status: "Enabled" },
    });
    const policies = virginia.resources("aws_s3_bucket_policy");
    expect([closed.length, versioned.length, policies.length]).toEqual([4, 4, 4]);
    for (const { arguments: policy } of policies) {
      expect(statementsOf(policy)).toContainEqual(
        expect.objectContaining({
          Effect: "Deny",
          Principal: "*",
          Condition: { Bool: { "aws:SecureTransport": "false" } },
        }),
      );
    }
  });

  it("lock what is written as long as is stated, and logs not at all", () => {
    const locks = virginia
      .resources("aws_s3_bucket_object_lock_configuration")
      .map(({ arguments: lock }) => lock["rule"]);
    expect(locks).toEqual([
      { default_retention: { mode: "GOVERNANCE", days: 30 } },
      { default_retention: { mode: "COMPLIANCE", days: 2557 } },
    ]);
    for (const { arguments: bucket } of virginia.resources("aws_s3_bucket")) {
      expect(bucket).not.toHaveProperty("object_lock_enabled");
    }
  });

  it("take logs from log delivery for this account only", () => {
    const allowed = virginia
      .resources("aws_s3_bucket_policy")
      .flatMap(({ arguments: policy }) => statementsOf(policy))
      .filter(({ Effect }) => Effect === "Allow");
    expect(allowed.map(({ Sid, Principal }) => [Sid, Principal])).toEqual([
      ["AccessLogDelivery", { Service: "logging.s3.amazonaws.com" }],
      ["LogDeliveryWrite", { Service: "delivery.logs.amazonaws.com" }],
      ["LogDeliveryCheck", { Service: "delivery.logs.amazonaws.com" }],
    ]);
    for (const { Condition } of allowed) {
      expect(Condition).toMatchObject({ StringEquals: { "aws:SourceAccount": "111111111111" } });
    }
  });

  it("are named to others, the adopted one by the name that it has", () => {
    expect(virginia.output("bucket_names")).toMatchObject({ research: "firm-research" });
  });
});

describe("the backups of a region", () => {
  interface PlanRule {
    readonly schedule: string;
    readonly copy_action: readonly { readonly destination_vault_arn: string }[];
  }
  const rules = (): readonly PlanRule[] =>
    virginia.resource("aws_backup_plan").arguments["rule"] as unknown as PlanRule[];

  it("are copied to the vault that the other region makes", () => {
    const { arguments: vault } = oregon.resource("aws_backup_vault");
    expect(rules().flatMap((rule) => rule.copy_action)).toEqual([
      expect.objectContaining({
        destination_vault_arn: `arn:aws:backup:us-west-2:111111111111:backup-vault:${vault["name"] as string}`,
      }),
    ]);
  });

  it("lie in each region under a key of that region", () => {
    const key = (template: Template) => template.resource("aws_backup_vault").arguments["kms_key_arn"];
    expect(key(virginia)).toContain("store-virginia-network.outputs.key_arns.backup");
    expect(key(oregon)).toContain("store-oregon-network.outputs.key_arns.backup");
  });

  it("begin after the hour in which a database makes its own", () => {
    expect(rules().map(({ schedule }) => schedule)).toEqual(["cron(0 2 ? * * *)", "cron(0 2 1 * ? *)"]);
  });

  it("take up what carries the tag in this environment, as a bucket does that asks for it", () => {
    const { arguments: records } = virginia.resource("aws_s3_bucket", {
      bucket: "hft-store-virginia-records-111111111111",
    });
    const [condition] = virginia.resource("aws_backup_selection").arguments["condition"] as JsonObject[];
    expect(records["tags"]).toMatchObject(backupTag);
    expect(condition?.["string_equals"]).toEqual([
      ...Object.entries(backupTag).map(([key, value]) => ({ key: `aws:ResourceTag/${key}`, value })),
      { key: "aws:ResourceTag/hft-environment", value: "store" },
    ]);
  });

  it("are of databases and buckets, whatever the account has opted in to", () => {
    expect(virginia.resource("aws_backup_selection").arguments["resources"]).toEqual([
      "arn:aws:rds:*:*:db:*",
      "arn:aws:s3:::*",
    ]);
  });

  it("cannot be deleted before their time by a lock that can be lifted", () => {
    const { arguments: lock } = oregon.resource("aws_backup_vault_lock_configuration");
    expect(lock).toMatchObject({ min_retention_days: 7, max_retention_days: 400 });
    expect(lock).not.toHaveProperty("changeable_for_days");
  });

  it("are restored for a test only where they are made", () => {
    const tested = virginia.resources("aws_backup_restore_testing_selection");
    expect(tested.map(({ arguments: test }) => test["protected_resource_type"])).toEqual(["RDS", "S3"]);
    expect(oregon.resources("aws_backup_restore_testing_plan")).toEqual([]);
  });

  it("are looked for among those of the week where they are made every day", () => {
    const { arguments: tests } = virginia.resource("aws_backup_restore_testing_plan");
    expect(tests["recovery_point_selection"]).toMatchObject([{ selection_window_days: 8 }]);
  });

  it("are restored beside the database that they are of", () => {
    const database = virginia.resource("aws_db_instance").arguments;
    const selection = (type: string): JsonObject =>
      virginia.resource("aws_backup_restore_testing_selection", { protected_resource_type: type }).arguments;
    expect(selection("RDS")["restore_metadata_overrides"]).toEqual({
      dbSubnetGroupName: database["db_subnet_group_name"],
      vpcSecurityGroupIds: JSON.stringify(database["vpc_security_group_ids"]),
    });
    expect(selection("S3")).not.toHaveProperty("restore_metadata_overrides");
  });
});

describe("the images of a region", () => {
  it("have tags that are written once", () => {
    for (const { arguments: repository } of virginia.resources("aws_ecr_repository")) {
      expect(repository["image_tag_mutability"]).toBe("IMMUTABLE");
    }
  });

  it("are replicated to where a template of their name space waits for them", () => {
    const { arguments: replication } = virginia.resource("aws_ecr_replication_configuration");
    const { arguments: template } = oregon.resource("aws_ecr_repository_creation_template");
    expect(replication["replication_configuration"]).toEqual({
      rule: [
        {
          destination: [{ region: "us-west-2", registry_id: "111111111111" }],
          repository_filter: [{ filter: `${template["prefix"] as string}/`, filter_type: "PREFIX_MATCH" }],
        },
      ],
    });
    expect(template).toMatchObject({ applied_for: ["REPLICATION"], image_tag_mutability: "IMMUTABLE" });
  });

  it("are pulled by the accounts that are named", () => {
    const { arguments: policy } = virginia.resource("aws_ecr_repository_policy");
    expect(statementsOf(policy)).toMatchObject([{ Principal: { AWS: ["arn:aws:iam::999999999999:root"] } }]);
  });
});

describe("the images of a replica", () => {
  const template = (): JsonObject => oregon.resource("aws_ecr_repository_creation_template").arguments;

  it("are pulled by the accounts that may pull any repository of the home", () => {
    const [pull] = statementsOf({ policy: template()["repository_policy"] ?? "" });
    expect(pull).toMatchObject({ Principal: { AWS: ["arn:aws:iam::999999999999:root"] } });
  });

  it("are all kept where one repository of the home keeps all", () => {
    expect(template()["lifecycle_policy"]).not.toContain("imageCountMoreThan");
  });
});

describe("the keys of a region", () => {
  it("are six where it stores a database, objects and backups", () => {
    const network = Template.from("store-virginia-network", readStackIn(outdir, "store-virginia-network"));
    const uses = Object.keys(network.output("key_arns") as JsonObject);
    expect(uses.sort()).toEqual(["backup", "data", "ebs", "logs", "objects", "secrets"]);
  });
});
