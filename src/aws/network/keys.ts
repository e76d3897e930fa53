import { KmsAlias } from "@cdktf/provider-aws/lib/kms-alias";
import { KmsKey } from "@cdktf/provider-aws/lib/kms-key";
import { Construct } from "constructs";
import { keyAlias } from "../region/spec/names";
import { partitionOf } from "../region/spec/arn";
import { keyAdministration, policyDocument, type Statement } from "../iam/policy";
import type { OptionalKey } from "./spec/keys";
import type { KeyArns } from "./spec/schema";

export interface RegionKeysProps {
  /** Begins every alias, for example `hft-production-virginia`. */
  readonly prefix: string;
  /** For example `us-east-1`. */
  readonly region: string;
  readonly accountId: string;
  /** Whether Terraform refuses to destroy the keys, and with them what they encrypt. */
  readonly protect: boolean;
  /** Keys beside those that every region has. */
  readonly optional: readonly OptionalKey[];
}

const useActions = [
  "kms:Encrypt",
  "kms:Decrypt",
  "kms:ReEncrypt*",
  "kms:GenerateDataKey*",
  "kms:DescribeKey",
];

/** The encryption keys of a region, one for each use, so that each grants access to one use only. */
export class RegionKeys extends Construct {
  readonly arns: KeyArns;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: RegionKeysProps,
  ) {
    super(scope, id);
    const { region, accountId, optional } = props;
    const logs: Statement = {
      Sid: "LogGroups",
      Effect: "Allow",
      Principal: { Service: `logs.${region}.amazonaws.com` },
      Action: useActions,
      Resource: "*",
      Condition: {
        ArnLike: {
          "kms:EncryptionContext:aws:logs:arn": `arn:${partitionOf(region)}:logs:${region}:${accountId}:log-group:*`,
        },
      },
    };
    // Log delivery uses the key of the bucket that it writes to; every other user gets access by the account's IAM.
    const logDelivery: Statement = {
      Sid: "LogDelivery",
      Effect: "Allow",
      Principal: { Service: "delivery.logs.amazonaws.com" },
      Action: useActions,
      Resource: "*",
      Condition: { StringEquals: { "aws:SourceAccount": accountId } },
    };
    this.arns = {
      ebs: this.key("ebs", "node volumes", [this.through("ec2", "Volumes")]).arn,
      logs: this.key("logs", "log groups", [logs]).arn,
      secrets: this.key("secrets", "Kubernetes and other secrets", [
        this.through("secretsmanager", "Secrets"),
      ]).arn,
      ...(optional.includes("data") && {
        data: this.key("data", "databases and their backups", [this.through("rds", "Databases")]).arn,
      }),
      ...(optional.includes("objects") && {
        objects: this.key("objects", "buckets, images and the cache", [logDelivery]).arn,
      }),
      ...(optional.includes("backup") && { backup: this.key("backup", "the backup vault", []).arn }),
    };
  }

  /**
   * Allows the account's identities to use a key through one service, as far as they may use the service. AWS managed
   * keys have policies of this form. For volumes it covers the service-linked role of Auto Scaling, which a policy
   * cannot name before it exists.
   */
  private through(service: string, sid: string): Statement {
    const { region, accountId } = this.props;
    return {
      Sid: sid,
      Effect: "Allow",
      Principal: { AWS: "*" },
      Action: [...useActions, "kms:CreateGrant"],
      Resource: "*",
      Condition: {
        StringEquals: {
          "kms:CallerAccount": accountId,
          "kms:ViaService": `${service}.${region}.amazonaws.com`,
        },
      },
    };
  }

  private key(use: keyof KeyArns, description: string, statements: readonly Statement[]): KmsKey {
    const { prefix, protect } = this.props;
    const key = new KmsKey(this, use, {
      description: `${prefix}: ${description}`,
      enableKeyRotation: true,
      deletionWindowInDays: 30,
      policy: policyDocument([keyAdministration(this.props), ...statements]),
      lifecycle: { preventDestroy: protect },
    });
    new KmsAlias(this, `${use}-alias`, {
      name: keyAlias(prefix, use),
      targetKeyId: key.keyId,
    });
    return key;
  }
}
