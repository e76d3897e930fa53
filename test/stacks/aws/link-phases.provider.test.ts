import path from "node:path";
import type { AwsInterconnectInput } from "../../../src/aws/interconnect/spec/schema";
import type { AwsRegionInput } from "../../../src/aws/region/spec/schema";
import { OfflinePlanner } from "../../../tools/gate/offline-planner";
import { stackOf } from "../../app/run";
import environment from "../../environments/interconnect";
import { withConnectionId } from "../../helpers/connection-id";
import { deployedState } from "../../helpers/deployed";
import type { JsonObject } from "../../helpers/synthesized";
import { describeWithAwsProvider, pluginDirs } from "../../tools/gate/real-terraform";

type Link = AwsInterconnectInput["links"][string];
type Dedicated = Extract<Link, { readonly kind: "dedicated" }>;

const connectionId = "dxcon-fh6ayh1d";
const port: Omit<Dedicated, "phase"> = { kind: "dedicated", site: "EqDC2", speedGbps: 10, macsec: true };
const ordered: Dedicated = { ...port, phase: { kind: "ordered" } };
const established = (id: string): Dedicated => ({
  ...port,
  phase: {
    kind: "established",
    connectionId: id,
    macsecKey: {
      secretArn: "arn:aws:secretsmanager:us-east-1:666666666666:secret:directconnect!prod/us-east-1/a",
      mode: "must_encrypt",
    },
    virtualInterfaces: { exchange: { vlan: 100, bgpAsn: 65_000 } },
  },
});

/** The network stack of a region with one link, through the whole way from environment to JSON. */
function synthesized(primary: Dedicated): JsonObject {
  const { virginia } = environment.regions as { virginia: AwsRegionInput };
  const interconnect = {
    ...virginia.interconnect,
    links: { primary },
    vpn: {},
    probes: {},
  } as AwsInterconnectInput;
  return stackOf(
    {
      ...environment,
      regions: { virginia: { ...virginia, interconnect, cluster: undefined, pools: undefined } },
    },
    "interconnect-virginia-network",
  );
}

describeWithAwsProvider("a link whose cross-connect is there", () => {
  const planner = OfflinePlanner.find({ dir: path.resolve(".build/test-link-phases"), pluginDirs });
  let state: JsonObject;

  beforeAll(async () => {
    const stack = synthesized(ordered);
    state = withConnectionId(await deployedState(planner, stack), connectionId);
  });

  async function planned(name: string, stack: JsonObject) {
    const result = await planner?.plan({ name, stack, state, run: "plan" });
    return {
      faults: (result?.planDiagnostics ?? []).map(({ summary, detail }) => `${summary}: ${detail ?? ""}`),
      actions: (result?.actions ?? [])
        .map(({ action, address }) => `${action} ${address.replace(/_[0-9A-F]{8}$/, "")}`)
        .sort(),
    };
  }

  it("has nothing to do while it is ordered", async () => {
    expect(await planned("again", synthesized(ordered))).toEqual({ faults: [], actions: [] });
  });

  it("keeps its port and gets its key and its session", async () => {
    expect(await planned("established", synthesized(established(connectionId)))).toEqual({
      faults: [],
      actions: [
        "create aws_dx_macsec_key_association.exchange_links_primary_connection_macsec-key",
        "create aws_dx_private_virtual_interface.exchange_links_primary_interfaces_exchange",
        "update aws_dx_connection.exchange_links_primary_connection",
      ],
    });
  });

  it("gets no session when the id is another connection's", async () => {
    const { faults } = await planned("foreign", synthesized(established("dxcon-00000000")));

    expect(faults).toEqual([expect.stringContaining("dxcon-00000000 is not the id of link primary")]);
  });

  it("is not cancelled for another speed", async () => {
    const { faults } = await planned("faster", synthesized({ ...ordered, speedGbps: 100 }));

    expect(faults).toEqual([expect.stringContaining("prevent_destroy")]);
  });
});
