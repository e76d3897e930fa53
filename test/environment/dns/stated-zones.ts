import fc from "fast-check";
import { resolveDns, type DnsRegion, type ResolvedDns } from "../../../src/environment/dns/resolve";
import type { Dns, DnsName, ServingMetric } from "../../../src/environment/dns/schema";

const health = { protocol: "https", port: 443, path: "/serving" } as const;

/** Regions to which names lead, of two clouds. */
export const regions: Readonly<Record<string, DnsRegion>> = {
  virginia: region("aws", "us-east-1", "alias"),
  oregon: region("aws", "us-west-2", "alias"),
  ohio: region("aws", "us-east-2", "alias"),
  iowa: region("gcp", "us-central1", "address"),
};

function region(cloud: string, cloudRegion: string, kind: "alias" | "address"): DnsRegion {
  const orders = { kind, path: "ingress.orders", public: true, onlyTls13: false, health };
  return { cloud, cloudRegion, endpoints: { orders } };
}

interface Chain {
  readonly regions: string[];
  readonly armed: string[];
}

/** Chains of up to three regions from a home, with some of the standbys armed. */
const chain: fc.Arbitrary<Chain> = fc
  .shuffledSubarray(Object.keys(regions).slice(1), { maxLength: 2 })
  .chain((standbys) => fc.subarray(standbys).map((armed) => ({ regions: ["virginia", ...standbys], armed })));

const routing: fc.Arbitrary<DnsName["routing"]> = fc.oneof(
  chain.map((each) => ({ kind: "failover" as const, ...each })),
  fc.record({ rest: chain, asia: chain, york: chain }).map(({ rest, asia, york }) => ({
    kind: "geolocation" as const,
    default: rest,
    places: {
      asia: { location: { kind: "continent" as const, code: "AS" as const }, ...asia },
      york: { location: { kind: "state" as const, code: "NY" }, ...york },
    },
  })),
);

const iowaMetric: ServingMetric = {
  region: "us-east-2",
  namespace: "HFT/Serving",
  metric: "serving",
  dimensions: {},
  statistic: "Minimum",
  atLeast: 1,
  periodSeconds: 60,
  periods: 2,
};

/** Ways to state a name with data over these regions. */
export const operatorNames: fc.Arbitrary<DnsName> = fc
  .record({ stated: routing, metrics: fc.constantFrom<DnsName["metrics"]>({}, { iowa: iowaMetric }) })
  .map(({ stated, metrics }) => ({
    serves: "stateful",
    mode: "operator",
    ingress: "orders",
    routing: stated,
    ttlSeconds: 30,
    check: { intervalSeconds: 10, threshold: 3 },
    metrics,
  }));

/** The kinds of switches, those of `iowa` in a third region. */
export const switches = fc.constantFrom<Dns["switch"]>(
  { kind: "object", elsewhere: "us-east-2" },
  {
    kind: "routing-control",
    cluster: { kind: "adopt", arn: "arn:aws:route53-recovery-control::111111111111:cluster/one" },
  },
);

/** The DNS of an environment with one name, `orders.example.com`. */
export function dnsOf(name: DnsName, switchKind: Dns["switch"]): ResolvedDns {
  const dns: Dns = {
    accountId: "111111111111",
    zone: { kind: "adopt", id: "Z0123456789", name: "example.com" },
    switch: switchKind,
    names: { orders: name },
  };
  return resolveDns(dns, "hft-test", regions);
}
