import { withoutInner } from "../../../core/cidr";
import { digest } from "../../../core/digest";
import type { Access } from "../../../environment/access";
import { azureBlockCidr, type AzureBlock, type SubnetSlot } from "./address-plan";
import type { CreateNetwork } from "./schema";

/** One rule of a network security group. */
export interface SecurityRule {
  /** Unique in the group. */
  readonly name: string;
  /** Unique in the group and direction, 100 to 4096; the lowest goes first. */
  readonly priority: number;
  readonly direction: "Inbound" | "Outbound";
  readonly action: "Allow" | "Deny";
  readonly description: string;
  /** The other side: a block or a service tag, of which a rule takes one; or several blocks, none within another. */
  readonly peers: string | readonly string[];
  /** This side: a block of the subnets. @default all of them */
  readonly machines?: string;
  readonly protocol: Access["protocol"];
  /** Single ports and ranges, for example `9878-9879`. @default every port */
  readonly ports?: readonly string[];
}

/** A group of subnets with the same rules. */
export const securityGroups = ["machines", "data", "endpoints", "apiServer"] as const;
export type SecurityGroup = (typeof securityGroups)[number];

/** Returns the group of a subnet. */
export function groupOf(slot: SubnetSlot): SecurityGroup {
  return slot === "data" || slot === "endpoints" || slot === "apiServer" ? slot : "machines";
}

/** The other side of a rule that an environment states: `from` of connections to the network, `to` of those out of it. */
export type Side = "from" | "to";

/** Connections of some machines that a part of the region states beside its network: a fleet, an ingress. */
export interface AdmittedAccess {
  /** Unique in the region and side, for example `fleet--gateway--clients`: names of parts have no two hyphens. */
  readonly name: string;
  readonly side: Side;
  /** Blocks of the other side. */
  readonly peers: readonly string[];
  /** Block of the machines; not set where packets have the address of a load balancer instead. */
  readonly machines: string | undefined;
  readonly protocol: Access["protocol"];
  /** Single ports and ranges, for example `9878-9879`. @default every port */
  readonly ports?: readonly string[];
}

/** Priorities of stated rules: between those of this file, which are below, and the rules that deny. */
const stated = { first: 1000, count: 3000 };

/** The last that a group takes. Source: azurerm 4.55.0, network_security_group.security_rule.priority: 100 to 4096. */
const lastPriority = 4096;

/**
 * Services that machines reach by their public names, by service tag: sign-in, Azure's API, metrics and logs, images.
 * A registry and a vault of the region are reached by private endpoints.
 *
 * Source: Azure documentation, Virtual network service tags, and AKS documentation, Outbound network and FQDN rules; the
 * Microsoft registry depends on AzureFrontDoor.FirstParty. Read 2026-11-27.
 */
const machineServices = [
  "AzureActiveDirectory",
  "AzureResourceManager",
  "AzureMonitor",
  "MicrosoftContainerRegistry",
  "AzureFrontDoor.FirstParty",
] as const;

/**
 * Services that a PostgreSQL flexible server reaches from its subnet: Storage, where it archives its log, and sign-in.
 * Source: Azure Database for PostgreSQL documentation, Networking with private access, Virtual network concepts.
 */
const databaseServices = ["Storage", "AzureActiveDirectory"] as const;

/** Of PostgreSQL and of the PgBouncer that is part of a flexible server. Same source. */
const databasePorts = ["5432", "6432"];

/**
 * Returns the rules of a created network's group: what is not stated is denied, in both directions, also between subnets
 * of the network. Answers to an admitted connection need no rule, nor do Azure's DNS and the metadata of a machine.
 *
 * @param databasePeers blocks of other regions' databases that replicate with the one here
 */
export function rulesOf(
  group: SecurityGroup,
  network: CreateNetwork,
  admitted: readonly AdmittedAccess[] = [],
  databasePeers: readonly string[] = [],
): readonly SecurityRule[] {
  switch (group) {
    case "machines":
      return closed([
        ...machineRules(network),
        ...statedRules("from", network, admitted),
        ...statedRules("to", network, admitted),
      ]);
    case "data":
      return closed(dataRules(network, databasePeers));
    case "endpoints":
      return closed([
        allow("machines", 100, "Inbound", "Machines and pods of the network, and the API server", [
          ...machineBlocks(network),
          azureBlockCidr(network.cidr, "apiServer"),
        ]),
        ...statedRules("from", network),
      ]);
    case "apiServer":
      return apiServerRules(network);
  }
}

function machineRules(network: CreateNetwork): SecurityRule[] {
  const { cidr } = network;
  return [
    // Pods of an overlay too: on the way from node to node their packets are not wrapped, and rules apply to them.
    allow(
      "machines",
      100,
      "Inbound",
      "Machines, pods and the API server reach each other",
      (["machines", "pods", "apiServer"] as const).map((block) => azureBlockCidr(cidr, block)),
    ),
    allow("health-checks", 110, "Inbound", "Health checks of Azure's load balancers", "AzureLoadBalancer"),
    allow("network", 100, "Outbound", "To the network itself, its databases and private endpoints", [cidr]),
    ...machineServices.map((tag, index) => toService(tag, 110 + index)),
  ];
}

/**
 * An API server holds nothing of the region's own, and what it reaches is Azure's to decide: only what reaches it is closed.
 * Source: AKS documentation, API Server VNet Integration, Network security group security rules: 443 and 4443 from nodes,
 * 9988 from the load balancer. Read 2026-11-27.
 */
