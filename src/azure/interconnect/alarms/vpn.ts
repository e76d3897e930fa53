import type { Alarm, Logged } from "../../monitoring/alarm";
import type { AlarmThresholds } from "../../monitoring/spec/schema";

export interface WatchedSite {
  /** Name of the site in the environment, for example `colo`. */
  readonly site: string;
  /** Id of the gateway. */
  readonly gatewayId: string;
  /** Name of the site's connection. */
  readonly connection: string;
  /** Public address of the other side's device. */
  readonly address: string;
  /** Address of the other side in the BGP sessions. */
  readonly peer: string;
  /** Whether it backs up links, which carry the traffic while they are up. */
  readonly backup: boolean;
}

const reference =
  "MicrosoftDocs/azure-docs@03ea7d5, vpn-gateway/monitor-vpn-gateway-reference.md of 2022-07-25";

/**
 * Returns the alarms of a VPN site.
 *
 * Azure has no metric of a tunnel's state, so two alarms tell of one that is down:
 *
 * - The BGP session of each instance, which ends when its tunnel does. It rings for as long as the session is down, and for
 *   a session that is down in a tunnel that is up. It does not ring when Azure stops to report the session: a metric alert
 *   has no value for what is absent.
 * - The gateway's log of tunnels, for each that was disconnected. It tells of a tunnel that came back within seconds too, as
 *   at Azure's maintenance of an instance, and not of one that was never up. It comes up to a quarter of an hour late.
 *
 * Resource Health checks the connection itself: keys, policies and whether the device can be reached
 * (service-health/resource-health-checks-resource-types.md, @00e046f). The alarm `azure-resource-health` rings for what it
 * does not put down to the customer.
 */
export function vpnAlarms(
  { site, gatewayId, connection, address, peer, backup }: WatchedSite,
  { vpnInUseBitsPerSecond }: Pick<AlarmThresholds, "vpnInUseBitsPerSecond">,
): Alarm[] {
  const metric = {
    namespace: "Microsoft.Network/virtualNetworkGateways",
    resourceId: gatewayId,
    aggregation: "Average",
    windowMinutes: 5,
  } as const;
  const common = { subject: "interconnect", when: "always" } as const;
  return [
    {
      ...common,
      kind: "metric",
      name: `vpn-${site}-session-down`,
      severity: "notice",
      metric: { ...metric, name: "BgpPeerStatus", dimensions: { BgpPeerAddress: [peer], Instance: "*" } },
      comparison: "below",
      threshold: 1,
      why: "An instance of the gateway has no BGP session with the other side: its tunnel carries nothing.",
      act: "See which instance; look at the connection's state, then at the other side's session and tunnel.",
      source: `${reference}; Azure/azure-monitor-baseline-alerts@b772e9f, vpnGateways, for the value 1`,
    },
    {
      subject: common.subject,
      kind: "log",
      name: `vpn-${site}-tunnel-down`,
      severity: "notice",
      // Resource logs are usually there within 3 to 10 minutes: data-ingestion-time.md of 2026-02-27.
      arrivesWithinMinutes: 10,
      query: [
        "AzureDiagnostics",
        `where Category == "TunnelDiagnosticLog" and _ResourceId =~ "${gatewayId}"`,
        // The table has these columns from the first event on.
        `where column_ifexists("remoteIP_s", "") == "${address}" and column_ifexists("status_s", "") == "Disconnected"`,
      ],
      why: "A tunnel of the path over the internet was disconnected. With the second one down there is none.",
      act: "See whether it is back: az network vpn-connection show. The entry has the reason and the instance.",
      source:
        "MicrosoftDocs/azure-docs@23842b2, vpn-gateway/vpn-gateway-howto-setup-alerts-virtual-network-gateway-log.md",
    },
    ...(backup
      ? [
          {
            ...common,
            kind: "metric",
            name: `vpn-${site}-in-use`,
            severity: "urgent",
            metric: {
              ...metric,
              name: "TunnelAverageBandwidth",
              dimensions: { ConnectionName: [connection] },
            },
            comparison: "above",
            // The metric is in bytes per second.
            threshold: Math.floor(vpnInUseBitsPerSecond / 8),
            why: "Traffic takes the VPN, which is slower than the links that it backs up: they are down, or announce less.",
            act: "Look at the circuits' sessions and at what they announce.",
            source: reference,
          } satisfies Alarm,
        ]
      : []),
  ];
}

/** Returns what of a VPN gateway goes to Log Analytics: tunnels that come and go. */
export function loggedVpn(gatewayId: string): Logged {
  return {
    name: "vpn",
    resourceId: gatewayId,
    logs: ["TunnelDiagnosticLog"],
    sharedTable: true,
    metrics: false,
  };
}
