import { rmSync } from "node:fs";
import path from "node:path";
import type { EnvironmentInput } from "../../../src/clouds";
import type { StateInput } from "../../../src/environment/state/schema";
import { freshOutdir, run } from "../../app/run";
import { policyStatements } from "../../helpers/policy-statements";
import { readStackIn } from "../../helpers/synthesized";
import { Template } from "../../helpers/template";
import { validEnvironment } from "../../problems/valid-environment";

type Provision = NonNullable<Extract<StateInput, { kind: "s3" }>["provision"]>;

function stateStack(provision: Provision, keyArn?: string): Template | undefined {
  const outdir = freshOutdir();
  const environment: EnvironmentInput = {
    ...validEnvironment,
    state: { kind: "s3", bucket: "hft-production-state", region: "us-west-2", keyArn, provision },
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
    expect(created?.resources("aws_s3_bucket", { bucket: "hft-production-state" })).toHaveLength(1);
  });

  it("keeps old states for a year, and nothing of a lock file for longer", () => {
    const { arguments: lifecycle } =
      created
        ?.resources("aws_s3_bucket_lifecycle_configuration")
        .find(({ address }) => !address.includes("access-logs")) ?? {};
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

describe("the states in a created bucket", () => {
  const roles = {
    plan: "arn:aws:iam::111111111111:role/terraform-plan",
    apply: "arn:aws:iam::222222222222:role/terraform-apply",
  };
  const keyArn = "arn:aws:kms:us-west-2:333333333333:alias/hft-state";
  const guarded = stateStack(
    { kind: "create", accountId: "333333333333", ownState: "bucket", roles },
    keyArn,
  );
  const bucket = "arn:aws:s3:::hft-production-state";
  const statement = (sid: string) =>
    policyStatements(guarded?.json ?? {}).find(({ Sid }) => Sid === sid) ?? fail(`no ${sid}`);

  it("are kept from everybody but the two roles", () => {
    expect(statement("NobodyElse")).toMatchObject({
      Effect: "Deny",
      Principal: "*",
      Action: "s3:*Object*",
      Resource: `${bucket}/*`,
      Condition: { ArnNotEquals: { "aws:PrincipalArn": [roles.plan, roles.apply] } },
    });
  });

  it("are written by the role for apply only, and locked by both", () => {
    expect(statement("PlanWritesNoState")).toMatchObject({
      Effect: "Deny",
      Resource: `${bucket}/*.tfstate`,
      Condition: { ArnEquals: { "aws:PrincipalArn": roles.plan } },
    });
    expect(statement("WriteStates").Condition).toEqual({ ArnEquals: { "aws:PrincipalArn": [roles.apply] } });
    expect(statement("Lock")).toMatchObject({
      Resource: `${bucket}/*.tflock`,
      Condition: { ArnEquals: { "aws:PrincipalArn": [roles.plan, roles.apply] } },
    });
  });

  it("are reached by roles of other accounts, whose roles need not exist yet", () => {
    const admitted = [111111111111, 222222222222].map((id) => `arn:aws:iam::${id}:root`);

    expect(statement("ReadStates").Principal).toEqual({ AWS: admitted });
    expect(statement("States").Principal).toEqual({ AWS: admitted });
  });

  it("are encrypted with a key of their own, which the backend asks for by its alias", () => {
    const { address } = guarded?.resource("aws_kms_key") ?? {};

    expect(guarded?.resource("aws_kms_alias").arguments["name"]).toBe("alias/hft-state");
    expect(
      guarded
        ?.resources("aws_s3_bucket_server_side_encryption_configuration")
        .map(({ arguments: { rule } }) => rule),
    ).toContainEqual([
      expect.objectContaining({
        apply_server_side_encryption_by_default: {
          kms_master_key_id: `\${${address}.arn}`,
          sse_algorithm: "aws:kms",
        },
      }),
    ]);
    expect(guarded?.section("terraform")["backend"]).toMatchObject({
      s3: { encrypt: true, kms_key_id: keyArn },
    });
  });

  it("leave a record of each access in a bucket that S3 delivers to", () => {
    expect(guarded?.resource("aws_s3_bucket_logging").arguments).toMatchObject({
      bucket: expect.stringContaining("aws_s3_bucket.state_bucket") as unknown,
      target_bucket: expect.stringContaining("aws_s3_bucket.state_access-logs_bucket") as unknown,
    });
    expect(statement("AccessLogDelivery")).toMatchObject({
      Principal: { Service: "logging.s3.amazonaws.com" },
      Condition: { StringEquals: { "aws:SourceAccount": "333333333333" } },
    });
  });
});

function fail(reason: string): never {
  throw new Error(reason);
}
