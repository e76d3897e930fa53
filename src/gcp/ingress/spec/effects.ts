import { unverified, updates, type Effects } from "../../../environment/effects";

export const ingressEffects = {
  google_compute_forwarding_rule: updates("reconnects", unverified),
  // Another backend takes new connections; those of the one before are drained.
  google_compute_region_backend_service: updates("reconnects", unverified),
  // Another health check may find a machine unhealthy, which then gets no new connection.
  google_compute_region_health_check: updates("reconnects", unverified),
  google_compute_instance_group: updates("reconnects", unverified, { live: ["named_port"] }),
} satisfies Effects;