function apiServerRules(network: CreateNetwork): SecurityRule[] {
  return [
    {
      ...allow("machines", 100, "Inbound", "Nodes and pods", machineBlocks(network)),
      protocol: "tcp",
      ports: ["443", "4443"],
    },
    allow("health-checks", 110, "Inbound", "Health checks of Azure's load balancers", "AzureLoadBalancer"),
    ...statedRules("from", network),
    deny("Inbound"),
  ];
}

function dataRules(network: CreateNetwork, peers: readonly string[]): SecurityRule[] {
  const own = azureBlockCidr(network.cidr, "data");
  return [
    {
      ...allow("machines", 100, "Inbound", "Clients of the database", machineBlocks(network)),
      protocol: "tcp",
      ports: databasePorts,
    },
    allow("database", 110, "Inbound", "A database and its standby", [own]),
    allow("database", 100, "Outbound", "A database and its standby", [own]),
    ...databaseServices.map((tag, index) => toService(tag, 110 + index)),
    ...(peers.length === 0 ? [] : (["Inbound", "Outbound"] as const).map((way) => toReplica(way, peers))),
  ];
}

/** A replica asks its source for the log, and after a switchover the other way round. Same source, Read replicas. */
function toReplica(direction: SecurityRule["direction"], peers: readonly string[]): SecurityRule {
  const blocks = withoutInner(peers);
  const rule = allow("replication", 120, direction, "Databases of other regions that replicate", blocks);
  return { ...rule, protocol: "tcp", ports: ["5432"] };
}

/** Blocks of machines and of pods that have addresses of the network. */
function machineBlocks({ cidr, pods }: CreateNetwork): string[] {
  const blocks: readonly AzureBlock[] = pods === "subnet" ? ["machines", "pods"] : ["machines"];
  return blocks.map((block) => azureBlockCidr(cidr, block));
}

function allow(
  name: string,
  priority: number,
  direction: SecurityRule["direction"],
  description: string,
  peers: SecurityRule["peers"],
): SecurityRule {
  return {
    name: `${name}-${direction.toLowerCase()}`,
    priority,
    direction,
    action: "Allow",
    description,
    peers,
    protocol: "all",
  };
}

function toService(tag: string, priority: number): SecurityRule {
  const name = `to-${tag.toLowerCase().replaceAll(".", "-")}`;
  const description = `To the service tag ${tag}`;
  return { ...allow(name, priority, "Outbound", description, tag), name, protocol: "tcp", ports: ["443"] };
}

function statedRules(
  side: Side,
  network: CreateNetwork,
  admitted: readonly AdmittedAccess[] = [],
): SecurityRule[] {
  const all = [...Object.entries(network[side]).map(ofNetwork(side)), ...admitted].filter(
    (each) => each.side === side,
  );
  const priorities = statedPriorities(all.map(({ name }) => name));
  return all.map(({ name, peers, machines, protocol, ports }) => ({
    name: `${side}-${name}`,
    priority: priorities.get(name) ?? stated.first,
    direction: side === "from" ? "Inbound" : "Outbound",
    action: "Allow",
    description: `${side} ${name}`,
    peers: blocksOf(peers),
    ...(machines !== undefined && { machines }),
    protocol,
    ...(ports !== undefined && { ports }),
  }));
}

/**
 * Returns the blocks as a rule takes them: one or several, none of which lies in another.
 * Source: Azure's error OverlappingSubnetsNotPermittedInSecurityRule, kubernetes-sigs/cloud-provider-azure#6775.
 */
function blocksOf(peers: readonly string[]): SecurityRule["peers"] {
  const [first, ...others] = withoutInner(peers);
  return first !== undefined && others.length === 0 ? first : [...withoutInner(peers)];
}

function ofNetwork(side: Side) {
  return ([name, access]: readonly [string, Access]): AdmittedAccess => ({
    name,
    side,
    machines: undefined,
    ...accessArguments(access),
  });
}

/** Returns what a rule has of the connections that an environment states. */
export function accessArguments(access: Access): Pick<AdmittedAccess, "peers" | "protocol" | "ports"> {
  return {
    peers: [access.cidr],
    protocol: access.protocol,
    ...(access.protocol !== "all" && { ports: [portRange(access.ports)] }),
  };
}

/**
 * Returns the priorities of stated rules. Each follows from the name, so that another rule seldom moves it: where two
 * names ask for the same one, the later in the alphabet takes the next that is free. All of them admit, so their order is
 * nothing, and a group is written as a whole, so that a move is nothing either.
 */
export function statedPriorities(names: readonly string[]): ReadonlyMap<string, number> {
  const taken = new Set<number>();
  return new Map(
    [...names].sort().map((name) => {
      const wanted = Number.parseInt(digest(name, 8), 16) % stated.count;
      let slot = wanted;
      while (taken.has(slot)) slot = (slot + 1) % stated.count;
      taken.add(slot);
      return [name, stated.first + slot];
    }),
  );
}

/** Adds the rules that deny what no other admits; Azure's own last rules would admit the network and the internet. */
function closed(rules: readonly SecurityRule[]): readonly SecurityRule[] {
  return [...rules, deny("Inbound"), deny("Outbound")];
}

function deny(direction: SecurityRule["direction"]): SecurityRule {
  return { ...allow("deny", lastPriority, direction, "Whatever no rule admits", "*"), action: "Deny" };
}

function portRange({ from, to }: { readonly from: number; readonly to: number }): string {
  return from === to ? `${from}` : `${from}-${to}`;
}
