import { Route53Record, type Route53RecordConfig } from "@cdktf/provider-aws/lib/route53-record";
import type { ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";
import type { Answer, Location, RecordSet, Routing } from "../environment/dns/records";
import type { HostedZone } from "./public-zone";

export interface RecordSetProps {
  readonly record: RecordSet;
  readonly zone: HostedZone;
  /** Id of the health check. @default none */
  readonly checkId?: string | undefined;
  readonly dependsOn: readonly ITerraformDependable[];
}

/** Writes one record set. */
export function recordSet(
  scope: Construct,
  id: string,
  { record, zone, checkId, dependsOn }: RecordSetProps,
): Route53Record {
  return new Route53Record(scope, id, {
    zoneId: zone.zoneId,
    name: record.name,
    type: record.type,
    // A record that somebody made by hand is not taken over in silence.
    allowOverwrite: false,
    ...routingOf(record),
    ...answerOf(record.answer, zone),
    healthCheckId: checkId,
    dependsOn: dependsOn.length > 0 ? [...dependsOn] : undefined,
  });
}

function routingOf({ id, routing }: RecordSet): Partial<Route53RecordConfig> {
  return routing.kind === "simple" ? {} : { setIdentifier: id, ...policyOf(routing) };
}

function policyOf(routing: Exclude<Routing, { readonly kind: "simple" }>): Partial<Route53RecordConfig> {
  switch (routing.kind) {
    case "failover":
      return { failoverRoutingPolicy: { type: routing.role.toUpperCase() } };
    case "geolocation":
      return { geolocationRoutingPolicy: placeOf(routing.location) };
    case "weighted":
      return { weightedRoutingPolicy: { weight: routing.weight } };
  }
}

function placeOf(location: Location) {
  switch (location.kind) {
    case "continent":
      return { continent: location.code };
    case "country":
      return { country: location.code, subdivision: location.subdivision };
    case "default":
      return { country: "*" };
  }
}

function answerOf(answer: Answer, zone: HostedZone): Partial<Route53RecordConfig> {
  switch (answer.kind) {
    case "values":
      return { records: [...answer.values], ttl: answer.ttlSeconds };
    case "records": {
      const { name, evaluateTargetHealth } = answer;
      return { alias: { name, zoneId: zone.zoneId, evaluateTargetHealth } };
    }
    case "target": {
      const { dnsName, zoneId, evaluateTargetHealth } = answer;
      return { alias: { name: dnsName, zoneId, evaluateTargetHealth } };
    }
  }
}
