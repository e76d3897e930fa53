import { zoneKeys, type ZoneKey } from "../../../core/address-plan";
import type { AddressRange } from "../../../environment/outline";
import { gcpTiers } from "./address-plan";
import type { AdoptNetwork, GcpNetwork } from "./schema";

/** A zone of a region, by the slot under which its parts name it. */
export interface NetworkZone {
  readonly key: ZoneKey;
  /** For example `us-central1-a`. */
  readonly name: string;
}

/** Returns the zones of a region, in slot order. */
export function networkZones({ zones }: GcpNetwork): readonly NetworkZone[] {
  return zoneKeys.flatMap((key) => {
    const { [key]: name } = zones;
    return name === undefined ? [] : [{ key, name }];
  });
}

/** Returns the ranges that a network takes of its environment's address space; paths begin at the region. */
export function networkRanges(network: GcpNetwork): readonly AddressRange[] {
  if (network.kind === "create") {
    return [{ path: "network.cidr", cidr: network.cidr, purpose: "network" }];
  }
  return adoptedRanges(network).map(({ path, ...range }) => ({ ...range, path: `network.${path}` }));
}

/** Returns the ranges of adopted subnets, secondary ones included; paths begin at the network. */
export function adoptedRanges({ subnets }: AdoptNetwork): readonly AddressRange[] {
  const primary = gcpTiers.flatMap((tier): AddressRange[] => {
    const { [tier]: subnet } = subnets;
    return subnet === undefined
      ? []
      : [{ path: `subnets.${tier}.cidr`, cidr: subnet.cidr, purpose: "network" }];
  });
  const secondary = (["pods", "services"] as const).flatMap((purpose): AddressRange[] => {
    const range = subnets.private?.[purpose];
    return range === undefined
      ? []
      : [{ path: `subnets.private.${purpose}.cidr`, cidr: range.cidr, purpose }];
  });
  return [...primary, ...secondary];
}
