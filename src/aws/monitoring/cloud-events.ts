import type { Severity } from "./metric-alarm";

/** What of AWS's own events somebody is told. */
export interface CloudEvent {
  /** Becomes part of its name and address, for example `health-issue`. Never changes. */
  readonly name: string;
  readonly severity: Severity;
  /** What EventBridge matches. */
  readonly pattern: Readonly<Record<string, unknown>>;
  /** The message, with the values of `paths` in angle brackets. Without double quotes. */
  readonly message: string;
  /** JSON paths into the event, by their names in the message. */
  readonly paths: Readonly<Record<string, string>>;
  /** Where the event is described. */
  readonly source: string;
}

const health = {
  paths: {
    service: "$.detail.service",
    type: "$.detail.eventTypeCode",
    region: "$.detail.eventRegion",
    from: "$.detail.startTime",
    resource: "$.resources[0]",
    text: "$.detail.eventDescription[0].latestDescription",
  },
  source: "AWS Health user guide, monitoring events with EventBridge",
};

const database = {
  paths: { instance: "$.detail.SourceIdentifier", text: "$.detail.Message" },
  source: "Amazon RDS user guide, Amazon RDS event categories and event messages",
};

/** Retirements and maintenance of every service come through AWS Health; the others tell of single resources. */
export const cloudEvents: readonly CloudEvent[] = [
  {
    name: "health-issue",
    severity: "urgent",
    pattern: {
      source: ["aws.health"],
      "detail-type": ["AWS Health Event"],
      detail: { eventTypeCategory: ["issue"] },
    },
    message: "AWS reports a fault of <service> in <region>, <type>, since <from>, on <resource>: <text>",
    ...health,
  },
  {
    name: "health-change",
    severity: "notice",
    pattern: {
      source: ["aws.health"],
      "detail-type": ["AWS Health Event"],
      detail: { eventTypeCategory: ["scheduledChange", "accountNotification"] },
    },
    message: "AWS plans or notes for <service> in <region>, <type>, from <from>, on <resource>: <text>",
    ...health,
  },
  {
    name: "launch-failed",
    severity: "notice",
    pattern: { source: ["aws.autoscaling"], "detail-type": ["EC2 Instance Launch Unsuccessful"] },
    message: "No machine for <group>: <text>",
    paths: { group: "$.detail.AutoScalingGroupName", text: "$.detail.StatusMessage" },
    source: "Amazon EC2 Auto Scaling user guide, EventBridge event reference",
  },
  {
    name: "database-failure",
    severity: "urgent",
    pattern: {
      source: ["aws.rds"],
      "detail-type": ["RDS DB Instance Event"],
      detail: { EventCategories: ["availability", "failover", "failure", "low storage"] },
    },
    message: "Database <instance>: <text>",
    ...database,
  },
  {
    name: "database-change",
    severity: "notice",
    pattern: {
      source: ["aws.rds"],
      "detail-type": ["RDS DB Instance Event"],
      detail: { EventCategories: ["configuration change", "maintenance", "read replica", "recovery"] },
    },
    message: "Database <instance>: <text>",
    ...database,
  },
  {
    name: "backup-failed",
    severity: "notice",
    pattern: {
      source: ["aws.backup"],
      "detail-type": ["Backup Job State Change", "Copy Job State Change"],
      detail: { state: ["ABORTED", "EXPIRED", "FAILED", "PARTIAL"] },
    },
    message: "<job>, <state>, of <resource>",
    paths: { job: "$.detail-type", state: "$.detail.state", resource: "$.resources[0]" },
    source: "AWS Backup developer guide, monitoring AWS Backup events using EventBridge",
  },
  {
    name: "restore-test-failed",
    severity: "notice",
    pattern: {
      source: ["aws.backup"],
      "detail-type": ["Restore Job State Change"],
      detail: { status: ["ABORTED", "FAILED"] },
    },
    message: "A restore job ended as <status>: <resource>",
    paths: { status: "$.detail.status", resource: "$.resources[0]" },
    source: "AWS Backup developer guide, monitoring AWS Backup events using EventBridge",
  },
  {
    name: "certificate-ends",
    severity: "notice",
    pattern: { source: ["aws.acm"], "detail-type": ["ACM Certificate Approaching Expiration"] },
    message: "<days> days are left of a certificate: <resource>",
    paths: { days: "$.detail.DaysToExpiry", resource: "$.resources[0]" },
    source: "AWS Certificate Manager user guide, EventBridge support",
  },
];
