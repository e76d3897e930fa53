import type { CostInput } from "../../../src/gcp/cost/spec/schema";
import granary from "../../environments/granary";
import type { Template } from "../../helpers/template";
import { synthesized } from "./data/environment";

/** The cost stack of an environment with a budget that has these changes. */
function costStack(own: Partial<CostInput>, alerts?: readonly string[]): Template {
  const stated = granary.gcp?.cost;
  if (stated === undefined) throw new Error("granary states no budget");
  const owner = { ...granary.owner, alerts: [...(alerts ?? granary.owner.alerts)] };
  const [stack] = synthesized(
    { ...granary, owner, gcp: { cost: { ...stated, perService: {}, ...own } } },
    "granary-gcpcost",
  );
  if (stack === undefined) throw new Error("the cost stack is missing");
  return stack;
}

describe("the budget of an environment", () => {
  const stack = costStack({ topic: undefined });
  const budget = stack.resource("google_billing_budget").arguments;

  it("counts a month of its projects, in the billing account's currency", () => {
    expect(budget).toMatchObject({
      billing_account: "012345-6789AB-CDEF01",
      display_name: "hft-granary-month",
      amount: { specified_amount: { currency_code: "USD", units: "180000" } },
      budget_filter: { projects: ["projects/444444444444"], calendar_period: "MONTH" },
    });
    expect(budget["budget_filter"]).not.toHaveProperty("labels");
  });

  it("alerts at percentages of what was spent and of what is forecast", () => {
    expect(budget["threshold_rules"]).toEqual([
      { threshold_percent: 0.5, spend_basis: "CURRENT_SPEND" },
      { threshold_percent: 0.8, spend_basis: "CURRENT_SPEND" },
      { threshold_percent: 1, spend_basis: "CURRENT_SPEND" },
      { threshold_percent: 1, spend_basis: "FORECASTED_SPEND" },
    ]);
  });

  it("mails those who answer for the environment", () => {
    const { address, arguments: channel } = stack.resource("google_monitoring_notification_channel");

    expect(channel).toMatchObject({
      type: "email",
      labels: { email_address: "futures-alerts@hft-trading.example.com" },
      user_labels: { "hft-environment": "granary" },
    });
    expect(budget["all_updates_rule"]).toEqual({ monitoring_notification_channels: [`\${${address}.name}`] });
  });

  it("tells a topic too, and mails nobody where nobody is stated", () => {
    const told = costStack({ topic: "projects/hft-granary/topics/spending" }, []);

    expect(told.resource("google_billing_budget").arguments["all_updates_rule"]).toEqual({
      pubsub_topic: "projects/hft-granary/topics/spending",
    });
  });

  it("counts what has the environment's label, where others use the projects", () => {
    const labelled = costStack({ scope: "environment" });

    expect(labelled.resource("google_billing_budget").arguments["budget_filter"]).toMatchObject({
      labels: { "hft-environment": "granary" },
    });
  });

  it("has one of its own for a service", () => {
    const service = costStack({ perService: { "6F81-5844-456A": 90_000 } }).resource(
      "google_billing_budget",
      {
        display_name: "hft-granary-service-6F81-5844-456A",
      },
    );

    expect(service.arguments["budget_filter"]).toMatchObject({ services: ["services/6F81-5844-456A"] });
  });

  it("is asked for by the quota of the project, which people's own credentials need", () => {
    expect(stack.provider("google")).toMatchObject({
      user_project_override: true,
      billing_project: "hft-granary",
    });
  });

  it("enables the APIs that it needs, before it", () => {
    const addressOf = (service: string) => stack.resource("google_project_service", { service }).address;
    const channel = stack.resource("google_monitoring_notification_channel").arguments;

    expect(budget["depends_on"]).toEqual([addressOf("billingbudgets.googleapis.com")]);
    expect(channel["depends_on"]).toEqual([addressOf("monitoring.googleapis.com")]);
  });
});
