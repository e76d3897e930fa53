import path from "node:path";
import production from "../../environments/production";
import type { DnsInput } from "../../src/environment/dns/schema";
import { OfflinePlanner } from "../../tools/gate/offline-planner";
import { stackOf } from "../app/run";
import { deployedState } from "../helpers/deployed";
import type { JsonObject } from "../helpers/synthesized";
import { describeWithAwsProvider, pluginDirs } from "../tools/gate/real-terraform";

/** The stack of production's DNS, whose orders connect by the accelerator or not. */
function synthesized(accelerated: boolean): JsonObject {
  const { dns } = production;
  const { orders, ...names } = (dns as DnsInput).names;
  return stackOf(
    {
      ...production,
      dns: {
        ...(dns as DnsInput),
        names: { ...names, ...(orders && { orders: { ...orders, accelerated } }) },
      },
    },
    "production-dns",
  );
}

describeWithAwsProvider("a name that is led to the accelerator", () => {
  const planner = OfflinePlanner.find({ dir: path.resolve(".build/test-dns-accelerator"), pluginDirs });

  it("gets another alias in place, and keeps its checks and its standby", async () => {
    const state = await deployedState(planner, synthesized(false));
    const result = await planner?.plan({ name: "accelerated", stack: synthesized(true), state, show: true });

    expect(result).toMatchObject({ problems: [], diagnostics: [], planDiagnostics: [] });
    expect(result?.actions.map(({ action, address }) => `${action} ${address}`)).toEqual([
      expect.stringMatching(/^update aws_route53_record.dns_records_orders_1_primary_/),
    ]);
    const primary = result?.plan?.resource_changes?.find(({ address }) =>
      address.includes("orders_1_primary"),
    );
    expect(primary?.change.after).toMatchObject({
      alias: [{ zone_id: "Z2BJ6XQ5FK7U4H", evaluate_target_health: true }],
    });
  });
});
