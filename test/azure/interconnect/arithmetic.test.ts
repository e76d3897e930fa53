import fc from "fast-check";
import * as v from "valibot";
import { peeringLocations } from "../../../src/azure/catalog/expressroute";
import {
  isReservedAsn,
  vpnGatewayLimits,
  vpnGatewaySku,
  vpnGatewaySkus,
} from "../../../src/azure/catalog/vpn-gateways";
import { directGbps, portGbps, providerMbps } from "../../../src/azure/interconnect/spec/bandwidths";
import { peeringLocation } from "../../../src/azure/interconnect/spec/circuit-schema";
import { sessionEnds } from "../../../src/azure/interconnect/spec/peering";
import { ipsecPolicy, linkLocalAddresses } from "../../../src/azure/interconnect/spec/vpn";
import { defaultPolicy } from "../../../src/azure/interconnect/spec/vpn-schema";
import { expressRouteLimits, gatewaySku } from "../../../src/azure/catalog/expressroute";
import { formatCidr, parseHost } from "../../../src/core/cidr";
import { linkLocalSite, site } from "./interconnects";

describe("the ends of a session", () => {
  it("are the two hosts of its block, the other side's first", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 30 - 1 }), (index) => {
        const block = { address: index * 4, prefix: 30 };
        const { peer, azure } = sessionEnds(formatCidr(block));

        expect(parseHost(`${peer}/30`)).toMatchObject({ address: block.address + 1 });
        expect(parseHost(`${azure}/30`)).toMatchObject({ address: block.address + 2 });
      }),
    );
  });

  it("are refused of what is no /30", () => {
    expect(() => sessionEnds("192.168.100.128/29")).toThrow(RangeError);
  });
});

describe("a policy in Azure's words", () => {
  const stated = { ...defaultPolicy, ikeGroup: 19, pfsGroup: 24 } as const;

  it.each(["GCMAES256", "GCMAES192", "GCMAES128"] as const)(
    "checks integrity by the cipher itself: %s",
    (encryption) => {
      expect(ipsecPolicy({ ...stated, encryption }).ipsecIntegrity).toBe(encryption);
    },
  );

  it.each(["AES256", "AES192", "AES128"] as const)("checks integrity by a hash beside %s", (encryption) => {
    expect(ipsecPolicy({ ...stated, encryption }).ipsecIntegrity).toBe("SHA256");
  });

  it("names a group in both of Azure's ways", () => {
    expect(ipsecPolicy(stated)).toMatchObject({ dhGroup: "ECP256", pfsGroup: "PFS24" });
  });
});

describe("the link-local addresses of a gateway", () => {
  it("are listed once, however many sites use them", () => {
    const sites = { one: site, two: linkLocalSite, three: { ...linkLocalSite, address: "203.0.113.22" } };
    const policy = defaultPolicy;
    const parsed = Object.fromEntries(
      Object.entries(sites).map(([name, each]) => [name, { ...each, policy, deadPeerSeconds: 45 }]),
    );

    expect(linkLocalAddresses({ sites: parsed })).toEqual({
      first: ["169.254.21.2"],
      second: ["169.254.21.6"],
    });
  });
});

describe("what an interconnect may state", () => {
  const { bandwidthsMbps, directPorts } = expressRouteLimits();

  it("is every peering location of the catalogue", () => {
    expect(peeringLocations().filter((name) => !v.is(peeringLocation, name))).toEqual([]);
  });

  it("is every bandwidth of the catalogue and no other", () => {
    expect(providerMbps).toEqual(bandwidthsMbps);
    expect(portGbps.map(String)).toEqual(Object.keys(directPorts));
    expect([...directGbps]).toEqual(
      [...new Set(Object.values(directPorts).flatMap(({ circuitGbps }) => circuitGbps))].sort(
        (a, b) => a - b,
      ),
    );
  });

  it("is every gateway of VPNs of the catalogue, each larger than the one before", () => {
    const speeds = vpnGatewaySkus.map((sku) => vpnGatewaySku(sku)?.mbps ?? 0);

    expect(speeds).toEqual([...speeds].sort((a, b) => a - b));
    expect(speeds).not.toContain(0);
    expect(vpnGatewaySku("Basic")).toBeUndefined();
  });

  it("is a gateway of ExpressRoute in zones, of which one has FastPath", () => {
    const skus = ["ErGw1AZ", "ErGw2AZ", "ErGw3AZ"].map(gatewaySku);

    expect(skus.map((sku) => sku?.zones)).toEqual([true, true, true]);
    expect(skus.map((sku) => sku?.fastPath)).toEqual([false, false, true]);
  });
});

describe("reserved ASNs", () => {
  it("are Azure's own on a circuit, and IANA's as well in a VPN", () => {
    expect([12_076, 65_515, 65_520].every((asn) => isReservedAsn(asn, "expressRoute"))).toBe(true);
    expect(isReservedAsn(23_456, "expressRoute")).toBe(false);
    expect([8074, 23_456, 64_500, 65_535].every((asn) => isReservedAsn(asn, "vpn"))).toBe(true);
    expect([64_512, 65_010, 65_534, 4_200_000_000].some((asn) => isReservedAsn(asn, "vpn"))).toBe(false);
  });

  it("hold Azure's default, which only its own side may have", () => {
    expect(isReservedAsn(vpnGatewayLimits().asns.own, "vpn")).toBe(true);
  });
});
