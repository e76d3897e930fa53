/** The partition in which a region's ARNs lie. */
export function partitionOf(region: string): string {
  if (region.startsWith("cn-")) return "aws-cn";
  return region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
}

/** Where a resource lies whose ARN is told from its name. */
export interface ArnPlace {
  readonly region: string;
  readonly accountId: string;
}

/** The ARN of an RDS instance, which is known before the instance exists. */
export function databaseArn({ region, accountId }: ArnPlace, identifier: string): string {
  return `arn:${partitionOf(region)}:rds:${region}:${accountId}:db:${identifier}`;
}

/** The ARN of an EKS cluster, which is known before the cluster exists. */
export function clusterArn({ region, accountId }: ArnPlace, name: string): string {
  return `arn:${partitionOf(region)}:eks:${region}:${accountId}:cluster/${name}`;
}

/** A policy's resource for a secret that is known by name: Secrets Manager adds six characters of its own. */
export function secretArnPattern({ region, accountId }: ArnPlace, name: string): string {
  return `arn:${partitionOf(region)}:secretsmanager:${region}:${accountId}:secret:${name}-??????`;
}

export function roleArn({ region, accountId }: ArnPlace, name: string): string {
  return `arn:${partitionOf(region)}:iam::${accountId}:role/${name}`;
}

/** The ARN of a policy that AWS manages. */
export function managedPolicyArn(region: string, name: string): string {
  return `arn:${partitionOf(region)}:iam::aws:policy/${name}`;
}

export function bucketArn(region: string, name: string): string {
  return `arn:${partitionOf(region)}:s3:::${name}`;
}

/** The vault need not exist yet: a plan in one region names the vault of another. */
export function backupVaultArn(region: string, accountId: string, name: string): string {
  return `arn:${partitionOf(region)}:backup:${region}:${accountId}:backup-vault:${name}`;
}

export function alarmArn({ region, accountId }: ArnPlace, name: string): string {
  return `arn:${partitionOf(region)}:cloudwatch:${region}:${accountId}:alarm:${name}`;
}
