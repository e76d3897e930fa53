import { updates, type Effects } from "../../../environment/effects";

const watches = "design: it watches what is billed; nothing that runs reads it";

export const costEffects = {
  azurerm_consumption_budget_subscription: updates("live", watches),
  azurerm_consumption_budget_management_group: updates("live", watches),
} satisfies Effects;
