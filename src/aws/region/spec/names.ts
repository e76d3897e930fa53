import { limitedName, limitedPrefix } from "../../../core/names";
import type { KeyArns } from "../../network/spec/schema";

/**
 * The longest name that each kind of resource takes, in characters: the stricter of the service's limit and the
 * provider's, which takes 125 for a launch template where EC2 takes 128.
 *
 * Sources: the EKS, EC2, IAM, KMS, RDS, ElastiCache, S3, AWS Backup, Secrets Manager, CloudWatch, CloudWatch
 * Logs, Elastic Load Balancing, Global Accelerator, SNS, EventBridge and Budgets API references, 2026-05; the
 * Direct Connect (virtual interfaces) and Network Synthetic Monitor models of botocore 1.43.11. ElastiCache states
 * no length for users: they take that of a replication group.
 */
const limits = {
  accelerator: 64,
  alarm: 255,
  budget: 100,
  dashboard: 255,
  directConnect: 100,
  eventRule: 64,
  dbInstance: 63,
  dbParameterGroup: 255,
  dbSubnetGroup: 255,
  backup: 50,
  cache: 40,
  eksCluster: 100,
  eksNodeGroup: 63,
  iamRole: 64,
  instanceProfile: 128,
  iamPolicy: 128,
  kmsAlias: 250,
  launchTemplate: 125,
  loadBalancer: 32,
  logGroup: 512,
  networkMonitor: 200,
  placementGroup: 255,
  s3Bucket: 63,
  secret: 512,
  securityGroup: 255,
  snsTopic: 256,
  targetGroup: 32,
} as const;

export type NameKind = keyof typeof limits;

/** Joins parts with hyphens to a name that fits its kind of resource; a longer one is cut and ends in a hash. */
export function resourceName(kind: NameKind, ...parts: readonly string[]): string {
  return limitedName(limits[kind], ...parts);
}

/** The common beginning of every `resourceName` of that kind that starts with these parts, cut or not. */
export function namePrefix(kind: NameKind, ...parts: readonly string[]): string {
  return limitedPrefix(limits[kind], ...parts);
}

/** Returns the alias of a region's key, by which others can name it before it exists. */
export function keyAlias(prefix: string, use: keyof KeyArns): string {
  return `alias/${resourceName("kmsAlias", prefix, use)}`;
}
