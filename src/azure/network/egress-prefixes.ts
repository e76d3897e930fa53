import { PublicIpPrefix } from "@cdktf/provider-azurerm/lib/public-ip-prefix";
import { Construct } from "constructs";
import type { ZoneKey } from "../../core/address-plan";
import type { Home } from "../region/resource-group";
import { resourceName } from "../region/spec/names";
import type { NetworkZone } from "./spec/network";

export interface EgressPrefixesProps {
  /** Begins every name, for example `hft-production-texas`. */
  readonly prefix: string;
  readonly home: Home;
  readonly zones: readonly NetworkZone[];
  /** Addresses of each zone: a power of two. */
  readonly addresses: number;
  /** Whether Terraform refuses to release a block: a released one cannot be recovered. */
  readonly protect: boolean;
}

/**
 * The source addresses that venues and brokers allow-list, a block for each zone. They belong to the region, not to a NAT
 * gateway, so they are kept when it is rebuilt or removed.
 */
export class EgressPrefixes extends Construct {
  private readonly byZone: ReadonlyMap<ZoneKey, PublicIpPrefix>;

  constructor(scope: Construct, id: string, props: EgressPrefixesProps) {
    super(scope, id);
    const { prefix, home, zones, addresses, protect } = props;
    // A block in all zones outlives the loss of one: another zone's gateway can take it.
    const everyZone = zones.some(({ number }) => number !== undefined) ? ["1", "2", "3"] : undefined;
    this.byZone = new Map(
      (addresses === 0 ? [] : zones).map(({ key }) => {
        const resource = new PublicIpPrefix(this, key, {
          ...home,
          name: resourceName("publicIpPrefix", prefix, "egress", key),
          prefixLength: 32 - Math.log2(addresses),
          zones: everyZone,
          lifecycle: { preventDestroy: protect },
        });
        return [key, resource];
      }),
    );
  }

  /** Every block, in the order of the zones. */
  get blocks(): string[] {
    return [...this.byZone.values()].map(({ ipPrefix }) => ipPrefix);
  }

  /** @throws Error for a zone that keeps no addresses: a rule should have refused the environment */
  of(zone: ZoneKey): PublicIpPrefix {
    const resource = this.byZone.get(zone);
    if (resource === undefined) throw new Error(`zone ${zone} keeps no egress addresses`);
    return resource;
  }
}
