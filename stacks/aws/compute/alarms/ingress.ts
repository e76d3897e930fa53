import { loadBalancerAlarms } from "../../../../src/aws/ingress/alarms";
import type { MetricAlarm } from "../../../../src/aws/monitoring/metric-alarm";
import { subnetIn, type Network } from "../../../../src/aws/network/network";
import { ingressTier } from "../../../../src/aws/ingress/spec/rules";
import type { Monitoring } from "../../../../src/aws/monitoring/spec/schema";
import type { AwsRegionContext } from "../../region";
import type { IngressParts } from "../ingress";

/** Alarms of a region's load balancers. */
export function alarmsOfIngress(
  { region }: AwsRegionContext,
  { thresholds }: Monitoring,
  network: Network,
  { loadBalancers }: IngressParts,
): MetricAlarm[] {
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
        inService: region.inService,
        serving: stated.target.serving,
        certificateArn: stated.listener.kind === "tls" ? stated.listener.certificateArn : undefined,
      },
      thresholds,
    );
  });
}
