import type { AwsIngressInput } from "../../../src/aws/ingress/spec/schema";
import type { GcpRegionInput } from "../../../src/gcp/region/spec/schema";
import * as v from "valibot";
import { mapValues } from "../../../src/core/map-values";
import type { Problem } from "../../../src/core/problem";
import type { CodesOf } from "../../../src/environment/cloud";
import type { EndpointOutline } from "../../../src/environment/dns/endpoint";
import type { checkRules, checksRules } from "../../../src/environment/dns/rules/checks";
import type { dataRules } from "../../../src/environment/dns/rules/data";
import { nameRules, type namesRules } from "../../../src/environment/dns/rules/names";
import type { zoneRules } from "../../../src/environment/dns/rules/zone";
import { dnsSchema, type DnsInput, type DnsName } from "../../../src/environment/dns/schema";
import type { CasesOf } from "../../problems/case";
import { edit, type Edit } from "../../problems/parts";

type NameInput = DnsInput["names"][string];
type RoutingInput = NameInput["routing"];
type PlaceInput = Extract<RoutingInput, { readonly kind: "geolocation" }>["places"][string];

const ingress: AwsIngressInput = {
  exposure: "public",
  zones: ["a", "b", "c"],
  from: ["198.51.100.0/24"],
  listener: { kind: "tcp", port: 443 },
  target: { port: 8443, health: { port: 8080 } },
};
const certificateArn = "arn:aws:acm:us-east-2:111111111111:certificate/0a1b2c3d";
export const metric = { region: "us-east-2", namespace: "HFT/Serving", metric: "Lease" };

export const orders: NameInput = {
  serves: "stateful",
  ingress: "orders",
  routing: { kind: "failover", regions: ["virginia", "ohio"], armed: ["ohio"] },
};
const dns: DnsInput = {
  accountId: "111111111111",
  zone: { kind: "create", name: "trading.example.com" },
  names: { orders },
};

/** Orders in two regions of AWS, the second of which has a copy of the data: nothing is wrong with it. */
const soundDns = edit.each(
  edit.region({ ingress: { orders: ingress } }),
  edit.region({ ingress: { orders: ingress } }, "ohio"),
  edit.primary(),
  edit.database({ kind: "replica", replicaOf: "virginia", state: "replica" }),
  edit.environment({ dns }),
);

export const withDns = (own: Partial<DnsInput>, ...more: readonly Edit[]): Edit =>
  edit.each(soundDns, edit.environment({ dns: { ...dns, ...own } }), ...more);
const withName = (own: Partial<NameInput>, ...more: readonly Edit[]): Edit =>
  withDns({ names: { orders: { ...orders, ...own } } }, ...more);
const failover = (regions: readonly string[], armed: readonly string[] = []): RoutingInput => ({
  kind: "failover",
  regions,
  armed,
});
const geolocation = (places: Readonly<Record<string, PlaceInput>>): RoutingInput => ({
  kind: "geolocation",
  default: { regions: ["virginia"] },
  places,
});
const inOhio = (own: Partial<AwsIngressInput>): Edit =>
  edit.region({ ingress: { orders: { ...ingress, ...own } } }, "ohio");

/** A region of Google Cloud that stands by, with an address that its cluster binds. */
const google: GcpRegionInput = {
  cloud: "gcp",
  role: "standby",
  capacity: "none",
  region: "us-central1",
  projectId: "hft-trading-prod",
  projectNumber: "123456789012",
  network: { kind: "create", cidr: "10.2.0.0/16", zones: { a: "us-central1-a", b: "us-central1-b" } },
  cluster: { version: "1.35", api: { kind: "dns" }, access: { admins: ["group:platform@example.com"] } },
  pools: {
    system: {
      kind: "system",
      machine: "e2-standard-4",
      nodes: { min: 1, max: 3 },
      disk: { type: "pd-balanced" },
    },
  },
  ingress: { orders: { kind: "service", exposure: "public" } },
  database: {
    kind: "primary",
    edition: "ENTERPRISE",
    version: "17",
    machine: "db-custom-8-32768",
    storage: { type: "PD_SSD", sizeGiB: 1000 },
    logicalReplication: true,
    seededBy: { kind: "logical", region: "virginia" },
  },
};
export const withGoogle: Edit = (environment) => ({
  ...environment,
  regions: { ...environment.regions, iowa: google },
});

