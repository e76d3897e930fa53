import type { Construct } from "constructs";
import { environmentStackId } from "../../src/core/stack-id";
import { createdState } from "../../src/environment/state/schema";
import { ProjectServices } from "../../src/gcp/region/project-services";
import { RegionProvider } from "../../src/gcp/region/provider";
import type { GcpResolved } from "../../src/gcp/region/spec/resolve";
import { StateBucket } from "../../src/gcp/storage/state-bucket";
import { BaseStack } from "../../src/kit/base-stack";

/**
 * The bucket of Cloud Storage for the states of all other stacks. A person applies it before any of them, first with its own
 * state in a file: docs/state.md.
 */
export class GcpStateStack extends BaseStack {
  /** Whether an environment creates its state bucket. */
  static isNeeded({ state }: GcpResolved): boolean {
    return createdState(state, "gcs") !== undefined;
  }

  /** @throws Error for an environment that does not create its state bucket */
  constructor(scope: Construct, { name, prefix, state: stated, tags, protect }: GcpResolved) {
    const state = createdState(stated, "gcs");
    const location = state?.provision.location ?? state?.region;
    if (state === undefined || location === undefined)
      throw new Error(`${name} does not create a state bucket`);
    const { bucket, provision } = state;
    const { projectId, projectNumber, people } = provision;
    super(scope, environmentStackId(name, "state"), {
      state: provision.ownState === "bucket" ? stated : { kind: "local" },
      provides: `state bucket ${bucket} in ${location}`,
    });
    new RegionProvider(this, "google", { access: { projectId }, tags });
    new ProjectServices(this, "services", ["cloudkms", "logging", "storage"]);
    const created = new StateBucket(this, "state", {
      prefix,
      name: bucket,
      location,
      isPair: /^[A-Z]+\d$/.test(location),
      projectId,
      projectNumber,
      people,
      protect,
    });
    this.export({ state_bucket: created.resource.name });
  }
}
