import { Eip } from "@cdktf/provider-aws/lib/eip";
import { Construct } from "constructs";
import { zoneKeys, type ZoneKey } from "../../core/address-plan";

export interface EgressAddressesProps {
  /** Begins every name, for example `hft-production-virginia`. */
  readonly prefix: string;
  /** How many addresses each zone keeps. */
  readonly counts: Readonly<Partial<Record<ZoneKey, number>>>;
  /** Whether Terraform refuses to release an address that `counts` includes: a released one cannot be recovered. */
  readonly protect: boolean;
}

/**
 * The source addresses that venues and brokers allow-list. They belong to zones, not to NAT gateways, so they are
 * kept when a NAT gateway is replaced or removed.
 */
export class EgressAddresses extends Construct {
  private readonly byZone = new Map<ZoneKey, readonly Eip[]>();

  constructor(scope: Construct, id: string, { prefix, counts, protect }: EgressAddressesProps) {
    super(scope, id);
    for (const zone of zoneKeys) {
      const addresses = Array.from({ length: counts[zone] ?? 0 }, (_, index) => {
        const slot = `${zone}${index + 1}`;
        return new Eip(this, slot, {
          domain: "vpc",
          tags: { Name: `${prefix}-egress-${slot}` },
          lifecycle: { preventDestroy: protect },
        });
      });
      if (addresses.length > 0) this.byZone.set(zone, addresses);
    }
  }

  /** Returns the allocation ids of a zone's addresses. */
  allocationIds(zone: ZoneKey): string[] {
    return (this.byZone.get(zone) ?? []).map((address) => address.allocationId);
  }

  /** All public addresses, in zone order. */
  get publicIps(): string[] {
    return [...this.byZone.values()].flatMap((addresses) => addresses.map((address) => address.publicIp));
  }
}
