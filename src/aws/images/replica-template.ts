import { EcrRegistryPolicy } from "@cdktf/provider-aws/lib/ecr-registry-policy";
import { EcrRepositoryCreationTemplate } from "@cdktf/provider-aws/lib/ecr-repository-creation-template";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import { Construct } from "constructs";
import { resourceName } from "../region/spec/names";
import { partitionOf } from "../region/spec/arn";
import { policyDocument } from "../iam/policy";
import { ServiceRole } from "../iam/service-role";
import { lifecyclePolicy, pullPolicy } from "./repository-policy";
import type { ReplicaSource } from "./spec/replicas";

export interface ReplicaTemplateProps {
  /** The registry that images are pushed to, and the settings of the repositories that replication creates. */
  readonly source: ReplicaSource;
  /** Begins every name, for example `hft-production-oregon`. */
  readonly prefix: string;
  /** First part of the repositories' names, before the slash. */
  readonly namespace: string;
  /** For example `us-west-2`. */
  readonly region: string;
  readonly accountId: string;
  /** ARN of the KMS key that encrypts the images. */
  readonly keyArn: string;
  /** Tags of the repositories. */
  readonly tags: Readonly<Record<string, string>>;
}

/**
 * The settings of the repositories that replication creates in this region. Without a template their tags are mutable and
 * AWS's own key encrypts them. Images are scanned in the home only, as the same images are pushed there.
 *
 * Source: Amazon ECR user guide, repository-creation-templates: a KMS key and tags require a custom role.
 */
export class ReplicaTemplate extends Construct {
  readonly resource: EcrRepositoryCreationTemplate;

  constructor(scope: Construct, id: string, props: ReplicaTemplateProps) {
    super(scope, id);
    const { source, prefix, namespace, region, accountId, keyArn, tags } = props;
    const { untaggedDays, keep, pullFrom } = source.settings;
    const role = new ServiceRole(this, "role", {
      name: resourceName("iamRole", prefix, "image-replica"),
      service: "ecr.amazonaws.com",
      region,
      accountId,
    });
    const repositories = `arn:${partitionOf(region)}:ecr:${region}:${accountId}:repository/${namespace}/*`;
    new IamRolePolicy(this, "creation", {
      role: role.resource.name,
      policy: policyDocument([
        {
          Effect: "Allow",
          Action: ["ecr:CreateRepository", "ecr:ReplicateImage", "ecr:TagResource"],
          Resource: repositories,
        },
        {
          Effect: "Allow",
          Action: ["kms:CreateGrant", "kms:DescribeKey", "kms:RetireGrant"],
          Resource: keyArn,
        },
      ]),
    });
    this.resource = new EcrRepositoryCreationTemplate(this, "Resource", {
      prefix: namespace,
      description: `${prefix}: what replication makes`,
      appliedFor: ["REPLICATION"],
      imageTagMutability: "IMMUTABLE",
      encryptionConfiguration: [{ encryptionType: "KMS", kmsKey: keyArn }],
      lifecyclePolicy: lifecyclePolicy(untaggedDays, keep),
      repositoryPolicy: pullPolicy(region, pullFrom),
      customRoleArn: role.arn,
      resourceTags: { ...tags },
    });
    if (source.accountId === accountId) return;
    new EcrRegistryPolicy(this, "from-home", {
      policy: policyDocument([
        {
          Sid: "ReplicationFromHome",
          Effect: "Allow",
          Principal: { AWS: `arn:${partitionOf(region)}:iam::${source.accountId}:root` },
          Action: ["ecr:CreateRepository", "ecr:ReplicateImage"],
          Resource: repositories,
        },
      ]),
    });
  }
}
