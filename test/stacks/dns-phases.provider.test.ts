import path from "node:path";
import { clouds } from "../../src/clouds";
import type { DnsInput } from "../../src/environment/dns/schema";
import { isRefused, type ReportedChange } from "../../src/plan/report";
import { Secrets } from "../../src/plan/secrets";
import { stackReport } from "../../src/plan/stack-report";
import type { OfflinePlan } from "../../tools/gate/offline-plan";
import { OfflinePlanner } from "../../tools/gate/offline-planner";
import { stackOf } from "../app/run";
import headland from "../environments/headland";
import { deployedState } from "../helpers/deployed";
import type { JsonObject } from "../helpers/synthesized";
import { describeWithAwsProvider, pluginDirs } from "../tools/gate/real-terraform";

const effects = Object.assign({}, ...clouds.map((cloud) => cloud.effects)) as (typeof clouds)[0]["effects"];
type NameInput = DnsInput["names"][string];

/** The stack of one name, which an operator leads from Dublin, with switches in buckets. */
function synthesized(
  regions: readonly string[],
  armed: readonly string[],
  check: NameInput["check"] = {},
): JsonObject {
  return stackOf(
    {
      ...headland,
      accept: ["us-east-2_E426BF5D", "eu-central-1_BBBEBEDE"].map((bucket) => ({
        code: "POLICY-LOG-002",
        path: `headland-dns.aws_s3_bucket.switches_${bucket}.aws_s3_bucket_logging`,
        reason: "versions of an object tell who switched",
        until: "2027-06-30",
      })),
      dns: {
        accountId: "616161616162",
        zone: { kind: "create", name: "rates.example.com" },
        names: {
          orders: {
            serves: "stateless",
            ingress: "orders",
            metrics: { frankfurt: { region: "eu-central-1", namespace: "HFT/Serving", metric: "Lease" } },
            routing: { kind: "failover", regions, armed },
            check,
          },
        },
      },
    },
    "headland-dns",
  );
}

const standby = ["dublin", "ohio"];

function withoutProtection(stack: JsonObject): JsonObject {
  const text = JSON.stringify(stack).replaceAll('"prevent_destroy":true', '"prevent_destroy":false');
  return JSON.parse(text) as JsonObject;
}

function changesIn(result: OfflinePlan | undefined, json: JsonObject): readonly ReportedChange[] {
  if (result?.plan === undefined) throw new Error("no plan");
  const { plan } = result;
  const secrets = new Secrets([]);
  return stackReport({ stack: "headland-dns", json, plan, effects, allowDestroy: [], secrets }).changes;
}

/** Addresses of what uses a check that the same apply makes. */
function tooEarly(changes: readonly ReportedChange[]): readonly string[] {
  return changes
    .filter(({ usesNew }) => usesNew !== undefined)
    .map(({ verb, address }) => `${verb} ${address.replace(/_[0-9A-F]{8}$/, "")}`)
    .sort();
}

