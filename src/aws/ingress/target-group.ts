import { LbTargetGroup } from "@cdktf/provider-aws/lib/lb-target-group";
import type { Construct } from "constructs";
import { resourceName } from "../region/spec/names";
import type { IngressTarget } from "./spec/rules";

export interface TargetGroupProps {
  readonly name: string;
  readonly vpcId: string;
  readonly target: IngressTarget;
}

/** An answer later than this is none. The API wants less than the shortest interval, 5 seconds. */
const answerWithinSeconds = 4;

/**
 * Addresses that see their clients' own addresses and lose their connections when they stop to serve. Whoever
 * registers one names its port.
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
    // A client of an engine that lost its lease must connect again, to the one that has it.
    targetHealthState: [{ enableUnhealthyConnectionTermination: true }],
    healthCheck: {
      enabled: true,
      protocol: health.protocol.toUpperCase(),
      port: `${health.port}`,
      path: health.path,
      matcher: "200",
      interval: health.intervalSeconds,
      timeout: answerWithinSeconds,
      healthyThreshold: 2,
      unhealthyThreshold: 2,
    },
    tags: { Name: name },
    // It is what a registration without a port gets. With another one the group would be replaced, which the API
    // refuses while a listener forwards to it.
    lifecycle: { ignoreChanges: ["port"] },
  });
}
