import { namePrefix } from "../region/spec/names";
import { backupVaultArn, roleArn, type ArnPlace } from "../region/spec/arn";
import { backupRoleName, backupVaultName } from "../backup/names";
import type { Severity } from "./metric-alarm";

/** What of AWS's own events somebody is told. */
export interface CloudEvent {
  /** Becomes part of its name and address, for example `health-issue`. Never changes. */
  readonly name: string;
  readonly severity: Severity;
  /** What EventBridge matches. */
  readonly pattern: Readonly<Record<string, unknown>>;
  /** Why the pattern takes in what others have in the account. @default it matches what is the region's own */
  readonly accountWide?: string | undefined;
  /** The message, with the values of `paths` in angle brackets. Without double quotes. */
  readonly message: string;
  /** JSON paths into the event, by their names in the message. */
  readonly paths: Readonly<Record<string, string>>;
  /** Where the event is described. */
  readonly source: string;
}

/** The region whose events are told. Others may live in its account: environments that share it. */
export interface EventPlace extends ArnPlace {
  /** Begins the name of everything in the region, for example `hft-production-virginia`. */
  readonly prefix: string;
  /** Whether health events that are of no region are told here. */
  readonly tellsGlobal: boolean;
}

/**
 * The regions that AWS Health sends events of no region to, such as IAM's: the first, and its backup.
 *
 * Source: AWS Health user guide, Creating EventBridge rules for AWS Region coverage.
 */
export const globalHealthRegions = ["us-east-1", "us-west-2"] as const;

/** Retirements and maintenance of every service come through AWS Health; the others tell of single resources. */
export function cloudEvents(place: EventPlace): readonly CloudEvent[] {
  return [
    ...healthEvents(place),
    launchFailed(place),
    ...databaseEvents(place),
    ...backupEvents(place),
    {
      name: "certificate-ends",
      severity: "notice",
      pattern: { source: ["aws.acm"], "detail-type": ["ACM Certificate Approaching Expiration"] },
      accountWide: "a certificate's event has its ARN and its domain, of which neither tells whose it is",
      message: "<days> days are left of a certificate: <resource>",
      paths: { days: "$.detail.DaysToExpiry", resource: "$.resources[0]" },
      source: "AWS Certificate Manager user guide, EventBridge support",
    },
  ];
}

/** Public events reach a backup region too, and would be told again there: the rule looks for its own. */
function healthEvents({ region, tellsGlobal }: EventPlace): CloudEvent[] {
  const pattern = (categories: readonly string[]) => ({
    source: ["aws.health"],
    "detail-type": ["AWS Health Event"],
    detail: {
      eventTypeCategory: categories,
      eventRegion: [region, ...(tellsGlobal ? ["global"] : [])],
    },
  });
  const common = {
    accountWide: "a health event is of an account and a region, and need not name a resource",
    paths: {
      service: "$.detail.service",
      type: "$.detail.eventTypeCode",
      region: "$.detail.eventRegion",
      from: "$.detail.startTime",
      resource: "$.resources[0]",
      text: "$.detail.eventDescription[0].latestDescription",
    },
    source: "AWS Health user guide, AWS Health events Amazon EventBridge schema; About public events",
  };
  return [
    {
      ...common,
      name: "health-issue",
      severity: "urgent",
      pattern: pattern(["issue"]),
      message: "AWS reports a fault of <service> in <region>, <type>, since <from>, on <resource>: <text>",
    },
    {
      ...common,
      name: "health-change",
      severity: "notice",
      pattern: pattern(["scheduledChange", "accountNotification"]),
      message: "AWS plans or notes for <service> in <region>, <type>, from <from>, on <resource>: <text>",
    },
  ];
}

/** The groups of a region are those behind node groups, which EKS names `eks-<node group>-<uuid>`. */
function launchFailed({ prefix }: EventPlace): CloudEvent {
  return {
    name: "launch-failed",
    severity: "notice",
    pattern: {
      source: ["aws.autoscaling"],
      "detail-type": ["EC2 Instance Launch Unsuccessful"],
      detail: { AutoScalingGroupName: [{ prefix: `eks-${namePrefix("eksNodeGroup", prefix)}` }] },
    },
    message: "No machine for <group>: <text>",
    paths: { group: "$.detail.AutoScalingGroupName", text: "$.detail.StatusMessage" },
    source:
      "Amazon EC2 Auto Scaling user guide, EventBridge event reference; AWS Containers blog, Amazon EKS 1.21 released, 2021-07",
  };
}

function databaseEvents({ prefix }: EventPlace): CloudEvent[] {
  const pattern = (categories: readonly string[]) => ({
    source: ["aws.rds"],
    "detail-type": ["RDS DB Instance Event"],
    detail: {
      EventCategories: categories,
      SourceIdentifier: [{ prefix: namePrefix("dbInstance", prefix) }],
    },
  });
  const common = {
    message: "Database <instance>: <text>",
    paths: { instance: "$.detail.SourceIdentifier", text: "$.detail.Message" },
    source: "Amazon RDS user guide, Amazon RDS event categories and event messages",
  };
  return [
    {
      ...common,
      name: "database-failure",
      severity: "urgent",
      pattern: pattern(["availability", "failover", "failure", "low storage"]),
    },
    {
      ...common,
      name: "database-change",
      severity: "notice",
      pattern: pattern(["configuration change", "maintenance", "read replica", "recovery"]),
    },
  ];
}

/** A copy is told of where it comes from. A restore that fails names no vault, only the role it runs by. */
function backupEvents(place: EventPlace): CloudEvent[] {
  const { prefix, region, accountId } = place;
  const vault = backupVaultName(prefix);
  const pattern = (type: string, detail: Readonly<Record<string, readonly string[]>>) => ({
    source: ["aws.backup"],
    "detail-type": [type],
    detail,
  });
  const common = {
    severity: "notice",
    source: "AWS Backup developer guide, monitoring AWS Backup events using EventBridge",
  } as const;
  const state = ["ABORTED", "EXPIRED", "FAILED", "PARTIAL"];
  const job = { state: "$.detail.state", resource: "$.detail.resourceArn" };
  return [
    {
      ...common,
      name: "backup-failed",
      pattern: pattern("Backup Job State Change", { state, backupVaultName: [vault] }),
      message: "A backup job ended as <state>: <resource>",
      paths: job,
    },
    {
      ...common,
      name: "backup-copy-failed",
      pattern: pattern("Copy Job State Change", {
        state,
        sourceBackupVaultArn: [backupVaultArn(region, accountId, vault)],
      }),
      message: "A copy of a backup ended as <state>: <resource>",
      paths: job,
    },
    {
      ...common,
      name: "restore-test-failed",
      pattern: pattern("Restore Job State Change", {
        status: ["ABORTED", "FAILED"],
        iamRoleArn: [roleArn(place, backupRoleName(prefix))],
      }),
      message: "A restore job ended as <status>: <resource>",
      paths: { status: "$.detail.status", resource: "$.resources[0]" },
    },
  ];
}
