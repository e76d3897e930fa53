import { EcrLifecyclePolicy } from "@cdktf/provider-aws/lib/ecr-lifecycle-policy";
import { EcrRepository } from "@cdktf/provider-aws/lib/ecr-repository";
import { EcrRepositoryPolicy } from "@cdktf/provider-aws/lib/ecr-repository-policy";
import { Construct } from "constructs";
import type { ImageRepository } from "./spec/rules";
import { lifecyclePolicy, pullPolicy } from "./repository-policy";

export interface RepositoryProps {
  readonly config: ImageRepository;
  /** For example `production/engine`. */
  readonly name: string;
  readonly region: string;
  readonly keyArn: string;
  /** Keeps Terraform from destroying the repository, and elsewhere lets it take the images along. */
  readonly protect: boolean;
}

/** A repository of images whose tags are written once, scanned when they are pushed. */
export class Repository extends Construct {
  readonly resource: EcrRepository;

  constructor(scope: Construct, id: string, { config, name, region, keyArn, protect }: RepositoryProps) {
    super(scope, id);
    const { untaggedDays, keep, pullFrom } = config;
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
