import path from "node:path";
import type { JsonObject } from "../../src/core/json";
import { callerVariables } from "../../src/process/caller-variables";
import { runCommand } from "../../src/process/run-command";
import { Checkout } from "../cli/hft/fixture";
import { describeWhere } from "../helpers/describe-where";
import { startMotoServer, type MotoServer } from "../tools/catalogue/moto-server";
import { mirrored, noMoto } from "./moto-lab";

const bucket = "hft-lab-state";

/** As a client of S3 signs: the emulator reads only whose key it is, and of which service. */
const authorization =
  "AWS4-HMAC-SHA256 Credential=emulator/20260101/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=0";

describeWhere(noMoto, "the first day of an environment that creates the bucket of its states", () => {
  const checkout = new Checkout();
  let moto: MotoServer | undefined;
  let outdir: string;

  beforeAll(async () => {
    moto = await startMotoServer();
    outdir = write("first", "local");
  });

  afterAll(() => moto?.stop());

  const hft = (command: string, from = outdir, ...more: readonly string[]) =>
    checkout.runBeside(mirrored, command, "lab", "--from", from, ...more);

  /** The arguments by which the backend finds the state of a stack in the emulator. */
  function inBucket(stack: string): JsonObject {
    return {
      bucket,
      key: `${stack}.tfstate`,
      region: "us-east-1",
      use_path_style: true,
      skip_credentials_validation: true,
      skip_requesting_account_id: true,
      skip_metadata_api_check: true,
      endpoints: { s3: moto?.endpoint ?? "" },
    };
  }

  function keptInBucket(stack: string, own: JsonObject) {
    return { ...own, terraform: { backend: { s3: { ...inBucket(stack), use_lockfile: true } } } };
  }

  /** The bucket's stack comes last, as nothing states that the others need it. */
  function write(name: string, ownState: "local" | "bucket", size = 1): string {
    const provider = {
      region: "us-east-1",
      skip_metadata_api_check: true,
      s3_use_path_style: true,
      endpoints: [{ s3: moto?.endpoint ?? "", sts: moto?.endpoint ?? "" }],
    };
    const state = {
      terraform: {
        required_providers: { aws: { source: "hashicorp/aws" } },
        ...(ownState === "bucket" && { backend: { s3: { ...inBucket("lab-state"), use_lockfile: true } } }),
      },
      provider: { aws: [provider] },
      resource: { aws_s3_bucket: { state: { bucket } } },
    };
    const network = {
      resource: { terraform_data: { vpc: { input: size } } },
      output: { vpc: { value: "${terraform_data.vpc.id}" } },
    };
    const data = {
      data: { terraform_remote_state: { "lab-network": { backend: "s3", config: inBucket("lab-network") } } },
      resource: {
        terraform_data: { database: { input: "${data.terraform_remote_state.lab-network.outputs.vpc}" } },
      },
    };
    return checkout.write(name, {
      "lab-network": { json: keptInBucket("lab-network", network) },
      "lab-data": { needs: ["lab-network"], json: keptInBucket("lab-data", data) },
      "lab-state": { json: state },
    });
  }

  /** Asks for an object of the bucket, or writes it. */
  const objectOf = (key: string, request: RequestInit = {}) =>
    fetch(`${moto?.endpoint}/${bucket}/${key}`, { ...request, headers: { authorization } });

  it("is planned as a whole, the other stacks over empty states", async () => {
    const { exitCode, stdout, stderr } = await hft("plan");

    expect({ exitCode, stderr }).toMatchObject({ exitCode: 2 });
    expect(stdout).toContain("3 to create");
    expect(stdout.match(new RegExp(`an empty state: s3 ${bucket} is yet to be created`, "g"))).toHaveLength(
      2,
    );
  });

  it("is applied by one command, the bucket first, and the others into it", async () => {
    const { exitCode, stdout, stderr } = await hft("apply", outdir, "--confirm", "lab");

    expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 });
    expect(stdout).toContain("lab: applied lab-state, lab-network, lab-data");
    const states = await Promise.all(
      ["lab-network.tfstate", "lab-data.tfstate"].map(async (key) => (await objectOf(key)).status),
    );
    expect(states).toEqual([200, 200]);
  });

  it("has nothing left to do thereafter", async () => {
    expect(await hft("plan")).toMatchObject({ exitCode: 0 });
  });

  it("says so when the bucket's own state is to lie in it too, and Terraform moves it there", async () => {
    const moved = write("moved", "bucket");
    const stack = ["--stack", "lab-state"];
    const folder = path.join(checkout.dir, ".hft/work/lab-state");

    const refused = await hft("plan", moved, ...stack);
    const migration = await runCommand("terraform", ["init", "-migrate-state", "-force-copy"], {
      cwd: folder,
      env: { ...callerVariables(), ...mirrored },
    });
    const planned = await hft("plan", moved, ...stack);

    expect(refused.exitCode).toBe(1);
    expect(refused.stdout).toContain("Backend configuration changed");
    expect(migration).toMatchObject({ exitCode: 0 });
    expect(planned).toMatchObject({ exitCode: 0 });
    expect((await objectOf("lab-state.tfstate")).status).toBe(200);
  });

  it("says how the lock of another is removed", async () => {
    const larger = write("larger", "bucket", 2);
    const lock = { ID: "lock-of-another", Operation: "OperationTypeApply", Who: "somebody@else", Path: "x" };
    await objectOf("lab-network.tfstate.tflock", { method: "PUT", body: JSON.stringify(lock) });

    const { exitCode, stderr } = await hft("apply", larger, "--confirm", "lab");

    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/error HFT-032[\s\S]*\/lab-network force-unlock lock-of-another/);
  });
});
