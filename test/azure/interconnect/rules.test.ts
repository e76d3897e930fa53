import { App, TerraformStack } from "cdktf";
import { validate } from "../../../src/clouds";
import { regionsOf } from "../../../src/environment/resolve";
import { ExchangeInterconnect } from "../../../src/azure/interconnect/exchange-interconnect";
import type { AzureInterconnect } from "../../../src/azure/interconnect/spec/schema";
import { adoptedNetwork } from "../../../src/azure/network/network";
import type { AdoptNetwork } from "../../../src/azure/network/spec/schema";
import weir from "../../environments/weir";
import { edit, put, type Edit } from "../../problems/parts";
import { validEnvironment } from "../../problems/valid-environment";
import { place } from "../networks";
import { interconnectAt, withInterconnect, withPeering, withProvider } from "./interconnects";

/** The problems of an interconnect after these edits, without what else they raise. */
function problemsOf(...edits: readonly Edit[]): string[] {
  const stated = edit.each(...edits)(validEnvironment);
  return validate(stated, [stated])
    .judgement.open.filter(({ code }) => /^AZURE-(ER|VPN)-/.test(code))
    .map(({ code, path }) => `${code} ${path}`);
}

describe("a sound interconnect", () => {
  it("is told of its keys in the state, and of nothing else", () => {
    expect(problemsOf(withInterconnect())).toEqual([
      `AZURE-ER-007 ${interconnectAt}.links.chicago`,
      `AZURE-ER-007 ${interconnectAt}.links.newyork`,
    ]);
  });
});

describe("an interconnect in a region with a shape fault elsewhere", () => {
  it.each(["network", "role", "location", "subscriptionId"])(
    "has its links judged when %s is malformed",
    (field) => {
      expect(problemsOf(withPeering({ peerAsn: 12_076 }), put(`regions.texas.${field}`, 7))).toContain(
        `AZURE-ER-031 ${interconnectAt}.links.chicago.phase.peering.peerAsn`,
      );
    },
  );

  it("has its sound links judged beside a malformed one", () => {
    const faulty = withProvider({ location: "San Antonio", tier: "Local", bandwidthMbps: 200 });

    expect(problemsOf(faulty, put(`${interconnectAt}.links.newyork.location`, 7))).toEqual([
      `AZURE-ER-022 ${interconnectAt}.links.chicago.bandwidthMbps`,
    ]);
  });
});

describe("an interconnect that is used without the driver", () => {
  const { iowa } = regionsOf(validate(weir, [weir]).environment.regions, "azure");
  if (iowa?.interconnect === undefined) throw new Error("no interconnect");
  const { interconnect: valid, network, subscriptionId, location } = iowa;
  const own = { ...place, subscriptionId, location };
  const build = (change: Partial<AzureInterconnect>) => () =>
    new ExchangeInterconnect(
      new TerraformStack(new App({ outdir: ".build/test-guard" }), "stack"),
      "exchange",
      {
        interconnect: { ...valid, ...change },
        network: adoptedNetwork(own, network as AdoptNetwork),
        place: own,
        home: { resourceGroupName: "network", location },
        role: "dr",
        protect: false,
      },
    );

  it("is built where the rules allow it", () => {
    expect(Object.keys(build({})().links)).toEqual(["shared"]);
  });

  it("refuses what the rules refuse", () => {
    expect(build({ links: {} })).toThrow(/AZURE-ER-001 stack\/exchange\.links/);
    expect(build({ receives: ["10.65.0.0/24"] })).toThrow(/AZURE-ER-003 stack\/exchange\.receives\.0/);
  });
});
