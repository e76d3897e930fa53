import * as v from "valibot";
import { backupAlarms } from "../../../src/azure/backup/alarms";
import { cacheAlarms } from "../../../src/azure/cache/alarms";
import { clusterAlarms } from "../../../src/azure/cluster/alarms";
import { databaseAlarms } from "../../../src/azure/database/alarms";
import { balancerAlarms } from "../../../src/azure/ingress/alarms";
import { circuitAlarms } from "../../../src/azure/interconnect/alarms/circuit";
import { expressRouteGatewayAlarms } from "../../../src/azure/interconnect/alarms/gateway";
import { portAlarms } from "../../../src/azure/interconnect/alarms/port";
import { vpnAlarms } from "../../../src/azure/interconnect/alarms/vpn";
import { machineAlarms } from "../../../src/azure/machines/alarms";
import type { Alarm } from "../../../src/azure/monitoring/alarm";
import { azureAlarms } from "../../../src/azure/monitoring/azure-alarms";
import { monitoringSchema } from "../../../src/azure/monitoring/spec/schema";
import { networkAlarms } from "../../../src/azure/network/alarms";
import { keyAlarms } from "../../../src/azure/network/key-alarms";
import { azureNetworkSchema } from "../../../src/azure/network/spec/schema";
import { createdNetwork, subscriptionId } from "../texas";

export const monitoring = v.parse(monitoringSchema, {});

const place = { prefix: "hft-test-texas", location: "southcentralus", subscriptionId };

/** Returns the id of something in a group of the region. */
export const idOf = (type: string, name: string): string =>
  `/subscriptions/${subscriptionId}/resourceGroups/hft-test-texas-compute/providers/${type}/${name}`;

/** Every alarm that the project has for Azure, of resources that have all of them. */
export function everyAlarm(): readonly Alarm[] {
  const { thresholds } = monitoring;
  const network = v.parse(azureNetworkSchema, createdNetwork);
  const server = { serverId: idOf("Microsoft.DBforPostgreSQL/flexibleServers", "db"), maxConnections: 500 };
  const ofReplica = databaseAlarms({ ...server, replica: true, rpoSeconds: 30 }, thresholds);
  const ofPrimary = databaseAlarms({ ...server, replica: false }, thresholds).filter(
    ({ name }) => !ofReplica.some((alarm) => alarm.name === name),
  );
  const gatewayId = idOf("Microsoft.Network/virtualNetworkGateways", "vpn");
  return [
    ...azureAlarms({
      subscriptionId,
      displayName: "South Central US",
      groupIds: [`/subscriptions/${subscriptionId}/resourceGroups/hft-test-texas-network`],
      reportsSubscription: true,
    }),
    ...networkAlarms(network, place),
    ...keyAlarms(network.keys, place),
    ...ofReplica,
    ...ofPrimary,
    ...cacheAlarms(
      { cacheId: idOf("Microsoft.Cache/redisEnterprise", "cache"), replicated: true },
      thresholds,
    ),
    ...backupAlarms({ vaultId: idOf("Microsoft.DataProtection/backupVaults", "hft-test-texas") }),
    ...clusterAlarms({ clusterId: idOf("Microsoft.ContainerService/managedClusters", "cluster") }),
    ...machineAlarms({
      name: "fleet-gateway_a_one",
      machineId: idOf("Microsoft.Compute/virtualMachines", "one"),
      networkGbps: 16,
    }),
    ...balancerAlarms({
      name: "ingress-orders",
      loadBalancerId: idOf("Microsoft.Network/loadBalancers", "orders"),
    }),
    ...circuitAlarms({
      name: "link-colo",
      circuitId: idOf("Microsoft.Network/expressRouteCircuits", "colo"),
      bandwidthMbps: 1000,
    }),
    ...portAlarms({ name: "port-colo", portId: idOf("Microsoft.Network/expressRoutePorts", "colo") }),
    ...expressRouteGatewayAlarms({ gatewayId, maxPrefixes: 4000 }),
    ...vpnAlarms(
      {
        site: "colo",
        gatewayId,
        connection: "hft-test-texas-vpn-colo",
        address: "203.0.113.20",
        peer: "10.210.250.9",
        backup: true,
      },
      thresholds,
    ),
  ];
}