/** A person leads it from Ohio, in whose metro us-east-1 is not, to another cloud. */
const ohioToIowa: NameInput = {
  ...orders,
  serves: "stateless",
  routing: failover(["ohio", "iowa"], ["iowa"]),
  metrics: { iowa: { ...metric, region: "us-west-2" } },
};

const ofAnother: EndpointOutline = { kind: "name", path: "rack", public: true, onlyTls13: false };
const address: EndpointOutline = { ...ofAnother, kind: "address" };

/** Judges a name that leads to endpoints that no cloud of the project offers. */
function judgeOver(
  name: Partial<DnsName>,
  endpoints: Readonly<Record<string, EndpointOutline>>,
): readonly Problem[] {
  const parsed = v.parse(dnsSchema, dns).names["orders"];
  const regions = mapValues(endpoints, (endpoint) => ({ cloud: "tiny", endpoints: { orders: endpoint } }));
  const context = { regions, unread: [], others: [] };
  return nameRules.rules.flatMap((rule) =>
    rule.judge({ ...(parsed as DnsName), ...name }, context as never, "dns.names.orders"),
  );
}

type Codes = CodesOf<
  [
    typeof nameRules,
    typeof namesRules,
    typeof dataRules,
    typeof checksRules,
    ReturnType<typeof checkRules>,
    ReturnType<typeof zoneRules>,
  ]
>;

