import { App, TerraformStack, Testing } from "cdktf";
import { validate } from "../../../src/clouds";
import type { JsonObject } from "../../../src/core/json";
import { regionsOf } from "../../../src/environment/resolve";
import { ExchangeInterconnect } from "../../../src/gcp/interconnect/exchange-interconnect";
import type { GcpInterconnect } from "../../../src/gcp/interconnect/spec/schema";
import { adoptedNetwork } from "../../../src/gcp/network/network";
import junction from "../../environments/junction";
import { edit, put, type Edit } from "../../problems/parts";
import { validEnvironment } from "../../problems/valid-environment";
import { Template } from "../../helpers/template";
import { adoptedNetwork as sharedVpc } from "../iowa";
import { interconnectAt, withDedicated } from "./interconnects";

/** The problems of an interconnect after these edits, without what else they raise. */
function problemsOf(...edits: readonly Edit[]): string[] {
  const stated = edit.each(...edits)(validEnvironment);
  return validate(stated, [stated])
    .judgement.open.filter(({ code }) => /^GCP-(INTERCONNECT|VPN)-/.test(code))
    .map(({ code, path }) => `${code} ${path}`);
}

describe("an interconnect in a region with a shape fault elsewhere", () => {
  it.each(["network", "role", "region"])("has its links judged when %s is malformed", (field) => {
    expect(problemsOf(withDedicated({ circuits: 12 }), put(`regions.iowa.${field}`, 7))).toContain(
      `GCP-INTERCONNECT-022 ${interconnectAt}.links.one.circuits`,
    );
  });

  it("has its sound links judged beside a malformed one", () => {
    const faulty = withDedicated({ location: "lga-zone1-36", circuitGbps: 400 });

    expect(problemsOf(faulty, put(`${interconnectAt}.links.two.location`, 7))).toContain(
      `GCP-INTERCONNECT-021 ${interconnectAt}.links.one.circuitGbps`,
    );
  });
});

describe("an interconnect that is used without the driver", () => {
  const { virginia } = regionsOf(validate(junction, [junction]).environment.regions, "gcp");
  if (virginia?.interconnect === undefined) throw new Error("no interconnect");
  const { interconnect: valid, network, region, projectId } = virginia;
  const place = { prefix: "hft-test-virginia", region, projectId };
  const shared = adoptedNetwork(place, { ...sharedVpc, zones: {}, keys: network.keys, egressAddresses: [] });
  const build = (own: Partial<GcpInterconnect>) => {
    const stack = new TerraformStack(new App({ outdir: ".build/test-guard" }), "stack");
    new ExchangeInterconnect(stack, "exchange", {
      interconnect: { ...valid, ...own },
      network: shared,
      place,
      role: "primary",
      protect: false,
    });
    return stack;
  };

  it("lies in the host project of a Shared VPC, but for what it orders", () => {
    const json = JSON.parse(Testing.synth(build({}))) as JsonObject;
    const template = Template.from("stack", json);
    const projects = (type: string) => [
      ...new Set(template.resources(type).map(({ arguments: { project } }) => project)),
    ];

    for (const type of ["router", "interconnect_attachment", "router_peer", "vpn_tunnel", "ha_vpn_gateway"]) {
      expect([type, projects(`google_compute_${type}`)]).toEqual([type, ["hft-network-host"]]);
    }
    expect(projects("google_compute_interconnect")).toEqual([undefined]);
  });

  it("refuses what the rules of the interconnect refuse", () => {
    expect(() => build({ receives: ["10.2.16.0/24"] })).toThrow(
      "GCP-INTERCONNECT-003 stack/exchange.receives.0",
    );
  });

  it("refuses what the rules of a link refuse", () => {
    const { newyork } = valid.links;
    if (newyork?.kind !== "dedicated") throw new Error("not a dedicated link");

    expect(() => build({ links: { newyork: { ...newyork, circuitGbps: 400 } }, vpn: {} })).toThrow(
      "GCP-INTERCONNECT-021 stack/exchange/links/newyork.circuitGbps",
    );
  });

  it("refuses what the rules of an attachment refuse", () => {
    expect(() => build({ asn: 65_000 })).toThrow(
      "GCP-INTERCONNECT-030 stack/exchange/links/ashburn1/attachments/orders.peerAsn",
    );
  });

  it("refuses what the rules of a VPN refuse", () => {
    const { cloud } = valid.vpn;
    if (cloud === undefined) throw new Error("no VPN");

    expect(() => build({ vpn: { cloud: { ...cloud, sessions: "169.254.22.0/29" } } })).toThrow(
      "GCP-VPN-002 stack/exchange/vpn/cloud.sessions",
    );
  });
});
