import { ArtifactRegistryRepository } from "@cdktf/provider-google/lib/artifact-registry-repository";
import { ArtifactRegistryRepositoryIamMember } from "@cdktf/provider-google/lib/artifact-registry-repository-iam-member";
import { Construct } from "constructs";
import { serviceAgent } from "../catalog/services";
import type { ImageRepository } from "./spec/schema";

export interface RepositoryProps {
  readonly settings: ImageRepository;
  /** For example `hft-production-engine`. */
  readonly repositoryId: string;
  /** Google's name of the region, for example `us-central1`. */
  readonly region: string;
  /** Id of the key that encrypts the images, in the repository's region. */
  readonly keyId: string;
  /** Address of the repository that is pulled through. @default none: images are pushed */
  readonly upstream?: string | undefined;
  /** Whether images are scanned here too: those of a replica are scanned at home. */
  readonly scan: boolean;
  /** Numbers of other projects that pull the repository through. */
  readonly pulledThroughBy: readonly string[];
  /** Whether Terraform refuses to destroy the repository, and with it its images. */
  readonly protect: boolean;
}

/** A repository of container images with immutable tags, or one that keeps what is pulled through it. */
export class Repository extends Construct {
  readonly resource: ArtifactRegistryRepository;

  constructor(scope: Construct, id: string, props: RepositoryProps) {
    super(scope, id);
    const { settings, repositoryId, region, keyId, upstream, scan, pulledThroughBy, protect } = props;
    this.resource = new ArtifactRegistryRepository(this, "Resource", {
      repositoryId,
      location: region,
      format: "DOCKER",
      kmsKeyName: keyId,
      vulnerabilityScanningConfig: { enablementConfig: scan ? "INHERITED" : "DISABLED" },
      ...(upstream === undefined ? pushed(settings) : pulledThrough(upstream)),
      lifecycle: { preventDestroy: protect },
    });
    for (const account of settings.readers) this.allow(account, `serviceAccount:${account}`);
    for (const number of pulledThroughBy) {
      this.allow(`project-${number}`, `serviceAccount:${serviceAgent("artifactregistry", number)}`);
    }
  }

  private allow(id: string, member: string): void {
    new ArtifactRegistryRepositoryIamMember(this, id, {
      location: this.resource.location,
      repository: this.resource.repositoryId,
      role: "roles/artifactregistry.reader",
      member,
    });
  }
}

function pushed({ untaggedDays }: ImageRepository) {
  return {
    mode: "STANDARD_REPOSITORY",
    dockerConfig: { immutableTags: true },
    cleanupPolicies: [
      {
        id: "untagged",
        action: "DELETE",
        condition: { tagState: "UNTAGGED", olderThan: `${untaggedDays}d` },
      },
    ],
    cleanupPolicyDryRun: false,
  };
}

function pulledThrough(upstream: string) {
  return {
    mode: "REMOTE_REPOSITORY",
    remoteRepositoryConfig: {
      commonRepository: { uri: `https://${upstream}` },
      // Otherwise it could be created only while the home's region is there.
      disableUpstreamValidation: true,
    },
  };
}
