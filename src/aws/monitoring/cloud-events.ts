import { namePrefix } from "../region/spec/names";
import { backupVaultArn, roleArn, type ArnPlace } from "../region/spec/arn";
import { backupRoleName, backupVaultName } from "../backup/spec/names";
import type { Severity } from "./metric-alarm";

/** An event of AWS that is sent to a topic. */
export interface CloudEvent {
  /** Becomes part of its name and address, for example `health-issue`. Never changes. */
  readonly name: string;
  readonly severity: Severity;
  /** What EventBridge matches. */
  readonly pattern: Readonly<Record<string, unknown>>;
  /** Why the pattern also matches resources of others in the account. @default it matches the region's own only */
  readonly accountWide?: string | undefined;
  /** The message, with the values of `paths` in angle brackets. Without double quotes. */
  readonly message: string;
  /** JSON paths into the event, by their names in the message. */
  readonly paths: Readonly<Record<string, string>>;
  /** Where the event is described. */
  readonly source: string;
}

/** The region whose events are matched. Other environments may share its account. */
export interface EventPlace extends ArnPlace {
  /** Begins the name of everything in the region, for example `hft-production-virginia`. */
  readonly prefix: string;
  /** Whether it reports AWS Health events that belong to no region. */
  readonly receivesGlobalHealthEvents: boolean;
}

/** Returns the events of a region. AWS Health reports retirements and maintenance of every service. */
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
      accountWide: "a certificate's event has its ARN and domain, which do not identify an environment",
      message: "<days> days are left of a certificate: <resource>",
      paths: { days: "$.detail.DaysToExpiry", resource: "$.resources[0]" },
      source: "AWS Certificate Manager user guide, EventBridge support",
    },
  ];
}

/** AWS sends public events to a backup region too: the pattern matches the region's own, so that each is sent once. */
function healthEvents({ region, receivesGlobalHealthEvents }: EventPlace): CloudEvent[] {
  const pattern = (categories: readonly string[]) => ({
    source: ["aws.health"],
    "detail-type": ["AWS Health Event"],
    detail: {
      eventTypeCategory: categories,
      eventRegion: [region, ...(receivesGlobalHealthEvents ? ["global"] : [])],
    },
  });
  const common = {
    accountWide: "a health event belongs to an account and a region, and need not name a resource",
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

/** Matches the Auto Scaling groups of the region's node groups, which EKS names `eks-<node group>-<uuid>`. */
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

/** A copy job is matched by its source vault. A restore job names no vault, only its IAM role. */
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
