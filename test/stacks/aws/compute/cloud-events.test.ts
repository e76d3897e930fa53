import { rmSync } from "node:fs";
import path from "node:path";
import production from "../../../../environments/production";
import type { EnvironmentInput } from "../../../../src/clouds";
import { freshOutdir, run } from "../../../app/run";
import watched from "../../../environments/watched";
import type { JsonObject } from "../../../helpers/synthesized";
import { Template } from "../../../helpers/template";
import { edit, omit, put } from "../../../problems/parts";

const outdir = freshOutdir();
afterAll(() => rmSync(path.dirname(outdir), { recursive: true }));

function synthesize(environment: EnvironmentInput): void {
  const { exitCode, errors } = run(outdir, [environment]);
  if (exitCode !== 0) throw new Error(errors);
}

/** What a region's rule of a name looks for in an event's detail. */
function detailOf(region: string, rule: string): JsonObject {
  const name = `hft-${region}-${rule}`;
  const { arguments: made } = Template.in(outdir, `${region}-compute`).resource("aws_cloudwatch_event_rule", {
    name,
  });
  return (JSON.parse(made["event_pattern"] as string) as { detail: JsonObject }).detail;
}

/** Each without copies of its backups, which stay in their account. */
const inTwoAccounts = edit.each(
  omit("regions.virginia.backup"),
  put("regions.oregon.accountId", "222222222222"),
);

describe("events of AWS Health that are of no region", () => {
  it.each([
    ["Virginia, where they are sent first", production, { virginia: true, oregon: false }],
    [
      "Oregon, where they are sent too, without alarms in Virginia",
      omit("regions.virginia.monitoring")(production),
      { oregon: true },
    ],
    [
      "both, where each has an account of its own",
      inTwoAccounts({ ...production, aws: undefined }),
      { virginia: true, oregon: true },
    ],
  ])("are told in %s", (_, environment, expected) => {
    synthesize(environment);
    for (const [region, tells] of Object.entries(expected)) {
      const { eventRegion } = detailOf(`production-${region}`, "health-issue");
      expect((eventRegion as readonly string[]).includes("global")).toBe(tells);
    }
  });

  it("are told nowhere where no region gets any", () => {
    synthesize(watched);
    expect(detailOf("watched-dublin", "health-issue")["eventRegion"]).toEqual(["eu-west-1"]);
    expect(detailOf("watched-frankfurt", "health-issue")["eventRegion"]).toEqual(["eu-central-1"]);
  });
});

describe("events of what a region keeps", () => {
  it("are looked for by the names that its data stack gives", () => {
    synthesize(production);
    const data = Template.in(outdir, "production-virginia-data");
    const { name: vault } = data.resource("aws_backup_vault").arguments;
    const { name: role } = data.resource("aws_iam_role", {
      name: "hft-production-virginia-backup",
    }).arguments;

    expect(detailOf("production-virginia", "backup-failed")["backupVaultName"]).toEqual([vault]);
    expect(detailOf("production-virginia", "backup-copy-failed")["sourceBackupVaultArn"]).toEqual([
      `arn:aws:backup:us-east-1:111111111111:backup-vault:${vault as string}`,
    ]);
    expect(detailOf("production-virginia", "restore-test-failed")["iamRoleArn"]).toEqual([
      `arn:aws:iam::111111111111:role/${role as string}`,
    ]);
  });
});
