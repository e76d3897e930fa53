import fc from "fast-check";
import { resolveDns, type DnsRegion, type ResolvedDns } from "../../../src/environment/dns/resolve";
import type { Dns, DnsName, ServingMetric } from "../../../src/environment/dns/schema";

const health = { protocol: "https", port: 443, path: "/serving" } as const;

/** Regions to which names lead, of three clouds. */
export const regions: Readonly<Record<string, DnsRegion>> = {
  virginia: region("aws", "us-east-1", "alias"),
  oregon: region("aws", "us-west-2", "alias"),
  ohio: region("aws", "us-east-2", "alias"),
  iowa: region("gcp", "us-central1", "address"),
  arizona: region("azure", "westus3", "address"),
};

function region(cloud: string, cloudRegion: string, kind: "alias" | "address"): DnsRegion {
  const orders = { kind, path: "ingress.orders", public: true, onlyTls13: false, health };
  return { cloud, cloudRegion, endpoints: { orders } };
}

interface Chain {
  readonly regions: string[];
  readonly armed: string[];
}

/** A home of each cloud. Ohio is none: it has the switches of other clouds. */
const homes = ["virginia", "iowa", "arizona"];

/** Chains of up to three regions from a home, with some of the standbys armed. */
const chain: fc.Arbitrary<Chain> = fc.constantFrom(...homes).chain((home) =>
  fc
    .shuffledSubarray(
      Object.keys(regions).filter((region) => region !== home),
      { maxLength: 2 },
    )
    .chain((standbys) => fc.subarray(standbys).map((armed) => ({ regions: [home, ...standbys], armed }))),
);

/** Chains that follow health: the home is armed where a standby is, and may be where none is. */
const automaticChain: fc.Arbitrary<Chain> = fc
  .record({ stated: chain, home: fc.boolean() })
  .map(({ stated: { regions: all, armed }, home }) => ({
    regions: all,
    armed: home || armed.length > 0 ? [...all.slice(0, 1), ...armed] : [],
  }));

const routingOf = (each: fc.Arbitrary<Chain>): fc.Arbitrary<DnsName["routing"]> =>
  fc.oneof(
    each.map((only) => ({ kind: "failover" as const, ...only })),
    fc.record({ rest: each, asia: each, york: each }).map(({ rest, asia, york }) => ({
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

const namesOf = (kind: Pick<DnsName, "serves" | "mode">, each: fc.Arbitrary<Chain>): fc.Arbitrary<DnsName> =>
  fc
    .record({
      routing: routingOf(each),
      metrics: fc.constantFrom<DnsName["metrics"]>({}, { iowa: iowaMetric }),
    })
    .map((own) => ({
      ...kind,
      ingress: "orders",
      accelerated: false,
      ttlSeconds: 30,
      check: { intervalSeconds: 10, threshold: 3 },
      ...own,
    }));

/** Ways to state a name with data over these regions. */
export const operatorNames = namesOf({ serves: "stateful", mode: "operator" }, chain);

/** Ways to state a name that follows health over these regions. */
export const automaticNames = namesOf({ serves: "stateless", mode: "automatic" }, automaticChain);

/** The kinds of switches, those of other clouds in a region that is no home. */
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
