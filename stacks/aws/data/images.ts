import { Construct } from "constructs";
import { mapValues } from "../../../src/core/map-values";
import { Replication } from "../../../src/aws/images/replication";
import { ReplicaTemplate } from "../../../src/aws/images/replica-template";
import { Repository } from "../../../src/aws/images/repository";
import type { Images } from "../../../src/aws/images/spec/schema";
import type { AwsRegionContext } from "../region";

export interface ImagePartsProps {
  readonly context: AwsRegionContext;
  readonly images: Images;
  /** ARN of the KMS key that encrypts the images. */
  readonly keyArn: string;
}

/** The container registry of a region: repositories and their replication, or the template of a replica. */
export class ImageParts {
  readonly outputs: Readonly<Record<string, unknown>>;

  constructor(scope: Construct, { context, images, keyArn }: ImagePartsProps) {
    const { environment, region } = context;
    const holder = new Construct(scope, "images");
    const namespace = environment.name;
    if (region.imageSource !== undefined) {
      new ReplicaTemplate(holder, "replica", {
        source: region.imageSource,
        prefix: region.prefix,
        namespace,
        region: region.awsRegion,
        accountId: region.accountId,
        keyArn,
        tags: region.tags,
      });
    }
    if (images.kind === "replica") {
      this.outputs = {};
      return;
    }
    const urls = mapValues(images.repositories, (settings, key) => {
      const repository = new Repository(holder, key, {
        settings,
        name: `${namespace}/${key}`,
        region: region.awsRegion,
        keyArn,
        protect: region.protect,
      });
      return repository.resource.repositoryUrl;
    });
    if (region.imageReplicas.length > 0) {
      new Replication(scope, "image-replication", { namespace, destinations: region.imageReplicas });
    }
    this.outputs = { image_repositories: urls };
  }
}
