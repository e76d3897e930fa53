import { rmSync } from "node:fs";
import path from "node:path";
import { App, DataTerraformRemoteStateLocal, TerraformOutput, TerraformStack, Testing } from "cdktf";
import { remoteInterconnect } from "../../../src/aws/interconnect/remote-interconnect";
import { validate } from "../../../src/clouds";
import { regionsOf } from "../../../src/environment/resolve";
import { checkRemoteOutputs } from "../../../tools/gate/remote-outputs";
import { freshOutdir, run } from "../../app/run";
import environment from "../../environments/interconnect";
import { readStackIn, type JsonObject } from "../../helpers/synthesized";

const outdir = freshOutdir();
afterAll(() => {
  rmSync(path.dirname(outdir), { recursive: true });
});

/** Returns a region's network stack, and a stack that reads all outputs of its interconnect. */
function producerAndConsumer(region: string): {
  readonly producer: JsonObject;
  readonly consumer: JsonObject;
} {
  const { regions } = validate(environment, [environment]).environment;
  const config = regionsOf(regions, "aws")[region]?.interconnect;
  if (config === undefined) throw new Error(`${region} has no interconnect`);
  const stack = new TerraformStack(new App({ outdir: ".build/test-remote" }), "consumer");
  const state = new DataTerraformRemoteStateLocal(stack, "network", { path: "network.tfstate" });
  const interconnect = remoteInterconnect(state, config, `hft-interconnect-${region}`);
  new TerraformOutput(stack, "all", { value: interconnect });
  const name = `interconnect-${region}-network`;
  const producer = {
    ...readStackIn(outdir, name),
    terraform: { backend: { local: { path: "network.tfstate" } } },
  };
  return { producer, consumer: JSON.parse(Testing.synth(stack)) as JsonObject };
}

describe("an interconnect read by another stack", () => {
  beforeAll(() => {
    expect(run(outdir, [environment]).exitCode).toBe(0);
  });

  it.each(["virginia", "london"])("reads only outputs that the network stack of %s has", (region) => {
    const { producer, consumer } = producerAndConsumer(region);

    expect(checkRemoteOutputs(consumer, [{ name: "network", json: producer }])).toEqual({
      problems: [],
      unchecked: [],
    });
  });

  it("has the links, VPN connections and probes of the created one", () => {
    const { producer, consumer } = producerAndConsumer("virginia");
    const created = (producer["output"] as Record<string, JsonObject>)["interconnect"]?.[
      "value"
    ] as JsonObject;
    const read = (consumer["output"] as Record<string, JsonObject>)["all"]?.["value"] as JsonObject;
    const keys = (value: unknown): string[] => Object.keys(value as JsonObject).sort();
    const idsOf = (links: unknown, key: string) =>
      Object.entries(links as Record<string, JsonObject>).map(([name, link]) => [name, keys(link[key])]);

    expect(idsOf(read["links"], "connectionIds")).toEqual(idsOf(created["links"], "connection_ids"));
    expect(idsOf(read["links"], "virtualInterfaceIds")).toEqual(
      idsOf(created["links"], "virtual_interface_ids"),
    );
    expect(keys(read["vpn"])).toEqual(keys(created["vpn"]));
    expect(keys(read["probeIds"])).toEqual(keys(created["probe_ids"]));
    expect(read["monitorName"]).toBe("hft-interconnect-virginia-interconnect");
  });
});