export const dnsCases: CasesOf<Codes> = {
  "DNS-001": [
    {
      mistake: "a region that is misspelt in a chain",
      edit: withName({ routing: failover(["virginia", "ohoi"]) }),
      at: "dns.names.orders.routing.regions",
      value: "ohoi",
      remedy: 'did you mean "ohio"?',
    },
    {
      mistake: "a metric of a region that there is not",
      edit: withName({ metrics: { oregon: metric } }),
      at: "dns.names.orders.metrics.oregon",
      value: "oregon",
    },
    {
      mistake: "a region that is misspelt in a place",
      edit: withName({
        routing: geolocation({ asia: { location: { kind: "continent", code: "AS" }, regions: ["virgina"] } }),
      }),
      at: "dns.names.orders.routing.places.asia.regions",
      remedy: 'did you mean "virginia"?',
    },
  ],
  "DNS-002": [
    {
      mistake: "an ingress that only one of the regions has",
      edit: withName({}, edit.region({ ingress: { order: ingress } }, "ohio")),
      at: "dns.names.orders.ingress",
      value: "orders",
      remedy: 'ohio: did you mean "order"?',
    },
  ],
  "DNS-003": [
    {
      mistake: "an armed region that is not in the chain",
      edit: withName({ routing: failover(["virginia"], ["ohio"]) }),
      at: "dns.names.orders.routing.armed",
      value: "ohio",
    },
    {
      mistake: "the region that has the traffic of an operator's name, armed",
      edit: withName({ routing: failover(["virginia", "ohio"], ["virginia", "ohio"]) }),
      at: "dns.names.orders.routing.armed",
      value: "virginia",
      remedy: "remove it",
    },
  ],
  "DNS-004": [
    {
      mistake: "a standby that never gets a client, because the first region has no check",
      edit: withName({
        serves: "stateless",
        mode: "automatic",
        routing: failover(["virginia", "ohio"], ["ohio"]),
      }),
      at: "dns.names.orders.routing.armed",
      remedy: "add virginia",
    },
  ],
  "DNS-005": [
    {
      mistake: "an address in one region and another's name in the other",
      problems: judgeOver({}, { virginia: address, ohio: ofAnother }),
      at: "dns.names.orders.ingress",
      value: "ohio: the name of another",
    },
    {
      mistake: "another's name for the zone itself",
      problems: judgeOver({ label: "@" }, { virginia: ofAnother, ohio: ofAnother }),
      at: "dns.names.orders.label",
    },
  ],
  "DNS-006": [
    {
      mistake: "two names with one label",
      edit: withDns({ names: { orders, fix: { ...orders, label: "orders" } } }),
      at: "dns.names.fix.label",
      value: "orders.trading.example.com, also of orders",
    },
    {
      mistake: "a label that another name has made for a region",
      edit: withDns({ names: { orders, mine: { ...orders, label: "at-ohio.orders" } } }),
      at: "dns.names.mine.label",
      value: "at-ohio.orders.trading.example.com",
    },
  ],
  "DNS-007": [
    {
      mistake: "one continent twice",
      edit: withName({
        routing: geolocation({
          asia: { location: { kind: "continent", code: "AS" }, regions: ["virginia"] },
          east: { location: { kind: "continent", code: "AS" }, regions: ["virginia"] },
        }),
      }),
      at: "dns.names.orders.routing.places.east.location",
      value: "continent AS, also asia",
    },
    {
      mistake: "a place with the name of the default one",
      edit: withName({
        routing: geolocation({
          default: { location: { kind: "country", code: "DE" }, regions: ["virginia"] },
        }),
      }),
      at: "dns.names.orders.routing.places.default",
    },
  ],
  "DNS-008": [
    {
      mistake: "a hundred countries and all others",
      edit: withName({
        routing: geolocation(
          Object.fromEntries(
            Array.from({ length: 100 }, (_, index) => [
              `c${index}`,
              {
                location: {
                  kind: "country",
                  code: String.fromCharCode(65 + Math.floor(index / 26), 65 + (index % 26)),
                },
                regions: ["virginia"],
              },
            ]),
          ),
        ),
      }),
      at: "dns.names.orders.routing.places",
      value: "101 places",
    },
  ],
  "DNS-009": [
    {
      mistake: "a standby that listens on another port",
      edit: withName({}, inOhio({ listener: { kind: "tcp", port: 8443 } })),
      at: "dns.names.orders.ingress",
      value: "virginia 443, ohio 8443",
    },
  ],
  "DNS-010": [
    {
      mistake: "a standby whose checks nobody put on the records",
      edit: withName({ routing: failover(["virginia", "ohio"]) }),
      at: "dns.names.orders.routing.armed",
      value: "without ohio",
      remedy: "then add ohio",
    },
  ],
  "DNS-011": [
    {
      mistake: "orders that follow health alone",
      edit: withName({
        mode: "automatic",
        routing: failover(["virginia", "ohio"], ["virginia", "ohio"]),
      }),
      at: "dns.names.orders.mode",
      value: "automatic",
      remedy: 'mode: "operator"',
    },
  ],
  "DNS-012": [
    {
      mistake: "orders that begin with the copy",
      edit: withName({ routing: failover(["ohio", "virginia"], ["virginia"]) }),
      at: "dns.names.orders.routing.regions",
      value: "ohio, with a copy of virginia",
      remedy: "begin with the region that takes the writes",
    },
    {
      mistake: "orders in a region without a database",
      edit: withName({ routing: failover(["virginia"]) }, edit.region({ database: undefined })),
      at: "dns.names.orders.routing.regions",
      value: "virginia, without a database",
      alsoExpected: ["AWS-RDS-021"],
    },
  ],
  "DNS-013": [
    {
      mistake: "a standby without a database",
      edit: withName({}, edit.region({ database: undefined }, "ohio")),
      at: "dns.names.orders.routing.regions",
      value: "ohio, without a database",
    },
    {
      mistake: "a standby with data of its own",
      edit: withName({}, edit.primary({}, "ohio")),
      at: "dns.names.orders.routing.regions",
      value: "ohio, with data of its own",
    },
  ],
  "DNS-014": [
    {
      mistake: "a private standby, which no checker reaches",
      edit: withName({}, inOhio({ exposure: "internal" })),
      at: "dns.names.orders.ingress",
      value: "orders of ohio, which is private",
      remedy: "state metrics.ohio",
    },
    {
      mistake: "a standby of which nobody states what answers",
      edit: withDns(
        {
          switch: { kind: "object", elsewhere: "us-east-2" },
          names: { orders: { ...orders, routing: failover(["virginia", "iowa"], ["iowa"]) } },
        },
        withGoogle,
      ),
      at: "dns.names.orders.ingress",
      value: "orders of iowa, of which nobody states what answers",
    },
  ],
  "DNS-015": [
    {
      mistake: "a standby that speaks TLS 1.3 only",
      edit: withName(
        {},
        inOhio({
          listener: { kind: "tls", port: 443, certificateArn, policy: "ELBSecurityPolicy-TLS13-1-3-2021-06" },
        }),
      ),
      at: "dns.names.orders.ingress",
      value: "orders of ohio, TLS 1.3 only",
      remedy: "regions.ohio.ingress.orders.listener",
    },
  ],
  "DNS-016": [
    {
      mistake: "a metric of the region that has the traffic",
      edit: withName({ metrics: { virginia: metric } }),
      at: "dns.names.orders.metrics.virginia",
      remedy: "remove it",
    },
  ],
  "DNS-017": [
    {
      mistake: "a metric of the standby in the region that may be lost",
      edit: withName({ metrics: { ohio: { ...metric, region: "us-east-1" } } }),
      at: "dns.names.orders.metrics.ohio.region",
      value: "us-east-1, where virginia lies",
    },
    {
      mistake: "a metric of a standby in Google Cloud beside the control plane of Route 53",
      edit: withDns(
        {
          switch: { kind: "object", elsewhere: "us-west-2" },
          names: { orders: { ...ohioToIowa, metrics: { iowa: { ...metric, region: "us-east-1" } } } },
        },
        withGoogle,
      ),
      at: "dns.names.orders.metrics.iowa.region",
      value: "us-east-1, where the control plane of Route 53 is",
      remedy: "another region of AWS, away from ohio",
    },
  ],
  "DNS-018": [
    {
      mistake: "more names than an account has checks for",
      edit: withDns({
        names: Object.fromEntries(Array.from({ length: 51 }, (_, index) => [`orders${index}`, orders])),
      }),
      at: "dns.names",
      value: "204 checks",
    },
  ],
  "DNS-024": [
    {
      mistake: "a third region behind each of many names that routing controls switch",
      edit: withDns(
        {
          switch: { kind: "routing-control", cluster: { kind: "create" } },
          names: Object.fromEntries(
            Array.from({ length: 21 }, (_, index) => [
              `orders${index}`,
              {
                ...orders,
                routing: failover(["virginia", "ohio", "iowa"], ["ohio", "iowa"]),
                metrics: { iowa: { ...metric, region: "us-west-2" } },
              },
            ]),
          ),
        },
        withGoogle,
      ),
      at: "dns.names",
      value: "21 chains",
    },
  ],
  "DNS-019": [
    {
      mistake: "a standby in Google Cloud, whose switch has no place",
      edit: withName(
        {
          routing: failover(["virginia", "iowa"], ["iowa"]),
          metrics: { iowa: { ...metric, region: "us-west-2" } },
        },
        withGoogle,
      ),
      at: "dns.switch.elsewhere",
      value: "iowa is in gcp",
      remedy: "away from virginia",
    },
  ],
  "DNS-020": [
    {
      mistake: "a switch in the region that may be lost",
      edit: withDns(
        {
          switch: { kind: "object", elsewhere: "us-east-1" },
          names: {
            orders: {
              ...orders,
              routing: failover(["virginia", "iowa"], ["iowa"]),
              metrics: { iowa: { ...metric, region: "us-west-2" } },
            },
          },
        },
        withGoogle,
      ),
      at: "dns.switch.elsewhere",
      value: "us-east-1, where virginia lies",
    },
    {
      mistake: "a switch beside the control plane of Route 53, though the home is elsewhere",
      edit: withDns(
        { switch: { kind: "object", elsewhere: "us-east-1" }, names: { orders: ohioToIowa } },
        withGoogle,
      ),
      at: "dns.switch.elsewhere",
      value: "us-east-1, where the control plane of Route 53 is",
      remedy: "another region of AWS, away from ohio",
    },
  ],
  "DNS-021": [
    {
      mistake: "a state beside the control plane of Route 53",
      edit: withDns(
        {},
        edit.environment({ state: { kind: "s3", bucket: "hft-production-state", region: "us-east-1" } }),
      ),
      at: "state.region",
      value: "us-east-1",
      alsoExpected: ["ENV-003"],
    },
  ],
  "DNS-022": [
    {
      mistake: "a role of the trading account",
      edit: withDns({
        accountId: "222222222222",
        roles: {
          plan: "arn:aws:iam::222222222222:role/plan",
          apply: "arn:aws:iam::111111111111:role/apply",
        },
      }),
      at: "dns.roles.apply",
      value: "arn:aws:iam::111111111111:role/apply",
      remedy: "account 222222222222",
    },
  ],
  "DNS-023": [
    {
      mistake: "a zone whose records cannot be changed while us-east-1 is impaired",
      edit: withDns({ zone: { kind: "create", name: "trading.example.com", acceleratedRecovery: false } }),
      at: "dns.zone.acceleratedRecovery",
    },
  ],
};
