import { stateful, updates, type Effects } from "../../../environment/effects";

const watches = "design: it watches and tells; nothing that runs reads it";

export const monitoringEffects = {
  azurerm_application_insights_workbook: updates("live", watches),
  // The logs that it keeps.
  azurerm_log_analytics_workspace: stateful(updates("live", watches)),
  azurerm_monitor_action_group: updates("live", watches),
  azurerm_monitor_activity_log_alert: updates("live", watches),
  azurerm_monitor_diagnostic_setting: updates("live", watches),
  azurerm_monitor_metric_alert: updates("live", watches),
  azurerm_monitor_scheduled_query_rules_alert_v2: updates("live", watches),
} satisfies Effects;
