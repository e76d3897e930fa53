import {
  Route53HealthCheck,
  type Route53HealthCheckConfig,
} from "@cdktf/provider-aws/lib/route53-health-check";
import { Construct } from "constructs";
import type { Check } from "../environment/dns/records";
import type { ServingAlarm } from "./serving-alarm";

export interface HealthCheckProps {
  /** Its name, for people. */
  readonly name: string;
  readonly check: Check;
  readonly known: KnownParts;
  /** Keeps Terraform from deleting it: a new check is healthy and a new inverted one is not, whatever the truth. */
  readonly protect: boolean;
}

/** What a check refers to. */
export interface KnownParts {
  /** Id of another check. */
  readonly checkId: (id: string) => string;
  readonly alarm: (name: string) => ServingAlarm;
  /** ARN of a routing control. */
  readonly controlArn: (name: string) => string;
}

/** A health check of Route 53. */
export class HealthCheck extends Construct {
  readonly resource: Route53HealthCheck;

  constructor(scope: Construct, id: string, { name, check, known, protect }: HealthCheckProps) {
    super(scope, id);
    this.resource = new Route53HealthCheck(this, "Resource", {
      ...argumentsOf(check, known),
      invertHealthcheck: check.inverted ?? false,
      tags: { Name: name },
      lifecycle: { preventDestroy: protect },
    });
  }
}

type Arguments = Omit<Route53HealthCheckConfig, "invertHealthcheck" | "tags" | "lifecycle">;

function argumentsOf(check: Check, known: KnownParts): Arguments {
  switch (check.kind) {
    case "endpoint":
      return endpoint(check);
    case "calculated":
      return {
        type: "CALCULATED",
        childHealthchecks: check.of.map(known.checkId),
        childHealthThreshold: check.atLeast,
      };
    case "metric":
      return {
        type: "CLOUDWATCH_METRIC",
        ...alarm(check.region, known.alarm(check.alarm)),
        insufficientDataHealthStatus: statusWithoutData[check.withoutData],
      };
    case "control":
      return { type: "RECOVERY_CONTROL", routingControlArn: known.controlArn(check.control) };
  }
}

const statusWithoutData = {
  healthy: "Healthy",
  unhealthy: "Unhealthy",
  "last-known": "LastKnownStatus",
} as const;

function endpoint(check: Extract<Check, { readonly kind: "endpoint" }>): Arguments {
  const { target, path, port, protocol = "https", intervalSeconds = 10, threshold = 3 } = check;
  const type = protocol === "https" ? "HTTPS" : "HTTP";
  return {
    type,
    ...(target.kind === "name" ? { fqdn: target.name } : { ipAddress: target.address, fqdn: target.host }),
    port,
    resourcePath: path,
    requestInterval: intervalSeconds,
    failureThreshold: threshold,
    ...(type === "HTTPS" && { enableSni: true }),
    measureLatency: false,
  };
}

function alarm(region: string, { resource, measures }: ServingAlarm): Partial<Arguments> {
  return {
    cloudwatchAlarmName: resource.alarmName,
    cloudwatchAlarmRegion: region,
    triggers: { measures },
  };
}
