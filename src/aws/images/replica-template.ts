import { EcrRegistryPolicy } from "@cdktf/provider-aws/lib/ecr-registry-policy";
import { EcrRepositoryCreationTemplate } from "@cdktf/provider-aws/lib/ecr-repository-creation-template";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import { Construct } from "constructs";
import { resourceName } from "../region/spec/names";
import type { ImageRepository } from "./spec/rules";
import { partitionOf } from "../region/spec/arn";
import { policyDocument } from "../iam/policy";
import { ServiceRole } from "../iam/service-role";
import { lifecyclePolicy, pullPolicy } from "./repository-policy";

export interface ReplicaTemplateProps {
  /** What every repository that replication makes takes from it. */
  readonly config: ImageRepository;
  /** Begins every name, for example `hft-production-oregon`. */
  readonly prefix: string;
  /** What the replicated repositories' names begin with, up to the slash. */
  readonly namespace: string;
  readonly region: string;
  readonly accountId: string;
  /** The account that images are pushed in. */
  readonly homeAccountId: string;
  readonly keyArn: string;
  readonly tags: Readonly<Record<string, string>>;
}

/**
 * The settings of the repositories that replication makes in this region, which would otherwise have tags that
 * can be overwritten and the key of AWS. Scanning is left to the home, where the same images are pushed.
 *
 * Source: Amazon ECR user guide, repository-creation-templates: a key and tags need a role of one's own.
 */
export class ReplicaTemplate extends Construct {
  readonly resource: EcrRepositoryCreationTemplate;

  constructor(scope: Construct, id: string, props: ReplicaTemplateProps) {
    super(scope, id);
    const { prefix, namespace, region, accountId, homeAccountId, keyArn, tags } = props;
    const { untaggedDays, keep, pullFrom } = props.config;
    const role = new ServiceRole(this, "role", {
      name: resourceName("iamRole", prefix, "image-replica"),
      service: "ecr.amazonaws.com",
      region,
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
    if (homeAccountId === accountId) return;
    new EcrRegistryPolicy(this, "from-home", {
      policy: policyDocument([
        {
          Sid: "ReplicationFromHome",
          Effect: "Allow",
          Principal: { AWS: `arn:${partitionOf(region)}:iam::${homeAccountId}:root` },
          Action: ["ecr:CreateRepository", "ecr:ReplicateImage"],
          Resource: repositories,
        },
      ]),
    });
  }
}
