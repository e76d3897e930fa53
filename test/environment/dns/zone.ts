import * as v from "valibot";
import type { Endpoint, EndpointOutline, Endpoints } from "../../../src/environment/dns/endpoint";
import { resolveDns, type DnsRegion, type ResolvedDns } from "../../../src/environment/dns/resolve";
import { dnsSchema, type DnsInput } from "../../../src/environment/dns/schema";

const health = { protocol: "https", port: 443, path: "/serving" } as const;
const endpoint = (kind: EndpointOutline["kind"]): EndpointOutline => ({
  kind,
  path: "ingress.orders",
  public: true,
  ports: [443],
  health,
  onlyTls13: false,
});
const region = (cloud: string, cloudRegion: string): DnsRegion => ({
  cloud,
  cloudRegion,
  endpoints: { orders: endpoint(cloud === "aws" ? "alias" : "address") },
});

/** Regions of three clouds, each with an ingress `orders`. */
export const regions = {
  virginia: region("aws", "us-east-1"),
  oregon: region("aws", "us-west-2"),
  iowa: region("gcp", "us-central1"),
  arizona: region("azure", "westus3"),
} as const;

/** An accelerator, as the stacks of an environment tell it. */
export const accelerator = {
  kind: "alias",
  dnsName: "a.awsglobalaccelerator.com",
  zoneId: "Z2BJ6XQ5FK7U4H",
} as const satisfies Endpoint;

/** Endpoints that tell by their texts which region they are in. */
export const endpoints: Endpoints = Object.fromEntries(
  Object.entries(regions).map(([name, { cloud }]) => [
    name,
    {
      orders:
        cloud === "aws"
          ? { kind: "alias", dnsName: `${name}.elb.amazonaws.com`, zoneId: `Z${name}` }
          : { kind: "address", address: `address of ${name}` },
    },
  ]),
);

type NameInput = DnsInput["names"][string];

/** Resolves one name `orders`, which an operator leads from virginia. */
export function ordersLed(
  own: Partial<NameInput>,
  dns: Partial<DnsInput> = {},
  all: Readonly<Record<string, DnsRegion>> = regions,
): ResolvedDns {
  const parsed = v.parse(dnsSchema, {
    accountId: "111111111111",
    zone: { kind: "create", name: "example.com" },
    switch: { kind: "object", elsewhere: "us-east-2" },
    names: { orders: { serves: "stateful", ingress: "orders", routing: failover(["virginia"]), ...own } },
    ...dns,
  } satisfies DnsInput);
  return resolveDns(parsed, "hft-test", all);
}

export function failover(names: readonly string[], armed: readonly string[] = []): NameInput["routing"] {
  return { kind: "failover", regions: names, armed };
}
