import { LbTargetGroup } from "@cdktf/provider-aws/lib/lb-target-group";
import type { Construct } from "constructs";
import { resourceName } from "../region/spec/names";
import type { IngressTarget } from "./spec/schema";

export interface TargetGroupProps {
  readonly name: string;
  readonly vpcId: string;
  readonly target: IngressTarget;
}

/** Timeout of a health check. The API requires less than the interval, which is 5 seconds at least. */
const healthTimeoutSeconds = 4;

/**
 * Creates a target group of IP addresses: targets see the client's address, and their connections are closed when they
 * become unhealthy. Each registration states its own port.
 */
export function targetGroup(
  scope: Construct,
  id: string,
  { name, vpcId, target }: TargetGroupProps,
): LbTargetGroup {
  const { port, health, drainSeconds } = target;
  return new LbTargetGroup(scope, id, {
    name: resourceName("targetGroup", name),
    targetType: "ip",
    protocol: "TCP",
    port,
    vpcId,
    preserveClientIp: "true",
    deregistrationDelay: `${drainSeconds}`,
    connectionTermination: true,
    // A client of an engine that lost its lease must reconnect to the one that holds it.
    targetHealthState: [{ enableUnhealthyConnectionTermination: true }],
    healthCheck: {
      enabled: true,
      protocol: health.protocol.toUpperCase(),
      port: `${health.port}`,
      path: health.path,
      matcher: "200",
      interval: health.intervalSeconds,
      timeout: healthTimeoutSeconds,
      healthyThreshold: 2,
      unhealthyThreshold: 2,
    },
    tags: { Name: name },
    // The default port of registrations. A change would replace the group, which the API refuses while a listener
    // forwards to it.
    lifecycle: { ignoreChanges: ["port"] },
  });
}
