import { cacheAlarms } from "../../../src/gcp/cache/alarms";
import { databaseAlarms } from "../../../src/gcp/database/alarms/database";
import type { Alarm } from "../../../src/gcp/monitoring/alarm";
import { projectAlarms } from "../../../src/gcp/monitoring/project-alarms";
import type { Monitoring } from "../../../src/gcp/monitoring/spec/schema";
import { networkAlarms } from "../../../src/gcp/network/alarms";
import { keyAlarms } from "../../../src/gcp/network/key-alarms";
import type { GcpRegionContext } from "../region";
import { alarmsOfCluster } from "./cluster";
import { alarmsOfFleets } from "./fleets";
import { alarmsOfIngress } from "./ingress";
import { alarmsOfInterconnect } from "./interconnect";
import { alarmsOfVpns } from "./vpn";

/** Returns the alarms of everything that a region states. */
export function regionAlarms(
  { environment, region }: GcpRegionContext,
  { thresholds }: Monitoring,
): readonly Alarm[] {
  const { prefix, projectId, network, database, cache, reportsProject } = region;
  const place = { prefix, projectId, region: region.region };
  return [
    ...projectAlarms({ ...place, reportsProject }),
    ...networkAlarms(network, place),
    ...keyAlarms({ ...place, keys: network.keys }),
    ...alarmsOfInterconnect(region),
    ...alarmsOfVpns(region, thresholds),
    ...alarmsOfCluster(region),
    ...alarmsOfFleets(region),
    ...alarmsOfIngress(region),
    ...(database === undefined
      ? []
      : databaseAlarms({
          database,
          projectId,
          thresholds,
          rpoSeconds: environment.objectives?.rpoSeconds,
        })),
    ...(cache === undefined ? [] : cacheAlarms({ ...place, cache }, thresholds)),
  ];
}
