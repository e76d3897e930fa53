import path from "node:path";
import type { AwsInterconnectInput } from "../../../src/aws/interconnect/spec/schema";
import type { AwsRegionInput } from "../../../src/aws/region/spec/schema";
import type { EnvironmentInput } from "../../../src/clouds";
import { OfflinePlanner } from "../../../tools/gate/offline-planner";
import { stackOf } from "../../app/run";
import environment from "../../environments/interconnect";
import { withConnectionId } from "../../helpers/connection-id";
import { deployedState } from "../../helpers/deployed";
import { plannedActions } from "../../helpers/planned-actions";
import type { JsonObject } from "../../helpers/synthesized";
import { describeWithAwsProvider, pluginDirs } from "../../tools/gate/real-terraform";

type Dedicated = Extract<AwsInterconnectInput["links"][string], { readonly kind: "dedicated" }>;
type Phase = Extract<Dedicated["phase"], { readonly kind: "established" }>;

const connectionId = "dxcon-fh6ayh1d";
const secretArn = (name: string): string =>
  `arn:aws:secretsmanager:us-east-1:666666666666:secret:directconnect!prod/us-east-1/${name}`;
const session = { vlan: 100, bgpAsn: 65_000 };
const established: Phase = {
  kind: "established",
  connectionId,
  macsecKey: { secretArn: secretArn("a"), mode: "must_encrypt" },
  virtualInterfaces: { exchange: session },
};
const router = { address: "203.0.113.20", asn: 65_000 };

interface Stated {
  readonly phase?: Phase;
  readonly router?: typeof router;
  readonly role?: "primary" | "sandbox";
}

/** The network stack of a region with one link and a VPN, through the whole way from environment to JSON. */
function synthesized({ phase = established, role = "primary", ...stated }: Stated): JsonObject {
  const { virginia } = environment.regions as { virginia: AwsRegionInput };
  const interconnect = {
    ...virginia.interconnect,
    links: { primary: { kind: "dedicated", site: "EqDC2", speedGbps: 10, macsec: true, phase } },
    vpn: { colo: stated.router ?? router },
    probes: {},
  };
  return stackOf(
    {
      ...environment,
      regions: { virginia: { ...virginia, role, interconnect, cluster: undefined, pools: undefined } },
    } as EnvironmentInput,
    "interconnect-virginia-network",
  );
}

describeWithAwsProvider("an interconnect that is deployed", () => {
  const planner = OfflinePlanner.find({ dir: path.resolve(".build/test-interconnect-changes"), pluginDirs });
  let state: JsonObject;

  beforeAll(async () => {
    state = withConnectionId(await deployedState(planner, synthesized({})), connectionId);
  });

  /** What is done with each resource, in Terraform's order; an error where the plan has one. */
  async function planned(name: string, stack: JsonObject): Promise<string[]> {
    const result = await planner?.plan({ name, stack, state, run: "plan", show: true });
    if (result?.plan === undefined) throw new Error(JSON.stringify(result?.planDiagnostics));
    return plannedActions(result.plan)
      .filter((action) => !action.includes(" terraform_data."))
      .sort();
  }

  it("has nothing to do", async () => {
    expect(await planned("again", synthesized({}))).toEqual([]);
  });

  it.each([
    ["address", { ...router, address: "203.0.113.21" }],
    ["ASN", { ...router, asn: 65_001 }],
  ])("makes the router of another %s before its VPN leaves the old one", async (name, other) => {
    expect(await planned(`router-${name}`, synthesized({ router: other }))).toEqual([
      "create, delete aws_customer_gateway.exchange_vpn_colo_router",
      "update aws_vpn_connection.exchange_vpn_colo",
    ]);
  });

  it("associates another MACsec key before the old one goes", async () => {
    const phase: Phase = { ...established, macsecKey: { secretArn: secretArn("b"), mode: "must_encrypt" } };

    expect(await planned("macsec", synthesized({ phase }))).toEqual([
      "create, delete aws_dx_macsec_key_association.exchange_links_primary_connection_macsec-key",
    ]);
  });

  describe("and whose session is given another BGP key", () => {
    const variable = "TF_VAR_bgp_auth_key_primary_exchange";
    beforeEach(() => {
      process.env[variable] = "another-key";
    });
    afterEach(() => {
      delete process.env[variable];
    });

    it("stops in production: the session's interface would be replaced", async () => {
      await expect(planned("key", synthesized({}))).rejects.toThrow("prevent_destroy");
    });

    it("replaces the interface in a sandbox", async () => {
      expect(await planned("key-of-sandbox", synthesized({ role: "sandbox" }))).toContain(
        "delete, create aws_dx_private_virtual_interface.exchange_links_primary_interfaces_exchange",
      );
    });
  });

  it("takes another key on an interface beside the first", async () => {
    const beside = { exchange: session, exchangeb: { ...session, vlan: 101 } };
    const both = synthesized({ phase: { ...established, virtualInterfaces: beside } });

    expect(await planned("beside", both)).toEqual([
      "create aws_dx_private_virtual_interface.exchange_links_primary_interfaces_exchangeb",
    ]);
  });
});
