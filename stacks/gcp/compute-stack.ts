import type { Construct } from "constructs";
import { stackId } from "../../src/core/stack-id";
import { remoteNetwork } from "../../src/gcp/network/network";
import { RegionProvider } from "../../src/gcp/region/provider";
import type { GcpRegion } from "../../src/gcp/region/spec/schema";
import { BaseStack } from "../../src/kit/base-stack";
import { readState } from "../../src/kit/state";
import { FleetParts } from "./compute/fleets";
import type { GcpNetworkStack } from "./network-stack";
import type { GcpRegionContext } from "./region";

/** What runs in a region and can be rebuilt without loss: trading machines outside of a cluster. */
export class GcpComputeStack extends BaseStack {
  /** Returns whether a region has any part of this stack. */
  static isNeeded({ fleets }: GcpRegion): boolean {
    return Object.keys(fleets).length > 0;
  }

  constructor(scope: Construct, { environment, region }: GcpRegionContext, networkStack: GcpNetworkStack) {
    super(scope, stackId(environment.name, region.name, "compute"), {
      state: environment.state,
      provides: describe(region),
    });
    this.addDependency(networkStack);
    new RegionProvider(this, "google", { access: region, region: region.region, tags: region.tags });
    const networkState = readState(this, networkStack.node.id, environment.state);
    const network = remoteNetwork(networkState, region.place, region.network);

    if (Object.keys(region.fleets).length > 0) {
      this.export(new FleetParts(this, { region, network }).outputs);
    }
  }
}

function describe({ fleets }: GcpRegion): string {
  return `fleets ${Object.keys(fleets).join(", ")}`;
}
