import { natZoneOf, natZones } from "../../../src/azure/network/spec/egress";
import { dnsZoneIds, keyRefs, networkId, subnetIds } from "../../../src/azure/network/spec/ids";
import { networkRanges, networkZones } from "../../../src/azure/network/spec/network";
import { adoptedKeys, adoptedNetwork, hubZone, subscriptionId, withAdopted, withNetwork } from "../texas";
import { defaultNetwork, networkOf, place } from "../networks";

const adopted = networkOf(withAdopted({}));
const group = `/subscriptions/${subscriptionId}/resourceGroups/hft-production-texas-network/providers`;

describe("the zones of a region of Azure", () => {
  it("come in the order of their slots, whatever their numbers", () => {
    const zones = { c: { number: "1", physical: "southcentralus-az3" }, a: { number: "3" } } as const;

    expect(networkZones(networkOf(withNetwork({ zones })))).toEqual([
      { key: "a", number: "3" },
      { key: "c", number: "1", physical: "southcentralus-az3" },
    ]);
  });
});

describe("the ids of a network of Azure", () => {
  it("follow from the region where the network is created", () => {
    const id = `${group}/Microsoft.Network/virtualNetworks/hft-production-texas`;

    expect(networkId(place, defaultNetwork)).toBe(id);
    expect(subnetIds(place, defaultNetwork)).toEqual({
      private: `${id}/subnets/private`,
      data: `${id}/subnets/data`,
      endpoints: `${id}/subnets/endpoints`,
      apiServer: `${id}/subnets/apiServer`,
      "trading-a": `${id}/subnets/trading-a`,
      "trading-b": `${id}/subnets/trading-b`,
    });
    expect(dnsZoneIds(place, defaultNetwork)).toMatchObject({
      redis: `${group}/Microsoft.Network/privateDnsZones/privatelink.redis.azure.net`,
      postgres: `${group}/Microsoft.Network/privateDnsZones/hft-production-texas.private.postgres.database.azure.com`,
    });
  });

  it("are those that are stated where it is adopted", () => {
    expect(subnetIds(place, adopted)).toEqual({
      private: `${adoptedNetwork.id}/subnets/nodes`,
      endpoints: `${adoptedNetwork.id}/subnets/endpoints`,
      "trading-a": `${adoptedNetwork.id}/subnets/engines`,
    });
    expect(dnsZoneIds(place, adopted)).toEqual({ vault: hubZone("privatelink.vaultcore.azure.net") });
  });
});

describe("the keys of a region of Azure", () => {
  it("have the vault in their URL, of which no other subscription has the name", () => {
    const other = { ...place, subscriptionId: "22222222-0000-4000-8000-000000000077" };
    const url = /^https:\/\/[a-z][a-z0-9-]{1,22}[a-z0-9]\.vault\.azure\.net\/keys\/data$/;

    expect(keyRefs(place, defaultNetwork).data?.keyUrl).toMatch(url);
    expect(keyRefs(other, defaultNetwork).data?.keyUrl).toMatch(url);
    expect(keyRefs(other, defaultNetwork).data?.keyUrl).not.toBe(keyRefs(place, defaultNetwork).data?.keyUrl);
  });

  it("are those that are stated where they are adopted", () => {
    const { kind: _, ...keys } = adoptedKeys(subscriptionId);

    expect(keyRefs(place, networkOf(withAdopted({ keys: adoptedKeys(subscriptionId) })))).toEqual(keys);
  });
});

describe("the ranges of a network of Azure", () => {
  it("are its block where it is created", () => {
    expect(networkRanges(defaultNetwork)).toEqual([
      { path: "network.cidr", cidr: "10.3.0.0/16", purpose: "network" },
    ]);
  });

  it("are those of every subnet where it is adopted", () => {
    const pods = { name: "pods", cidr: "10.3.192.0/18" };
    const network = networkOf(withAdopted({ subnets: { ...adoptedNetwork.subnets, pods } }));

    expect(networkRanges(network)).toEqual([
      { path: "network.subnets.private.cidr", cidr: "10.3.0.0/20", purpose: "network" },
      { path: "network.subnets.endpoints.cidr", cidr: "10.3.32.0/24", purpose: "network" },
      { path: "network.subnets.pods.cidr", cidr: "10.3.192.0/18", purpose: "pods" },
      { path: "network.subnets.trading.a.cidr", cidr: "10.3.16.0/20", purpose: "network" },
    ]);
  });
});

describe("the way to the internet", () => {
  const keysOf = (nat: typeof defaultNetwork.nat) =>
    natZones({ ...defaultNetwork, nat }).map(({ key }) => key);

  it("is a gateway for each zone, or one in the zone that is named, or none", () => {
    expect(keysOf({ kind: "per-zone" })).toEqual(["a", "b"]);
    expect(keysOf({ kind: "single" })).toEqual(["a"]);
    expect(keysOf({ kind: "single", zone: "b" })).toEqual(["b"]);
    expect(keysOf({ kind: "none" })).toEqual([]);
  });

  it("leads trading machines through their own zone, and others through the first", () => {
    expect(natZoneOf("trading-b", defaultNetwork)).toBe("b");
    expect(natZoneOf("private", defaultNetwork)).toBe("a");
    expect(natZoneOf("trading-b", { ...defaultNetwork, nat: { kind: "single" } })).toBe("a");
  });

  it("is there for machines only", () => {
    expect(natZoneOf("data", defaultNetwork)).toBeUndefined();
    expect(natZoneOf("endpoints", defaultNetwork)).toBeUndefined();
  });
});
