import { rmSync } from "node:fs";
import path from "node:path";
import type { EnvironmentInput } from "../../../src/clouds";
import type { StateInput } from "../../../src/environment/state/schema";
import { freshOutdir, run } from "../../app/run";
import { readStackIn } from "../../helpers/synthesized";
import { Template } from "../../helpers/template";
import { validEnvironment } from "../../problems/valid-environment";

type Provision = NonNullable<Extract<StateInput, { kind: "s3" }>["provision"]>;

function stateStack(provision: Provision): Template | undefined {
  const outdir = freshOutdir();
  const environment: EnvironmentInput = {
    ...validEnvironment,
    state: { kind: "s3", bucket: "hft-production-state", region: "us-west-2", provision },
  };
  const { exitCode, errors, printed } = run(outdir, [environment]);
  if (exitCode !== 0) throw new Error(errors);
  const id = "production-state";
  const stack = printed.includes(`${id} `) ? Template.from(id, readStackIn(outdir, id)) : undefined;
  rmSync(path.dirname(outdir), { recursive: true });
  return stack;
}

describe("the bucket of the states", () => {
  const created = stateStack({ kind: "create", accountId: "333333333333" });

  it("is made in its own region and account", () => {
    expect(created?.provider("aws")).toMatchObject({
      region: "us-west-2",
      allowed_account_ids: ["333333333333"],
    });
    expect(created?.resource("aws_s3_bucket").arguments["bucket"]).toBe("hft-production-state");
  });

  it("keeps old states for a year, and nothing of a lock file for longer", () => {
    const { arguments: lifecycle } = created?.resource("aws_s3_bucket_lifecycle_configuration") ?? {};
    expect(lifecycle?.["rule"]).toEqual([
      expect.objectContaining({ noncurrent_version_expiration: [{ noncurrent_days: 365 }] }),
      expect.objectContaining({ expiration: [{ expired_object_delete_marker: true }] }),
    ]);
  });

  it("has no lock: the lock file of a run has to go when it ends", () => {
    expect(created?.resources("aws_s3_bucket_object_lock_configuration")).toEqual([]);
  });

  it("keeps its own state in a file as long as it is not there", () => {
    expect(created?.section("terraform")["backend"]).toEqual({
      local: { path: "../../../.state/production-state.tfstate" },
    });
  });

  it("keeps its own state in itself thereafter", () => {
    const moved = stateStack({ kind: "create", accountId: "333333333333", ownState: "bucket" });
    expect(moved?.section("terraform")["backend"]).toMatchObject({
      s3: { bucket: "hft-production-state", key: "production-state.tfstate", use_lockfile: true },
    });
  });

  it("is nobody's stack where it exists already", () => {
    expect(stateStack({ kind: "adopt" })).toBeUndefined();
  });
});
