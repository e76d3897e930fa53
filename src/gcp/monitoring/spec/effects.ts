import { updates, type Effects } from "../../../environment/effects";

const watches = "design: it watches and tells; nothing that runs reads it";

export const monitoringEffects = {
  google_monitoring_alert_policy: updates("live", watches),
  google_monitoring_dashboard: updates("live", watches),
  google_monitoring_notification_channel: updates("live", watches),
  google_monitoring_uptime_check_config: updates("live", watches),
} satisfies Effects;
