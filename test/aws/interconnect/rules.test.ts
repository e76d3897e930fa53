import { App, TerraformStack } from "cdktf";
import { ExchangeInterconnect } from "../../../src/aws/interconnect/exchange-interconnect";
import type { AwsInterconnect } from "../../../src/aws/interconnect/spec/schema";
import { adoptedNetwork } from "../../../src/aws/network/adopted-network";
import { validate } from "../../../src/clouds";
import { regionsOf } from "../../../src/environment/resolve";
import environment from "../../environments/interconnect";
import { edit, put, type Edit } from "../../problems/parts";
import { validEnvironment } from "../../problems/valid-environment";
import { interconnectAt, interconnectWith, orderedLinks, session } from "./cases/interconnect";

/** The problems of an interconnect after these edits, without what else they raise. */
function problemsOf(...edits: readonly Edit[]): string[] {
  const stated = edit.each(...edits)(validEnvironment);
  return validate(stated, [stated])
    .judgement.open.filter(({ code }) => /^AWS-(DX|VPN|PROBE)-/.test(code))
    .map(({ code, path }) => `${code} ${path}`);
}

describe("an interconnect in a region with a shape fault elsewhere", () => {
  const faulty = interconnectWith({
    links: {
      ...orderedLinks,
      feed: { kind: "lag", site: "EqDC2", speedGbps: 10, connections: 5, phase: { kind: "ordered" } },
    },
    probes: { gateway: { zone: "d", destination: "10.211.0.1", protocol: "icmp" } },
  });

  it.each(["network", "role", "region"])("has its links and probes judged when %s is malformed", (field) => {
    expect(problemsOf(faulty, put(`regions.virginia.${field}`, 7))).toEqual(
      expect.arrayContaining([
        `AWS-DX-013 ${interconnectAt}.links.feed.connections`,
        `AWS-PROBE-001 ${interconnectAt}.probes.gateway.destination`,
      ]),
    );
  });
});

describe("a link beside a malformed one", () => {
  it("is still judged, with its virtual interfaces", () => {
    const faulty = interconnectWith({
      links: {
        ...orderedLinks,
        primary: {
          kind: "dedicated",
          site: "EqDC2",
          speedGbps: 1,
          macsec: true,
          phase: {
            kind: "established",
            connectionId: "dxcon-fh6ayh1d",
            virtualInterfaces: { exchange: { ...session, bgpAsn: 64_512 } },
          },
        },
      },
    });

    expect(problemsOf(faulty, put(`${interconnectAt}.links.second.site`, 7))).toEqual(
      expect.arrayContaining([
        `AWS-DX-014 ${interconnectAt}.links.primary.macsec`,
        `AWS-DX-021 ${interconnectAt}.links.primary.phase.virtualInterfaces.exchange.bgpAsn`,
      ]),
    );
  });
});

describe("an interconnect that is used without the driver", () => {
  const { london } = regionsOf(validate(environment, [environment]).environment.regions, "aws");
  if (london?.interconnect === undefined || london.network.kind !== "adopt") throw new Error("not adopted");
  const { interconnect: valid, network, region, accountId, role } = london;
  const build = (own: Partial<AwsInterconnect>) => () =>
    new ExchangeInterconnect(
      new TerraformStack(new App({ outdir: ".build/test-guard" }), "stack"),
      "exchange",
      {
        interconnect: { ...valid, ...own },
        prefix: "hft-test-london",
        region,
        accountId,
        role,
        network: adoptedNetwork(network, { ebs: "arn:ebs", logs: "arn:logs", secrets: "arn:secrets" }),
        routeTables: {},
        protect: false,
      },
    );

  it("is built where the rules allow it", () => {
    expect(build({})).not.toThrow();
  });

  it("refuses what the rules of the interconnect refuse", () => {
    expect(build({ receives: ["172.16.4.0/24"] })).toThrow("AWS-DX-005 stack/exchange.receives.0");
  });

  it("refuses what the rules of a link refuse", () => {
    const { slough } = valid.links;
    if (slough?.kind !== "dedicated") throw new Error("not a dedicated link");
    const links = { slough: { ...slough, macsec: true, speedGbps: 1 as const } };

    expect(build({ links })).toThrow("AWS-DX-014 stack/exchange/links/slough.macsec");
  });

  it("refuses what the rules of a virtual interface refuse", () => {
    const { slough } = valid.links;
    if (slough?.kind !== "dedicated" || slough.phase.kind !== "established")
      throw new Error("not established");
    const virtualInterfaces = { lse: { vlan: 410, bgpAsn: 64_600, mtu: 8500 as const } };
    const links = { slough: { ...slough, phase: { ...slough.phase, virtualInterfaces } } };

    expect(build({ links })).toThrow("AWS-DX-021 stack/exchange/links/slough/interfaces/lse.bgpAsn");
  });

  it("refuses what the rules of a VPN connection refuse", () => {
    const vpn = { docklands: { address: "10.220.0.1", asn: 65_001 } };

    expect(build({ vpn })).toThrow("AWS-VPN-004 stack/exchange/vpn/docklands.address");
  });
});
