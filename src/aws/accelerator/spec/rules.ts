import { parseCidr } from "../../../core/cidr";
import { isOffInternet } from "../../../core/address-ranges";
import { defineProblems, type Problem } from "../../../core/problem";
import { didYouMean } from "../../../core/suggest";
import { isProductionRole, type RegionRole } from "../../../environment/region";
import { sourceRegionOf, takesWrites } from "../../database/spec/database";
import type { Database } from "../../database/spec/schema";
import type { AwsIngress } from "../../ingress/spec/schema";
import { environmentPart } from "../../region/spec/declare";
import { takesTraffic } from "./endpoints";
import type { Accelerator, AcceleratorEndpoint } from "./schema";

const { definitions, problem } = defineProblems({
  "AWS-GA-001": {
    kind: "impossible",
    rule: "each endpoint of an accelerator is an ingress of a region of the environment",
    source: "Global Accelerator API reference, EndpointConfiguration.EndpointId",
  },
  "AWS-GA-002": {
    kind: "impossible",
    rule: "a load balancer that preserves client addresses does not end TLS",
    source: "Global Accelerator API reference, EndpointConfiguration.ClientIPPreservationEnabled, 2026-05",
  },
  "AWS-GA-003": {
    kind: "impossible",
    rule: "exactly one endpoint of an accelerator takes traffic",
    source:
      "Global Accelerator developer guide, How failover works for unhealthy endpoints: it fails open, whatever dial and weight say",
  },
  "AWS-GA-004": {
    kind: "limit",
    rule: "a primary endpoint lies in a primary region, a promoted one in a region that stood by",
    source: "design: no failover leads to a region without the data",
    read: "2026-11-22",
  },
  "AWS-GA-005": {
    kind: "impossible",
    rule: "an accelerator and its load balancers belong to one account",
    source:
      "Global Accelerator API reference, EndpointConfiguration.AttachmentArn: another account needs an attachment",
  },
  "AWS-GA-006": {
    kind: "impossible",
    rule: "all ingresses behind an accelerator listen on the same port",
    source: "Global Accelerator API reference, CreateListener.PortRanges",
  },
  "AWS-GA-007": {
    kind: "limit",
    rule: "the database of a region that takes traffic takes writes",
    source: "design: no failover leads to a region without the data",
    read: "2026-11-22",
  },
  "AWS-GA-008": {
    kind: "limit",
    rule: "an ingress behind an accelerator that preserves client addresses admits public ones",
    source:
      "Global Accelerator developer guide, Guidelines for client IP address preservation: security groups list clients",
    read: "2026-11-23",
  },
});
const accelerator = environmentPart("aws.accelerator");

export const acceleratorRules = accelerator.set(definitions, [
  accelerator.rule({ judge: servingFaults }),
  accelerator.rule({
    everyRegion: ["ingress"],
    judge: (part, { regions }, at) => {
      const targets = targetsOf(part, regions, at);
      return [
        ...unknownIngresses(part, regions, at),
        ...(part.preserveClientIp ? [...hiddenClients(targets), ...refusedClients(targets)] : []),
        ...differingPorts(targets, at),
      ];
    },
  }),
  accelerator.rule({
    everyRegion: ["role"],
    judge: (part, { regions }, at) =>
      known(part, regions, at).flatMap((endpoint) => roleFaults(endpoint, endpoint.region.role)),
  }),
  accelerator.rule({
    everyRegion: ["database"],
    judge: (part, { regions }, at) =>
      known(part, regions, at).flatMap((endpoint) => databaseFaults(endpoint, endpoint.region.database)),
  }),
  accelerator.rule({
    everyRegion: ["accountId"],
    judge: (part, { regions }, at) => differingAccounts(known(part, regions, at), at),
  }),
]);

type ByRegion<Fields> = Readonly<Record<string, Fields>>;

interface Endpoint<Region> extends AcceleratorEndpoint {
  /** Name of its region. */
  readonly name: string;
  readonly path: string;
  readonly region: Region;
}

interface Target extends AcceleratorEndpoint {
  readonly name: string;
  readonly path: string;
  readonly listener: AwsIngress["listener"];
  readonly from: AwsIngress["from"];
}

/** The endpoints whose region exists. */
function known<Region>(
  { endpoints }: Accelerator,
  regions: ByRegion<Region>,
  at: string,
): Endpoint<Region>[] {
  return Object.entries(endpoints).flatMap(([name, endpoint]) => {
    const region = Object.hasOwn(regions, name) ? regions[name] : undefined;
    return region === undefined ? [] : [{ ...endpoint, name, path: `${at}.endpoints.${name}`, region }];
  });
}

interface HasIngress {
  readonly ingress: Readonly<Record<string, AwsIngress>>;
}

