import { stateful, unverified, updates, type Effects } from "../../../environment/effects";

export const dnsEffects = {
  // Another zone of the same domain has other name servers, which the zone above does not name.
  aws_route53_zone: stateful(
    updates("live", "Route 53 API reference, UpdateHostedZoneComment, UpdateHostedZoneFeatures"),
  ),
  // Clients that look the name up again are led elsewhere; connections that stand stay.
  aws_route53_record: updates("reconnects", unverified),
  aws_route53_health_check: {
    ...updates("reconnects", unverified),
    heldBy: { aws_route53_record: "health_check_id", aws_route53_health_check: "child_healthchecks" },
    // A new one is healthy and a new inverted one is not, whatever the truth. Source: Route 53 developer guide, How Route 53
    // determines whether a health check is healthy.
    needsTime: true,
  },
  aws_route53_query_log: updates("live", "Route 53 API reference, CreateQueryLoggingConfig"),
  aws_cloudwatch_log_resource_policy: updates("live", "CloudWatch Logs API reference, PutResourcePolicy"),
  // Their switches are off when they are made anew.
  aws_route53recoverycontrolconfig_cluster: stateful(updates("reconnects", unverified)),
  aws_route53recoverycontrolconfig_control_panel: stateful(updates("reconnects", unverified)),
  aws_route53recoverycontrolconfig_routing_control: stateful(updates("reconnects", unverified)),
  aws_route53recoverycontrolconfig_safety_rule: updates(
    "live",
    "ARC API reference, UpdateSafetyRule: it judges changes of controls, not their state",
  ),
} satisfies Effects;
