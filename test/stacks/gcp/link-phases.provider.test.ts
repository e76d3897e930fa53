import path from "node:path";
import type { GcpRegionInput } from "../../../src/gcp/region/spec/schema";
import { OfflinePlanner } from "../../../tools/gate/offline-planner";
import type { JsonObject } from "../../../src/core/json";
import { stackOf } from "../../app/run";
import junction from "../../environments/junction";
import type { PartnerInput } from "../../gcp/interconnect/interconnects";
import { deployedState } from "../../helpers/deployed";
import { describeWithGoogleProvider, pluginDirs } from "../../tools/gate/real-terraform";

const { iowa } = junction.regions as { iowa: GcpRegionInput };

/** The network stack of a region with one link, through the whole way from environment to JSON. */
function synthesized(chicago: PartnerInput): JsonObject {
  const interconnect = { receives: ["10.210.0.0/16"], links: { chicago } };
  return stackOf({ ...junction, regions: { iowa: { ...iowa, interconnect } } }, "junction-iowa-network");
}

const pair: Omit<PartnerInput, "phase"> = {
  kind: "partner",
  partner: "Equinix",
  metro: "Chicago",
  attachments: {
    first: { encryption: { kind: "none", mtu: 1500 } },
    second: { encryption: { kind: "none", mtu: 1500 } },
  },
};
const ordered: PartnerInput = { ...pair, phase: { kind: "ordered" } };

describeWithGoogleProvider("a link over a service provider that is on order", () => {
  const planner = OfflinePlanner.find({ dir: path.resolve(".build/test-google-partner"), pluginDirs });
  let state: JsonObject;

  beforeAll(async () => {
    state = await deployedState(planner, synthesized(ordered));
  });

  async function planned(name: string, link: PartnerInput) {
    const result = await planner?.plan({ name, stack: synthesized(link), state, run: "plan" });
    return {
      faults: (result?.planDiagnostics ?? []).map(({ summary, detail }) => `${summary}: ${detail ?? ""}`),
      actions: (result?.actions ?? [])
        .map(({ action, address }) => `${action} ${address.replace(/_[0-9A-F]{8}$/, "")}`)
        .sort(),
    };
  }

  it("has nothing to do until the provider is ready", async () => {
    expect(await planned("again", ordered)).toEqual({ faults: [], actions: [] });
  });

  it("is activated in place: its keys stay good", async () => {
    expect(await planned("active", { ...pair, phase: { kind: "active" } })).toEqual({
      faults: [],
      actions: [
        "update google_compute_interconnect_attachment.exchange_links_chicago_first",
        "update google_compute_interconnect_attachment.exchange_links_chicago_second",
      ],
    });
  });

  it("gets the second of a pair beside the first", async () => {
    const single = {
      ...ordered,
      attachments: { first: { encryption: { kind: "none", mtu: 1500 } } },
    } as const;
    const alone = await deployedState(planner, synthesized(single));
    const result = await planner?.plan({
      name: "pair",
      stack: synthesized(ordered),
      state: alone,
      run: "plan",
    });

    expect(
      result?.actions.map(({ action, address }) => `${action} ${address.replace(/_[0-9A-F]{8}$/, "")}`),
    ).toEqual(["create google_compute_interconnect_attachment.exchange_links_chicago_second"]);
  });

  it("is not replaced to be encrypted", async () => {
    const encryption = { kind: "ipsec", addresses: "10.255.1.0/29" } as const;
    const { faults } = await planned("encrypted", { ...ordered, attachments: { first: { encryption } } });

    expect(faults.join()).toMatch(/prevent_destroy/);
  });
});
