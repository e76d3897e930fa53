import path from "node:path";
import type { CostInput } from "../../../src/azure/cost/spec/schema";
import type { EnvironmentInput } from "../../../src/clouds";
import { OfflinePlanner } from "../../../tools/gate/offline-planner";
import fenland from "../../environments/fenland";
import { stackOf } from "../../app/run";
import { deployedState } from "../../helpers/deployed";
import { planOver } from "../../helpers/plan-over";
import { describeWithAzureProvider, pluginDirs } from "../../tools/gate/real-terraform";

const planner = OfflinePlanner.find({ dir: path.resolve(".build/test-azure-cost"), pluginDirs });

/** The budgets of one region of Fenland, with these changes. */
function costJson(own: Partial<CostInput>) {
  const { texas } = fenland.regions;
  const cost: CostInput = { startMonth: "2026-12", monthly: 90_000, ...own };
  const environment = { ...fenland, regions: { texas }, azure: { cost } } as EnvironmentInput;
  return stackOf(environment, "fenland-azurecost");
}

describeWithAzureProvider("an edit of deployed budgets", () => {
  it("that adds one later states the month of then, and leaves those that are there", async () => {
    const state = await deployedState(planner, costJson({}));
    const later = costJson({ startMonth: "2027-05", perService: { "Virtual Machines": 60_000 } });

    expect(await planOver(planner, "later", later, state)).toEqual({
      faults: [],
      actions: [expect.stringMatching(/^create azurerm_consumption_budget_subscription\./)],
    });
  });

  it("of an amount is made in place", async () => {
    const state = await deployedState(planner, costJson({}));

    expect(await planOver(planner, "amount", costJson({ monthly: 120_000 }), state)).toEqual({
      faults: [],
      actions: [expect.stringMatching(/^update azurerm_consumption_budget_subscription\./)],
    });
  });
});
