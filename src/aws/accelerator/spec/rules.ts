import { parseCidr } from "../../../core/cidr";
import { isOffInternet } from "../../../core/private-ranges";
import { defineProblems, type Problem } from "../../../core/problem";
import { didYouMean } from "../../../core/suggest";
import { isProductionRole, type RegionRole } from "../../../environment/region";
import { sourceRegionOf, takesWrites } from "../../database/spec/database";
import type { Database } from "../../database/spec/schema";
import type { AwsIngress } from "../../ingress/spec/rules";

/**
 * What an accelerator may send to a region.
 *
 * `primary`: everything. `standby`: nothing, until the region was promoted. `promoted`: everything, in place of
 * the primary. `retired`: nothing any more.
 */
export const endpointStates = ["primary", "standby", "promoted", "retired"] as const;
export type EndpointState = (typeof endpointStates)[number];

export interface AcceleratorEndpoint {
  /** The region's ingress that takes the traffic. */
  readonly ingress: string;
  readonly state: EndpointState;
}

/** Two fixed public addresses in front of one region's ingress at a time. */
export interface Accelerator {
  /** By region. */
  readonly endpoints: Readonly<Record<string, AcceleratorEndpoint>>;
  /**
   * Whether targets see the client's address and not the accelerator's. Without it the load balancers' `from`
   * must admit the accelerator's own addresses, GLOBALACCELERATOR in AWS's list of its ranges.
   * @default true
   */
  readonly preserveClientIp: boolean;
  /** How long flow logs are kept, in days. @default 90 */
  readonly flowLogRetentionDays: number;
}

const { definitions, problem } = defineProblems({
  "AWS-GA-001": {
    kind: "impossible",
    rule: "an accelerator's endpoint is an ingress of a region of its environment",
    source: "Global Accelerator API reference, EndpointConfiguration.EndpointId",
  },
  "AWS-GA-002": {
    kind: "impossible",
    rule: "a client's address is kept only where the load balancer does not end TLS",
    source: "Global Accelerator API reference, EndpointConfiguration.ClientIPPreservationEnabled, 2026-05",
  },
  "AWS-GA-003": {
    kind: "impossible",
    rule: "exactly one region takes an accelerator's traffic",
    source:
      "Global Accelerator developer guide, How failover works for unhealthy endpoints: it fails open, so no dial and no weight holds",
  },
  "AWS-GA-004": {
    kind: "limit",
    rule: "a primary endpoint lies in a primary region, and only a region that stood by is promoted",
    source: "design: no failover leads to a region without the data",
  },
  "AWS-GA-005": {
    kind: "impossible",
    rule: "an accelerator and its load balancers are of one account",
    source:
      "Global Accelerator API reference, EndpointConfiguration.AttachmentArn: others need an attachment",
  },
  "AWS-GA-006": {
    kind: "impossible",
    rule: "the ingresses behind one accelerator listen on one port",
    source: "Global Accelerator API reference, CreateListener.PortRanges",
  },
  "AWS-GA-007": {
    kind: "limit",
    rule: "a region that takes traffic has a database that takes writes, if it has one",
    source: "design: no failover leads to a region without the data",
  },
  "AWS-GA-008": {
    kind: "limit",
    rule: "where a client's address is kept, the ingress admits public ones",
    source:
      "Global Accelerator developer guide, Guidelines for client IP address preservation: security groups list clients",
  },
});
export const acceleratorProblems = definitions;

/** What the rules need to know of the regions behind an accelerator. */
export interface AcceleratedRegion {
  readonly role: RegionRole;
  readonly accountId: string;
  readonly ingress: Readonly<Record<string, AwsIngress>>;
  readonly database?: Database | undefined;
}

export interface AcceleratorInPlace {
  readonly accelerator: Accelerator;
  readonly regions: Readonly<Record<string, AcceleratedRegion>>;
}

/** Whether an endpoint in this state takes traffic. */
export function takesTraffic(state: EndpointState): boolean {
  return state === "primary" || state === "promoted";
}

interface Endpoint extends AcceleratorEndpoint {
  readonly name: string;
  readonly path: string;
  readonly region: AcceleratedRegion;
  readonly target: AwsIngress;
}

