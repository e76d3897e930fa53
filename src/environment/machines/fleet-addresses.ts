import { formatCidr, parseCidr, size, subBlock, type Cidr } from "../../core/cidr";

/** The block that a fleet has in its subnet: a /27 by its position from the subnet's end, or a stated block. */
export type FleetAddresses =
  { readonly kind: "slot"; readonly slot: number } | { readonly kind: "block"; readonly cidr: string };

const slotPrefix = 27;

/** Returns the block of a fleet, or `undefined` where its subnet, not set if there is none, has no such slot. */
export function fleetBlock(addresses: FleetAddresses, subnet: Cidr | undefined): Cidr | undefined {
  if (addresses.kind === "block") return parseCidr(addresses.cidr);
  const slots = subnet === undefined ? 0 : 2 ** (slotPrefix - subnet.prefix);
  // Neither the first /27 nor the last: both contain addresses that every cloud keeps for itself.
  const index = slots - 2 - addresses.slot;
  return subnet === undefined || index < 1 ? undefined : subBlock(subnet, slotPrefix, index);
}

/**
 * Returns the address with a number in a fleet's block.
 *
 * @throws Error where the block has no such address: a rule should have refused the environment
 */
export function addressIn(block: Cidr | undefined, host: number): string {
  if (block === undefined || host >= size(block.prefix)) throw new Error(`the fleet has no address ${host}`);
  return formatCidr({ address: block.address + host, prefix: 32 }).replace("/32", "");
}

/** The addresses that a fleet of any cloud states, as numbers in its block. */
export interface FleetHosts {
  /** Of what is no machine. @default none */
  readonly serviceHosts?: Readonly<Record<string, { readonly host: number }>>;
  readonly generations: Readonly<
    Record<
      string,
      {
        readonly members: Readonly<
          Record<string, { readonly host: number; readonly bypassHost?: number | undefined }>
        >;
      }
    >
  >;
}

export interface StatedHost {
  /** In the fleet, for example `generations.a.members.one.host`. */
  readonly path: string;
  readonly host: number;
}

/** Returns every address that a fleet states. */
export function statedHosts({ generations, serviceHosts = {} }: FleetHosts): readonly StatedHost[] {
  const members = Object.entries(generations).flatMap(([key, { members: all }]) =>
    Object.entries(all).flatMap(([name, { host, bypassHost }]) => {
      const path = `generations.${key}.members.${name}`;
      const own = { path: `${path}.host`, host };
      return bypassHost === undefined ? [own] : [own, { path: `${path}.bypassHost`, host: bypassHost }];
    }),
  );
  const services = Object.entries(serviceHosts).map(([name, { host }]) => ({
    path: `serviceHosts.${name}.host`,
    host,
  }));
  return [...services, ...members];
}

/** Returns the addresses that were stated before, each with the path of the earlier one. */
export function repeatedHosts(fleet: FleetHosts): readonly (StatedHost & { readonly earlier: string })[] {
  const hosts = statedHosts(fleet);
  return hosts.flatMap((stated, index) => {
    const earlier = hosts.slice(0, index).find(({ host }) => host === stated.host);
    return earlier === undefined ? [] : [{ ...stated, earlier: earlier.path }];
  });
}
