import type { MetricAlarm } from "../../monitoring/alarm";
import type { AlarmThresholds } from "../../monitoring/spec/schema";

const source =
  "Azure documentation, Supported metrics, microsoft.network/virtualnetworkgateways; Azure/azure-monitor-baseline-alerts@b772e9f";

const common = { kind: "metric", subject: "interconnect", source } as const;

/** Returns the alarms of an ExpressRoute gateway. */
export function expressRouteGatewayAlarms(gatewayId: string): MetricAlarm[] {
  return [
    {
      ...common,
      name: "gateway-cpu",
      severity: "notice",
      when: "always",
      metric: {
        namespace: "Microsoft.Network/virtualNetworkGateways",
        name: "ExpressRouteGatewayCpuUtilization",
        resourceId: gatewayId,
        aggregation: "Average",
        windowMinutes: 5,
      },
      comparison: "above",
      threshold: 80,
      why: "The gateway has little time left: what does not take FastPath waits in it, and routes change late.",
      act: "See what passes it beside FastPath; a larger SKU replaces or restarts the gateway, so plan it outside of sessions.",
    },
  ];
}

/** Returns the alarms of a VPN site: that a backup path is in use. Azure has no metric of a tunnel that is down. */
export function vpnAlarms(
  site: string,
  gatewayId: string,
  connectionName: string,
  { vpnInUseBitsPerSecond }: Pick<AlarmThresholds, "vpnInUseBitsPerSecond">,
): MetricAlarm[] {
  return [
    {
      ...common,
      name: `vpn-${site}-in-use`,
      severity: "urgent",
      when: "always",
      metric: {
        namespace: "Microsoft.Network/virtualNetworkGateways",
        name: "TunnelAverageBandwidth",
        resourceId: gatewayId,
        aggregation: "Average",
        windowMinutes: 5,
        dimensions: { ConnectionName: [connectionName] },
      },
      comparison: "above",
      // The metric is in bytes per second.
      threshold: Math.floor(vpnInUseBitsPerSecond / 8),
      why: "Traffic takes the VPN, which is slower than the links that it backs up: they are down, or announce less.",
      act: "Look at the circuits' sessions and at what they announce.",
    },
  ];
}
