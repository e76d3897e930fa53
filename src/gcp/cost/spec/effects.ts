import { updates, type Effects } from "../../../environment/effects";

const watches = "design: it watches what is billed; nothing that runs reads it";

export const costEffects = {
  google_billing_budget: updates("live", watches),
  google_monitoring_notification_channel: updates("live", "design: it says who hears of an alarm"),
} satisfies Effects;