describeWithAwsProvider("a name whose standby is not armed yet", () => {
  const planner = OfflinePlanner.find({ dir: path.resolve(".build/test-dns-phases"), pluginDirs });
  const states: Record<string, JsonObject> = {};

  beforeAll(async () => {
    states["created"] = await deployedState(planner, synthesized(standby, []));
    states["armed"] = await deployedState(planner, synthesized(standby, ["ohio"]));
  });

  async function planned(name: string, over: "created" | "armed", stack: JsonObject) {
    const state = states[over];
    const result = await planner?.plan({
      name,
      stack,
      ...(state === undefined ? {} : { state }),
      run: "plan",
      show: true,
    });
    return {
      result,
      faults: (result?.planDiagnostics ?? []).map(({ summary, detail }) => `${summary}: ${detail ?? ""}`),
      actions: (result?.actions ?? [])
        .map(({ action, address }) => `${action} ${address.replace(/_[0-9A-F]{8}$/, "")}`)
        .sort(),
    };
  }

  it("has nothing to do", async () => {
    const { faults, actions } = await planned("again", "created", synthesized(standby, []));

    expect({ faults, actions }).toEqual({ faults: [], actions: [] });
  });

  it("is not armed by the apply that makes its checks", async () => {
    const stack = synthesized(standby, ["ohio"]);
    const result = await planner?.plan({ name: "at-once", stack, run: "plan", show: true });

    expect(tooEarly(changesIn(result, stack))).toEqual([
      "create aws_route53_record.dns_records_orders_1_primary",
      "create aws_route53_record.dns_records_orders_1_secondary",
    ]);
  });

  it("is not armed behind another by the apply that makes its checks", async () => {
    const three = [...standby, "frankfurt"];
    const stack = synthesized(three, ["ohio", "frankfurt"]);
    const { result } = await planned("append-at-once", "armed", stack);

    expect(tooEarly(changesIn(result, stack))).toContain(
      "create aws_route53_record.dns_records_orders_2_secondary",
    );
  });

  it("is not armed by the apply that makes its checks anew", async () => {
    const slower = withoutProtection(synthesized(standby, ["ohio"], { intervalSeconds: 30 }));
    const { result } = await planned("arm-anew", "created", slower);

    expect(tooEarly(changesIn(result, slower))).toEqual([
      "create aws_route53_record.dns_records_orders_1_secondary",
      "update aws_route53_record.dns_records_orders_1_primary",
    ]);
  });

  it("is armed in place: its record gets the check, and then there is a secondary", async () => {
    const stack = synthesized(standby, ["ohio"]);
    const { result, faults, actions } = await planned("arm", "created", stack);

    expect(tooEarly(changesIn(result, stack))).toEqual([]);
    expect({ faults, actions }).toEqual({
      faults: [],
      actions: [
        "create aws_route53_record.dns_records_orders_1_secondary",
        "update aws_route53_record.dns_records_orders_1_primary",
      ],
    });
  });

  it("gets another standby behind the first without a change of what is armed", async () => {
    const { faults, actions } = await planned(
      "append",
      "armed",
      synthesized([...standby, "frankfurt"], ["ohio"]),
    );

    expect(faults).toEqual([]);
    expect(actions).toEqual([
      "create aws_route53_health_check.dns_checks_orders_frankfurt_serving",
      "create aws_route53_health_check.dns_checks_orders_frankfurt_switch",
      "create aws_route53_health_check.dns_checks_orders_frankfurt_takes-over",
      "create aws_route53_record.dns_records_orders_frankfurt_direct",
      "create aws_s3_bucket.switches_eu-central-1",
      "create aws_s3_bucket_ownership_controls.switches_eu-central-1_ownership",
      "create aws_s3_bucket_policy.switches_eu-central-1_policy",
      "create aws_s3_bucket_public_access_block.switches_eu-central-1_public-access",
      "create aws_s3_bucket_server_side_encryption_configuration.switches_eu-central-1_encryption",
      "create aws_s3_bucket_versioning.switches_eu-central-1_versions",
    ]);
  });

  it("leads on to it by changes in place, once that is armed too", async () => {
    const three = [...standby, "frankfurt"];
    states["created"] = await deployedState(planner, synthesized(three, ["ohio"]));

    const { faults, actions } = await planned(
      "lengthen",
      "created",
      synthesized(three, ["ohio", "frankfurt"]),
    );

    expect(faults).toEqual([]);
    expect(actions).toEqual([
      "create aws_route53_record.dns_records_orders_2_primary",
      "create aws_route53_record.dns_records_orders_2_secondary",
      "update aws_route53_health_check.dns_checks_orders_stays",
      "update aws_route53_record.dns_records_orders_1_secondary",
    ]);
  });

  it("is armed in place behind a home in another cloud, whose record was an alias until then", async () => {
    const abroad = ["belgium", "ohio"];
    states["created"] = await deployedState(planner, synthesized(abroad, []));
    const { result, faults, actions } = await planned("abroad", "created", synthesized(abroad, ["ohio"]));

    expect({ faults, actions }).toEqual({
      faults: [],
      actions: [
        "create aws_route53_record.dns_records_orders_1_secondary",
        "update aws_route53_record.dns_records_orders_1_primary",
      ],
    });
    expect(tooEarly(changesIn(result, synthesized(abroad, ["ohio"])))).toEqual([]);
  });

  it("keeps its checks when somebody asks for another interval", async () => {
    const { faults } = await planned(
      "slower",
      "armed",
      synthesized(standby, ["ohio"], { intervalSeconds: 30 }),
    );

    expect(faults).toEqual(expect.arrayContaining([expect.stringContaining("prevent_destroy")]));
  });

  it("keeps its checks while records use them, though nothing protects them in Terraform", async () => {
    const slower = synthesized(standby, ["ohio"], { intervalSeconds: 30 });
    const unprotected = withoutProtection(slower);

    const { result } = await planned("unprotected", "armed", unprotected);

    expect(
      changesIn(result, unprotected)
        .filter(isRefused)
        .map(({ verb, address, heldBy }) => [
          verb,
          address.replace(/_[0-9A-F]{8}$/, ""),
          heldBy?.map((user) => user.replace(/_[0-9A-F]{8}$/, "")),
        ]),
    ).toEqual([
      [
        "replace",
        "aws_route53_health_check.dns_checks_orders_ohio_serving",
        ["aws_route53_record.dns_records_orders_1_secondary"],
      ],
      [
        "replace",
        "aws_route53_health_check.dns_checks_orders_ohio_switch",
        [
          "aws_route53_record.dns_records_orders_1_primary",
          "aws_route53_record.dns_records_orders_1_secondary",
        ],
      ],
    ]);
  });
});
