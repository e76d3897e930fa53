import type { MetricAlarm } from "../monitoring/alarm";
import { groupId } from "../region/spec/groups";
import { resourceName } from "../region/spec/names";
import type { RegionPlace } from "../region/spec/place";
import { natZones } from "./spec/egress";
import type { AzureNetwork } from "./spec/schema";

const source =
  "MicrosoftDocs/azure-docs@0440832, nat-gateway/nat-metrics.md of 2024-01-30, with these alerts";

/** Returns the alarms of a region's NAT gateways; of an adopted network nothing is known to name. */
export function networkAlarms(network: AzureNetwork, place: RegionPlace): MetricAlarm[] {
  if (network.kind === "adopt") return [];
  return natZones(network).flatMap(({ key }) => natAlarms(key, place));
}

function natAlarms(zone: string, place: RegionPlace): MetricAlarm[] {
  const gateway = resourceName("natGateway", place.prefix, zone);
  const metric = {
    namespace: "Microsoft.Network/natGateways",
    resourceId: `${groupId(place, "network")}/providers/Microsoft.Network/natGateways/${gateway}`,
    windowMinutes: 5,
  } as const;
  const common = { kind: "metric", subject: "nat", when: "always", source } as const;
  return [
    {
      ...common,
      name: `nat-${zone}-down`,
      severity: "urgent",
      metric: { ...metric, name: "DatapathAvailability", aggregation: "Average" },
      comparison: "below",
      threshold: 90,
      why: "The NAT gateway does not pass everything on: machines of its zone reach venues badly or not at all.",
      act: "Look at Resource health of the gateway; move the engines to another zone, whose addresses venues allow too.",
    },
    {
      ...common,
      name: `nat-${zone}-ports`,
      severity: "urgent",
      metric: {
        ...metric,
        name: "SNATConnectionCount",
        aggregation: "Total",
        dimensions: { ConnectionState: ["Failed"] },
      },
      comparison: "above",
      threshold: 0,
      why: "Connections failed in the NAT gateway, most often because no source port was left for a destination.",
      act: "See whether a client opens connections that it should reuse; each address has 64 512 ports.",
    },
    {
      ...common,
      name: `nat-${zone}-drops`,
      severity: "notice",
      metric: { ...metric, name: "PacketDropCount", aggregation: "Total" },
      comparison: "above",
      threshold: 0,
      why: "The NAT gateway dropped packets.",
      act: "Compare the hour with connections that failed in it; without any, look at Resource health of the gateway.",
    },
  ];
}
