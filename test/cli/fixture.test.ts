import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fixtureApp } from "./fixture/stacks";

/** Both CLIs deploy this app in tools/ci/cli.ts; here is what they take it from. */
describe("the app that the CLIs deploy", () => {
  let outdir: string;

  beforeAll(() => {
    outdir = mkdtempSync(path.join(tmpdir(), "cli-fixture-"));
    fixtureApp(outdir).synth();
  });

  afterAll(() => rmSync(outdir, { recursive: true }));

  const read = (file: string): unknown => JSON.parse(readFileSync(path.join(outdir, file), "utf8"));

  it("tells the CLI that the producer is deployed before the consumer", () => {
    expect(read("manifest.json")).toMatchObject({
      stacks: {
        "production-network": { dependencies: [] },
        "production-compute": { dependencies: ["production-network"] },
      },
    });
  });

  it("lets the consumer read the very file into which the producer's state is written", () => {
    const producer = {
      terraform: { backend: { local: { path: "../../../.state/production-network.tfstate" } } },
    };
    const reading = { config: { path: "../../../.state/production-network.tfstate" } };

    expect(read("stacks/production-network/cdk.tf.json")).toMatchObject(producer);
    expect(read("stacks/production-compute/cdk.tf.json")).toMatchObject({
      data: { terraform_remote_state: { "production-network": reading } },
    });
  });

  it("exports what the other stack reads under its exact name", () => {
    expect(read("stacks/production-network/cdk.tf.json")).toHaveProperty("output.network_id");
    expect(JSON.stringify(read("stacks/production-compute/cdk.tf.json"))).toContain(
      "data.terraform_remote_state.production-network.outputs.network_id",
    );
  });
});
