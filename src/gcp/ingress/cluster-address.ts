import { ComputeAddress } from "@cdktf/provider-google/lib/compute-address";
import { ComputeGlobalAddress } from "@cdktf/provider-google/lib/compute-global-address";
import { Construct } from "constructs";
import type { Network } from "../network/network";
import type { RegionPlace } from "../network/spec/ids";
import { resourceName } from "../region/spec/names";
import type { ClusterIngress } from "./spec/schema";

export interface ClusterAddressProps {
  /** Its name in the environment, for example `orders`. */
  readonly name: string;
  readonly ingress: ClusterIngress;
  readonly place: RegionPlace;
  readonly network: Network;
  /** Keeps Terraform from releasing the address. */
  readonly protect: boolean;
}

/** An address that something in the cluster binds by its name, and that is kept when that is made anew. */
export class ClusterAddress extends Construct {
  readonly resource: ComputeAddress | ComputeGlobalAddress;

  constructor(scope: Construct, id: string, props: ClusterAddressProps) {
    super(scope, id);
    const { name, ingress, place, network, protect } = props;
    const common = {
      name: resourceName("compute", place.prefix, "ingress", name),
      lifecycle: { preventDestroy: protect },
    };
    if (ingress.kind === "global") {
      this.resource = new ComputeGlobalAddress(this, "Resource", {
        ...common,
        addressType: "EXTERNAL",
        ipVersion: "IPV4",
      });
      return;
    }
    this.resource = new ComputeAddress(this, "Resource", {
      ...common,
      region: place.region,
      ...(ingress.exposure === "public"
        ? { addressType: "EXTERNAL", networkTier: "PREMIUM" }
        : { addressType: "INTERNAL", purpose: "GCE_ENDPOINT", subnetwork: network.subnets.private?.id }),
    });
  }

  /** Where clients connect. */
  get address(): string {
    return this.resource.address;
  }

  /** By which a Service, a Gateway or an Ingress of the cluster binds it. */
  get addressName(): string {
    return this.resource.name;
  }
}
