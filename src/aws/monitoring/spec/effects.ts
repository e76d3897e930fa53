import { stateful, updates, type Effects } from "../../../environment/effects";

const watches = "design: it watches and tells; nothing that runs reads it";

export const monitoringEffects = {
  aws_cloudwatch_dashboard: updates("live", watches),
  aws_cloudwatch_event_rule: updates("live", watches),
  aws_cloudwatch_event_target: updates("live", watches),
  aws_cloudwatch_metric_alarm: updates("live", watches),
  // Holds what was written.
  aws_cloudwatch_log_group: stateful(updates("live", watches)),
  aws_sns_topic: updates("live", watches),
  aws_sns_topic_policy: updates("live", watches),
  aws_sns_topic_subscription: updates("live", watches),
} satisfies Effects;
