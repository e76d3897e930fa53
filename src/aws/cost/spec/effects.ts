import { updates, type Effects } from "../../../environment/effects";

const watches = "design: it watches what is billed; nothing that runs reads it";

export const costEffects = {
  aws_budgets_budget: updates("live", watches),
  aws_ce_anomaly_monitor: updates("live", watches),
  aws_ce_anomaly_subscription: updates("live", watches),
  aws_ce_cost_allocation_tag: updates("live", watches),
} satisfies Effects;
