import { readdirSync } from "node:fs";
import path from "node:path";
import type { JsonObject } from "../../src/core/json";
import { Checkout } from "../cli/hft/fixture";
import { describeWhere } from "../helpers/describe-where";
import { startMotoServer, type MotoServer } from "../tools/catalogue/moto-server";
import { mirrored, motoAccount, noMoto } from "./moto-lab";

const elsewhere = "111111111111";

describeWhere(noMoto, "hft with credentials of an emulator's account", () => {
  let moto: MotoServer | undefined;

  beforeAll(async () => {
    moto = await startMotoServer();
  });

  afterAll(() => moto?.stop());

  /** A stack that states its account. */
  function stackIn(account: string, own: JsonObject = {}, more: JsonObject = {}) {
    const provider = {
      region: "us-east-1",
      access_key: "emulator",
      secret_key: "emulator",
      skip_metadata_api_check: true,
      max_retries: 1,
      endpoints: [{ sts: moto?.endpoint ?? "" }],
      allowed_account_ids: [account],
      ...own,
    };
    return {
      json: {
        terraform: { required_providers: { aws: { source: "hashicorp/aws" } } },
        provider: { aws: [provider] },
        resource: { terraform_data: { x: {} } },
        ...more,
      },
    };
  }

  /** A provider that plans in the emulator's account and applies in another. */
  const split: JsonObject = {
    assume_role: [
      {
        role_arn: `\${var.operation == "apply" ? "arn:aws:iam::${elsewhere}:role/apply" : "arn:aws:iam::${motoAccount}:role/plan"}`,
      },
    ],
  };
  const operation: JsonObject = { variable: { operation: { type: "string", ephemeral: true } } };

  it("plans the stacks of that account", async () => {
    const checkout = new Checkout();
    const outdir = checkout.write("right", { "lab-network": stackIn(motoAccount) });

    const { exitCode, stderr } = await checkout.runBeside(mirrored, "plan", "lab", "--from", outdir);

    expect({ exitCode, stderr }).toMatchObject({ exitCode: 2 });
  });

  it("initializes no stack where one states another account, and says whose the credentials are", async () => {
    const checkout = new Checkout();
    const outdir = checkout.write("wrong", {
      "lab-network": stackIn(motoAccount),
      "lab-data": stackIn(elsewhere),
      "lab-compute": stackIn(elsewhere, { default_tags: [{ tags: { stack: "compute" } }] }),
    });

    const { exitCode, stderr } = await checkout.runBeside(mirrored, "plan", "lab", "--from", outdir);

    expect(exitCode).toBe(3);
    expect(stderr).toContain("error HFT-030");
    expect(stderr).toMatch(
      new RegExp(`found +lab-data, lab-compute: ${elsewhere} is stated; arn:aws:\\S+ is in ${motoAccount}\n`),
    );
    const work = readdirSync(path.join(checkout.dir, ".hft/work"));
    expect(work.filter((folder) => !folder.includes(".account-"))).toEqual([]);
  });

  it("refuses an apply whose role is of another account than the one that plans", async () => {
    const checkout = new Checkout();
    const outdir = checkout.write("split", { "lab-network": stackIn(motoAccount, split, operation) });
    const hft = (...args: readonly string[]) => checkout.runBeside(mirrored, ...args, "--from", outdir);

    const planned = await hft("plan", "lab");
    const applied = await hft("apply", "lab", "--confirm", "lab");

    expect({ ...planned }).toMatchObject({ exitCode: 2 });
    expect(applied.exitCode).toBe(3);
    expect(applied.stderr).toContain(`role/apply/`);
    expect(applied.stderr).toContain(`is in ${elsewhere}`);
  });

  it("plans the other stacks where it cannot ask", async () => {
    const checkout = new Checkout();
    const closed = { endpoints: [{ sts: "http://127.0.0.1:9" }] };
    const outdir = checkout.write("closed", {
      "lab-network": stackIn(motoAccount, closed),
      "lab-data": stackIn(motoAccount),
    });

    const { exitCode, stdout } = await checkout.runBeside(
      mirrored,
      "--json",
      "plan",
      "lab",
      "--from",
      outdir,
    );

    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      stacks: [
        { stack: "lab-network", error: expect.stringContaining("127.0.0.1:9") as string },
        { stack: "lab-data", changes: [{ verb: "create" }] },
      ],
    });
  });
});
