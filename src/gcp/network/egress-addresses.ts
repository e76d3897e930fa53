import { ComputeAddress } from "@cdktf/provider-google/lib/compute-address";
import { Construct } from "constructs";
import { resourceName } from "../region/spec/names";

export interface EgressAddressesProps {
  /** Begins every name, for example `hft-production-iowa`. */
  readonly prefix: string;
  /** Google's name of the region, for example `us-central1`. */
  readonly region: string;
  readonly count: number;
  /** Whether Terraform refuses to release an address that `count` includes: a released one cannot be recovered. */
  readonly protect: boolean;
}

/**
 * The source addresses that venues and brokers allow-list. They belong to the region, not to Cloud NAT, so they are kept
 * when it is rebuilt or removed.
 */
export class EgressAddresses extends Construct {
  readonly resources: readonly ComputeAddress[];

  constructor(scope: Construct, id: string, { prefix, region, count, protect }: EgressAddressesProps) {
    super(scope, id);
    this.resources = Array.from({ length: count }, (_, index) => {
      const slot = `${index + 1}`;
      return new ComputeAddress(this, slot, {
        name: resourceName("compute", prefix, "egress", slot),
        region,
        addressType: "EXTERNAL",
        // Over Google's network to the edge nearest to the venue.
        networkTier: "PREMIUM",
        lifecycle: {
          preventDestroy: protect,
          // Terraform then releases an address after Cloud NAT has let it go: Google releases none that is in use.
          createBeforeDestroy: true,
        },
      });
    });
  }

  /** All public addresses, in the order of their numbers. */
  get publicIps(): string[] {
    return this.resources.map(({ address }) => address);
  }
}
