import { Construct } from "constructs";
import { mapValues } from "../../../src/core/map-values";
import { Repository } from "../../../src/gcp/images/repository";
import { repositoryId, repositoryUrl, type ResolvedImages } from "../../../src/gcp/images/spec/resolved";
import type { GcpRegionContext } from "../region";

export interface ImagePartsProps {
  readonly context: GcpRegionContext;
  readonly images: ResolvedImages;
  /** Id of the key that encrypts the images. */
  readonly keyId: string;
}

/** The image repositories of a region. */
export class ImageParts {
  readonly outputs: Readonly<Record<string, unknown>>;

  constructor(scope: Construct, { context, images, keyId }: ImagePartsProps) {
    const { environment, region } = context;
    const { upstream } = images;
    const holder = new Construct(scope, "images");
    const urls = mapValues(images.repositories, (settings, key) => {
      const id = repositoryId(environment.prefix, key);
      new Repository(holder, key, {
        settings,
        repositoryId: id,
        region: region.region,
        keyId,
        upstream: upstream && repositoryUrl(upstream.projectId, upstream.region, id),
        scan: region.images?.kind === "home" && settings.scan,
        pulledThroughBy: images.pulledThroughBy,
        protect: region.protect,
      });
      return repositoryUrl(region.projectId, region.region, id);
    });
    this.outputs = { image_repositories: urls };
  }
}
