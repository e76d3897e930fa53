import { loadBalancerAlarms } from "../../../../src/aws/ingress/alarms";
import type { MetricAlarm } from "../../../../src/aws/monitoring/metric-alarm";
import { subnetIn, type Network } from "../../../../src/aws/network/network";
import { takesTraffic } from "../../../../src/aws/accelerator/spec/rules";
import { takesWrites } from "../../../../src/aws/database/spec/database";
import { ingressTier } from "../../../../src/aws/ingress/spec/rules";
import type { Monitoring } from "../../../../src/aws/monitoring/spec/rules";
import type { AwsRegionContext } from "../../region";
import type { IngressParts } from "../ingress";

/** Alarms of a region's load balancers, by what the environment states of them. */
export function alarmsOfIngress(
  context: AwsRegionContext,
  { thresholds }: Monitoring,
  network: Network,
  { loadBalancers }: IngressParts,
): MetricAlarm[] {
  const { region } = context;
  return Object.entries(loadBalancers).flatMap(([name, balancer]) => {
    const stated = region.ingress[name];
    if (stated === undefined) return [];
    const zoneNames = stated.zones.map((zone) => [
      zone,
      subnetIn(network, ingressTier(stated), zone).zoneName,
    ]);
    return loadBalancerAlarms(
      {
        name: `ingress-${name}`,
        arnSuffix: balancer.resource.arnSuffix,
        targetGroupArnSuffix: balancer.targetGroup.arnSuffix,
        zoneNames: Object.fromEntries(zoneNames) as Readonly<Record<string, string>>,
        inService: inService(context),
        serving: stated.target.serving,
        certificateArn: stated.listener.kind === "tls" ? stated.listener.certificateArn : undefined,
      },
      thresholds,
    );
  });
}

/**
 * Whether targets are meant to serve. In a region that stands by they wait for a promotion, which its database
 * tells of; where it has none, the accelerator in front.
 */
function inService({ environment, region }: AwsRegionContext): boolean {
  if (region.role !== "dr" && region.role !== "standby") return true;
  if (region.database !== undefined) return takesWrites(region.database);
  const endpoint = environment.aws?.accelerator?.endpoints[region.name];
  return endpoint !== undefined && takesTraffic(endpoint.state);
}
