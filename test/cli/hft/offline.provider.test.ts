import { existsSync, readFileSync, symlinkSync } from "node:fs";
import path from "node:path";
import type { PlanReport } from "../../../src/plan/report";
import { describeWithAwsProvider } from "../../tools/gate/real-terraform";
import { Checkout } from "./fixture";

describeWithAwsProvider("hft plan --offline", () => {
  const checkout = new Checkout();
  // The planner is a program of the project.
  symlinkSync(path.resolve(__dirname, "../../../tools"), path.join(checkout.dir, "tools"), "dir");
  const base = checkout.write("base", stacks({ storageEncrypted: false }));
  const head = checkout.write("head", stacks({ storageEncrypted: true, bucket: true }));
  const plan = (...args: readonly string[]) =>
    checkout.runWith(noCredentials, "--json", "plan", "lab", "--offline", ...args);
  let planned: ReturnType<typeof plan>;
  let report: PlanReport;

  beforeAll(() => {
    planned = plan("--from", head, "--base", base);
    report = JSON.parse(planned.stdout) as PlanReport;
  });

  it("says which change the provider makes a replacement of, without credentials and without a state", () => {
    const { stacks: affected, unaffected } = report;

    expect(unaffected).toEqual(["lab-network"]);
    expect(affected).toMatchObject([
      {
        stack: "lab-data",
        changes: [
          {
            address: "aws_db_instance.orders",
            verb: "replace",
            attributes: ["storage_encrypted"],
            may: false,
          },
          { address: "aws_s3_bucket.archive", verb: "create" },
        ],
        outputs: ["+ archive", "~ host"],
      },
    ]);
  });

  it("is called what it is, and its hash is none that an apply takes", () => {
    const comment = readFileSync(path.join(checkout.dir, ".hft", "plans", "lab.md"), "utf8");

    expect(planned.exitCode).toBe(2);
    expect(comment).toContain("## lab, offline: ");
    expect(report).toMatchObject({
      offline: true,
      hash: expect.stringMatching(/^offline-[0-9a-f]{40}$/) as string,
    });
  });

  it("leaves no plan behind", () => {
    expect(existsSync(path.join(checkout.dir, ".hft", "offline"))).toBe(false);
  });

  it("creates all of a stack that the base does not have", () => {
    const nothing = checkout.write("nothing", {});

    const { stacks: all } = JSON.parse(plan("--from", base, "--base", nothing).stdout) as PlanReport;

    expect(all.flatMap(({ changes }) => changes.map(({ verb }) => verb))).toEqual([
      "create",
      "create",
      "create",
    ]);
  });

  it("needs a base", () => {
    expect(plan("--from", head)).toMatchObject({
      exitCode: 1,
      stdout: expect.stringContaining("HFT-026") as string,
    });
  });

  function stacks({ storageEncrypted, bucket = false }: { storageEncrypted: boolean; bucket?: boolean }) {
    const terraform = { required_providers: { aws: { source: "hashicorp/aws", version: ">= 5.0.0" } } };
    const provider = { aws: [{ region: "us-east-1", allowed_account_ids: ["111111111111"] }] };
    return {
      "lab-network": {
        json: {
          terraform,
          provider,
          resource: { aws_eip: { egress: { domain: "vpc" } } },
          output: { address: { value: "${aws_eip.egress.public_ip}" } },
        },
      },
      "lab-data": {
        needs: ["lab-network"],
        json: {
          terraform,
          provider,
          data: { terraform_remote_state: { "lab-network": checkout.stateOf("lab-network") } },
          resource: {
            aws_db_instance: {
              orders: {
                instance_class: "db.r7i.large",
                engine: "postgres",
                allocated_storage: 100,
                username: "orders",
                manage_master_user_password: true,
                skip_final_snapshot: true,
                storage_encrypted: storageEncrypted,
                tags: { egress: "${data.terraform_remote_state.lab-network.outputs.address}" },
              },
            },
            aws_instance: { feed: { ami: "ami-0123456789abcdef0", instance_type: "c7i.large" } },
            ...(bucket ? { aws_s3_bucket: { archive: { bucket: "lab-archive" } } } : {}),
          },
          output: {
            // Of a block that the cloud adds by itself.
            volume: { value: "${aws_instance.feed.root_block_device[0].volume_id}" },
            host: { value: "${aws_db_instance.orders.address}" },
            ...(bucket ? { archive: { value: "lab-archive" } } : {}),
          },
        },
      },
    };
  }
});

/** As a job of a fork has it. */
const noCredentials = {
  AWS_ACCESS_KEY_ID: "",
  AWS_SECRET_ACCESS_KEY: "",
  AWS_PROFILE: "",
  AWS_EC2_METADATA_DISABLED: "true",
};
