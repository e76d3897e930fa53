import type { CostInput } from "../../../src/azure/cost/spec/schema";
import type { EnvironmentInput } from "../../../src/clouds";
import fenland from "../../environments/fenland";
import { stackOf } from "../../app/run";
import { Template } from "../../helpers/template";

/** Fenland with one subscription, and a budget with these changes. */
function costStack(own: Partial<CostInput>): Template {
  const { texas } = fenland.regions;
  const environment = {
    ...fenland,
    regions: { texas },
    azure: { cost: { startMonth: "2026-12", monthly: 90_000, ...own } },
  } as EnvironmentInput;
  return Template.from("fenland-azurecost", stackOf(environment, "fenland-azurecost"));
}

const ofSubscription = "azurerm_consumption_budget_subscription";

describe("the budget of an environment", () => {
  const stack = costStack({});
  const budget = stack.resource(ofSubscription).arguments;

  it("counts all of its subscription, from the month that the environment states", () => {
    expect(budget).toMatchObject({
      name: "hft-fenland-month",
      subscription_id: "/subscriptions/22222222-0000-4000-8000-000000000010",
      amount: 90_000,
      time_grain: "Monthly",
      time_period: { start_date: "2026-12-01T00:00:00Z" },
    });
    expect(budget).not.toHaveProperty("filter");
  });

  it("mails the owner at percentages of what was spent and of what is forecast", () => {
    const to = {
      operator: "GreaterThanOrEqualTo",
      contact_emails: ["futures-alerts@hft-trading.example.com"],
    };
    expect(budget["notification"]).toEqual([
      { threshold: 80, threshold_type: "Actual", ...to },
      { threshold: 100, threshold_type: "Actual", ...to },
      { threshold: 100, threshold_type: "Forecasted", ...to },
    ]);
  });

  it("counts what has the environment's tag, where others use the subscription", () => {
    const tagged = costStack({ scope: "environment" }).resource(ofSubscription).arguments;

    expect(tagged["filter"]).toEqual({ tag: [{ name: "hft-environment", values: ["fenland"] }] });
  });

  it("has one of its own for a service", () => {
    const service = costStack({ perService: { "Virtual Machines": 60_000 } }).resource(ofSubscription, {
      name: "hft-fenland-service-Virtual-Machines",
    });

    expect(service.arguments).toMatchObject({
      amount: 60_000,
      filter: { dimension: [{ name: "ServiceName", values: ["Virtual Machines"] }] },
    });
  });

  it("is that of a management group where one is stated, and counts the environment's subscriptions alone", () => {
    const id = "/providers/Microsoft.Management/managementGroups/futures";
    const grouped = costStack({ managementGroupId: id });

    expect(grouped.resource("azurerm_consumption_budget_management_group").arguments).toMatchObject({
      management_group_id: id,
      filter: {
        dimension: [{ name: "SubscriptionID", values: ["22222222-0000-4000-8000-000000000010"] }],
      },
    });
  });
});
