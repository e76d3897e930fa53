import { unverified, updates, type Effects } from "../../../environment/effects";

export const ingressEffects = {
  aws_lb: updates("reconnects", unverified, {
    live: ["access_logs", "connection_logs", "enable_deletion_protection", "health_check_logs"],
  }),
  aws_lb_listener: updates("reconnects", unverified),
  // Another health check may find a target unhealthy: its connections are closed.
  aws_lb_target_group: updates(
    "reconnects",
    "Elastic Load Balancing API reference, TargetGroupAttribute; guide of Network Load Balancers, Edit target group attributes",
    { live: ["connection_termination", "deregistration_delay", "preserve_client_ip"] },
  ),
} satisfies Effects;