/** The endpoints whose ingress exists. */
function targetsOf(part: Accelerator, regions: ByRegion<HasIngress>, at: string): Target[] {
  return known(part, regions, at).flatMap(({ region, ...endpoint }) => {
    const { ingress } = region;
    const target = Object.hasOwn(ingress, endpoint.ingress) ? ingress[endpoint.ingress] : undefined;
    return target === undefined ? [] : [{ ...endpoint, listener: target.listener, from: target.from }];
  });
}

function servingFaults({ endpoints }: Accelerator, _: unknown, at: string): Problem[] {
  const serving = Object.entries(endpoints).filter(([, { state }]) => takesTraffic(state));
  if (serving.length === 1) return [];
  const value = serving.map(([name, { state }]) => `${name} (${state})`).join(", ") || "none";
  const remedy = 'set one endpoint to "primary" or "promoted", the others to "standby" or "retired"';
  return [problem("AWS-GA-003", `${at}.endpoints`, value, remedy)];
}

function unknownIngresses({ endpoints }: Accelerator, regions: ByRegion<HasIngress>, at: string): Problem[] {
  return Object.entries(endpoints).flatMap(([name, { ingress }]) => {
    const path = `${at}.endpoints.${name}`;
    if (!Object.hasOwn(regions, name)) {
      return [problem("AWS-GA-001", path, name, didYouMean(name, Object.keys(regions)))];
    }
    const names = Object.keys(regions[name]?.ingress ?? {});
    if (names.includes(ingress)) return [];
    return [problem("AWS-GA-001", `${path}.ingress`, ingress, didYouMean(ingress, names))];
  });
}

function roleFaults(
  { state, path }: AcceleratorEndpoint & { readonly path: string },
  role: RegionRole,
): Problem[] {
  const primaryElsewhere = state === "primary" && isProductionRole(role) && role !== "primary";
  const promotedPrimary = state === "promoted" && role === "primary";
  if (!primaryElsewhere && !promotedPrimary) return [];
  const remedy = primaryElsewhere
    ? 'use "standby", or "promoted" after the promotion of its data'
    : 'use "primary"';
  return [problem("AWS-GA-004", `${path}.state`, `${state} in a ${role} region`, remedy)];
}

/** A database that takes no writes refuses each order that reaches its region. */
function databaseFaults({ state, name, path }: Endpoint<unknown>, database: Database | undefined): Problem[] {
  if (!takesTraffic(state) || database === undefined || takesWrites(database)) return [];
  const backups = database.kind === "backups";
  const value = `${state}, with ${backups ? "backups" : "a replica"} of ${sourceRegionOf(database) ?? ""}`;
  const first = backups
    ? "restore the database and state it"
    : `set regions.${name}.database.state: "promoted"`;
  return [problem("AWS-GA-007", `${path}.state`, value, `${first}, or leave the endpoint "standby"`)];
}

function hiddenClients(targets: readonly Target[]): Problem[] {
  const remedy = 'use a listener of kind "tcp", or set preserveClientIp: false';
  return targets
    .filter(({ listener }) => listener.kind === "tls")
    .map(({ path, ingress }) =>
      problem("AWS-GA-002", `${path}.ingress`, `${ingress}, whose listener ends TLS`, remedy),
    );
}

function refusedClients(targets: readonly Target[]): Problem[] {
  const remedy =
    "list the clients' public blocks in its from; or set preserveClientIp: false and list the accelerator's own blocks";
  return targets
    .filter(({ from }) => from.every(isWithoutClients))
    .map(({ path, ingress, from }) =>
      problem("AWS-GA-008", `${path}.ingress`, `${ingress}, which admits ${from.join(", ")} only`, remedy),
    );
}

/** Whether no internet client has an address in a block. */
function isWithoutClients(block: string): boolean {
  const cidr = parseCidr(block);
  return cidr !== undefined && isOffInternet(cidr);
}

function differingPorts(targets: readonly Target[], at: string): Problem[] {
  const ports = targets.map(({ name, listener }) => [name, listener.port] as const);
  if (!differ(ports)) return [];
  return [
    problem("AWS-GA-006", `${at}.endpoints`, listed(ports), "use the same listener port in every region"),
  ];
}

function differingAccounts(
  endpoints: readonly Endpoint<{ readonly accountId: string }>[],
  at: string,
): Problem[] {
  const accounts = endpoints.map(({ name, region }) => [name, region.accountId] as const);
  if (!differ(accounts)) return [];
  return [problem("AWS-GA-005", `${at}.endpoints`, listed(accounts), "keep the endpoints in one account")];
}

type ByName = readonly (readonly [string, string | number])[];

function differ(values: ByName): boolean {
  return new Set(values.map(([, value]) => value)).size > 1;
}

function listed(values: ByName): string {
  return values.map((each) => each.join(" ")).join(", ");
}
