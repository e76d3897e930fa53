import { EcrLifecyclePolicy } from "@cdktf/provider-aws/lib/ecr-lifecycle-policy";
import { EcrRepository } from "@cdktf/provider-aws/lib/ecr-repository";
import { EcrRepositoryPolicy } from "@cdktf/provider-aws/lib/ecr-repository-policy";
import { Construct } from "constructs";
import { lifecyclePolicy, pullPolicy } from "./repository-policy";
import type { ImageRepository } from "./spec/schema";

export interface RepositoryProps {
  readonly settings: ImageRepository;
  /** For example `production/engine`. */
  readonly name: string;
  /** For example `us-east-1`. */
  readonly region: string;
  /** ARN of the KMS key that encrypts the images. */
  readonly keyArn: string;
  /** Keeps Terraform from destroying the repository; otherwise a destroy also deletes its images. */
  readonly protect: boolean;
}

/** A repository of images with immutable tags, scanned on push. */
export class Repository extends Construct {
  readonly resource: EcrRepository;

  constructor(scope: Construct, id: string, { settings, name, region, keyArn, protect }: RepositoryProps) {
    super(scope, id);
    const { untaggedDays, keep, pullFrom } = settings;
    this.resource = new EcrRepository(this, "Resource", {
      name,
      imageTagMutability: "IMMUTABLE",
      imageScanningConfiguration: { scanOnPush: true },
      encryptionConfiguration: [{ encryptionType: "KMS", kmsKey: keyArn }],
      forceDelete: !protect,
      lifecycle: { preventDestroy: protect },
    });
    new EcrLifecyclePolicy(this, "lifecycle", {
      repository: this.resource.name,
      policy: lifecyclePolicy(untaggedDays, keep),
    });
    const policy = pullPolicy(region, pullFrom);
    if (policy !== undefined) {
      new EcrRepositoryPolicy(this, "pull", { repository: this.resource.name, policy });
    }
  }
}