export function acceleratorRules(place: AcceleratorInPlace, at: string): Problem[] {
  const { accelerator, regions } = place;
  const unknown: Problem[] = [];
  const endpoints: Endpoint[] = [];
  for (const [name, endpoint] of Object.entries(accelerator.endpoints)) {
    const path = `${at}.endpoints.${name}`;
    const region = Object.hasOwn(regions, name) ? regions[name] : undefined;
    const ingress = region?.ingress ?? {};
    const target = Object.hasOwn(ingress, endpoint.ingress) ? ingress[endpoint.ingress] : undefined;
    if (region === undefined) {
      unknown.push(problem("AWS-GA-001", path, name, didYouMean(name, Object.keys(regions))));
    } else if (target === undefined) {
      const remedy = didYouMean(endpoint.ingress, Object.keys(ingress));
      unknown.push(problem("AWS-GA-001", `${path}.ingress`, endpoint.ingress, remedy));
    } else endpoints.push({ ...endpoint, name, path, region, target });
  }
  return [
    ...unknown,
    ...notOne(accelerator, at),
    ...endpoints.flatMap((endpoint) => [...misplacedState(endpoint), ...withoutWrites(endpoint)]),
    ...(accelerator.preserveClientIp ? [...hiddenClients(endpoints), ...refusedClients(endpoints)] : []),
    ...differing(endpoints, at),
  ];
}

function notOne({ endpoints }: Accelerator, at: string): Problem[] {
  const taking = Object.entries(endpoints).filter(([, { state }]) => takesTraffic(state));
  if (taking.length === 1) return [];
  const value = taking.map(([name, { state }]) => `${name} (${state})`).join(", ") || "none";
  const remedy = 'one endpoint "primary" or "promoted", the others "standby" or "retired"';
  return [problem("AWS-GA-003", `${at}.endpoints`, value, remedy)];
}

function misplacedState({ state, region, path }: Endpoint): Problem[] {
  const primaryElsewhere = state === "primary" && isProductionRole(region.role) && region.role !== "primary";
  const promotedPrimary = state === "promoted" && region.role === "primary";
  if (!primaryElsewhere && !promotedPrimary) return [];
  const remedy = primaryElsewhere ? '"standby", or "promoted" once its data is' : '"primary"';
  return [problem("AWS-GA-004", `${path}.state`, `${state} in a ${region.role} region`, remedy)];
}

/** Orders that reach a region whose database only reads are refused there, one by one. */
function withoutWrites({ state, region, name, path }: Endpoint): Problem[] {
  const { database } = region;
  if (!takesTraffic(state) || database === undefined || takesWrites(database)) return [];
  const backups = database.kind === "backups";
  const value = `${state}, with ${backups ? "backups" : "a replica"} of ${sourceRegionOf(database) ?? ""}`;
  const first = backups ? "restore its database and state it" : `regions.${name}.database.state: "promoted"`;
  return [problem("AWS-GA-007", `${path}.state`, value, `${first}, or leave the endpoint "standby"`)];
}

function hiddenClients(endpoints: readonly Endpoint[]): Problem[] {
  return endpoints
    .filter(({ target }) => target.listener.kind === "tls")
    .map(({ path, ingress }) =>
      problem(
        "AWS-GA-002",
        `${path}.ingress`,
        `${ingress}, whose listener ends TLS`,
        'a listener of kind "tcp", or preserveClientIp: false',
      ),
    );
}

function refusedClients(endpoints: readonly Endpoint[]): Problem[] {
  return endpoints
    .filter(({ target }) => target.from.every(hasNoClient))
    .map(({ path, ingress, target }) =>
      problem(
        "AWS-GA-008",
        `${path}.ingress`,
        `${ingress}, which admits ${target.from.join(", ")} only`,
        "list the clients' public blocks in its from; or preserveClientIp: false, and the accelerator's own blocks",
      ),
    );
}

/** Whether no client of the internet has an address in a block. */
function hasNoClient(block: string): boolean {
  const cidr = parseCidr(block);
  return cidr !== undefined && isOffInternet(cidr);
}

function differing(endpoints: readonly Endpoint[], at: string): Problem[] {
  const of = (value: (endpoint: Endpoint) => string | number) =>
    endpoints.map((endpoint) => `${endpoint.name} ${value(endpoint)}`).join(", ");
  const differ = (value: (endpoint: Endpoint) => string | number): boolean =>
    new Set(endpoints.map(value)).size > 1;
  const account = ({ region }: Endpoint): string => region.accountId;
  const port = ({ target }: Endpoint): number => target.listener.port;
  return [
    ...(differ(account)
      ? [problem("AWS-GA-005", `${at}.endpoints`, of(account), "an accelerator for each account")]
      : []),
    ...(differ(port) ? [problem("AWS-GA-006", `${at}.endpoints`, of(port), "give them one port")] : []),
  ];
}
