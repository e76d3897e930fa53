import { Construct } from "constructs";
import { Replication } from "../../../src/aws/images/replication";
import { ReplicaTemplate } from "../../../src/aws/images/replica-template";
import { Repository } from "../../../src/aws/images/repository";
import { replicasOf, widestOf, type Images } from "../../../src/aws/images/spec/rules";
import type { AwsRegionContext } from "../region";

export interface ImagePartsProps {
  readonly context: AwsRegionContext;
  readonly config: Images;
  readonly keyArn: string;
}

/** The registry of a region: repositories and where they are replicated to, or what takes the images of another. */
export class ImageParts {
  readonly outputs: Readonly<Record<string, unknown>>;

  constructor(scope: Construct, { context, config, keyArn }: ImagePartsProps) {
    const holder = new Construct(scope, "images");
    if (config.kind === "replica") {
      this.addTemplate(holder, context, config.of, keyArn);
      this.outputs = {};
      return;
    }
    const { environment, region } = context;
    const repositories = Object.entries(config.repositories).map(([key, repository]) => {
      const made = new Repository(holder, key, {
        config: repository,
        name: `${environment.name}/${key}`,
        region: region.region,
        keyArn,
        protect: region.protect,
      });
      return [key, made.resource.repositoryUrl];
    });
    const destinations = replicasOf(region.name, environment.regions).map(([, replica]) => replica);
    if (destinations.length > 0) {
      new Replication(scope, "image-replication", { namespace: environment.name, destinations });
    }
    this.outputs = { image_repositories: Object.fromEntries(repositories) as Record<string, string> };
  }

  private addTemplate(scope: Construct, context: AwsRegionContext, home: string, keyArn: string): void {
    const { environment, region } = context;
    const pushedTo = environment.regions[home];
    const { images } = pushedTo ?? {};
    new ReplicaTemplate(scope, "replica", {
      prefix: context.region.prefix,
      namespace: environment.name,
      region: region.region,
      accountId: region.accountId,
      homeAccountId: pushedTo?.accountId ?? region.accountId,
      keyArn,
      config: widestOf(images?.kind === "home" ? Object.values(images.repositories) : []),
      tags: context.region.tags,
    });
  }
}
