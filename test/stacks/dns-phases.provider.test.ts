import path from "node:path";
import { clouds } from "../../src/clouds";
import type { DnsInput } from "../../src/environment/dns/schema";
import { isRefused } from "../../src/plan/report";
import { Secrets } from "../../src/plan/secrets";
import { stackReport } from "../../src/plan/stack-report";
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
      dns: {
        accountId: "616161616162",
        zone: { kind: "create", name: "rates.example.com" },
        switch: { kind: "object", elsewhere: "eu-central-1" },
        names: {
          orders: {
            serves: "stateful",
            ingress: "orders",
            routing: { kind: "failover", regions, armed },
            check,
          },
        },
      },
    },
    "headland-dns",
  );
}

const standby = ["dublin", "belgium"];

describeWithAwsProvider("a name whose standby is not armed yet", () => {
  const planner = OfflinePlanner.find({ dir: path.resolve(".build/test-dns-phases"), pluginDirs });
  const states: Record<string, JsonObject> = {};

  beforeAll(async () => {
    states["created"] = await deployedState(planner, synthesized(standby, []));
    states["armed"] = await deployedState(planner, synthesized(standby, ["belgium"]));
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

  it("is armed in place: its record gets the check, and then there is a secondary", async () => {
    const { faults, actions } = await planned("arm", "created", synthesized(standby, ["belgium"]));

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
      synthesized([...standby, "zurich"], ["belgium"]),
    );

    expect(faults).toEqual([]);
    expect(actions).toEqual([
      "create aws_route53_health_check.dns_checks_orders_zurich_serving",
      "create aws_route53_health_check.dns_checks_orders_zurich_switch",
      "create aws_route53_health_check.dns_checks_orders_zurich_takes-over",
      "create aws_route53_record.dns_records_orders_zurich_direct",
    ]);
  });

  it("leads on to it by changes in place, once that is armed too", async () => {
    const three = [...standby, "zurich"];
    states["created"] = await deployedState(planner, synthesized(three, ["belgium"]));

    const { faults, actions } = await planned(
      "lengthen",
      "created",
      synthesized(three, ["belgium", "zurich"]),
    );

    expect(faults).toEqual([]);
    expect(actions).toEqual([
      "create aws_route53_record.dns_records_orders_2_primary",
      "create aws_route53_record.dns_records_orders_2_secondary",
      "update aws_route53_health_check.dns_checks_orders_stays",
      "update aws_route53_record.dns_records_orders_1_secondary",
    ]);
  });

  it("keeps its checks when somebody asks for another interval", async () => {
    const { faults } = await planned(
      "slower",
      "armed",
      synthesized(standby, ["belgium"], { intervalSeconds: 30 }),
    );

    expect(faults).toEqual(expect.arrayContaining([expect.stringContaining("prevent_destroy")]));
  });

  it("keeps its checks while records use them, though nothing protects them in Terraform", async () => {
    const slower = synthesized(standby, ["belgium"], { intervalSeconds: 30 });
    const unprotected = JSON.parse(
      JSON.stringify(slower).replaceAll('"prevent_destroy":true', '"prevent_destroy":false'),
    ) as JsonObject;

    const { result } = await planned("unprotected", "armed", unprotected);

    if (result?.plan === undefined) throw new Error("no plan");
    const { changes } = stackReport({
      stack: "headland-dns",
      json: unprotected,
      plan: result.plan,
      effects,
      allowDestroy: [],
      secrets: new Secrets([]),
    });
    expect(
      changes
        .filter(isRefused)
        .map(({ verb, address, heldBy }) => [
          verb,
          address.replace(/_[0-9A-F]{8}$/, ""),
          heldBy?.map((user) => user.replace(/_[0-9A-F]{8}$/, "")),
        ]),
    ).toEqual([
      [
        "replace",
        "aws_route53_health_check.dns_checks_orders_belgium_serving",
        ["aws_route53_record.dns_records_orders_1_secondary"],
      ],
      [
        "replace",
        "aws_route53_health_check.dns_checks_orders_belgium_switch",
        [
          "aws_route53_record.dns_records_orders_1_primary",
          "aws_route53_record.dns_records_orders_1_secondary",
        ],
      ],
    ]);
  });
});
