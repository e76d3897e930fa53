import { allowanceAlarms } from "../../../../src/aws/machines/alarms/allowances";
import { instanceAlarms } from "../../../../src/aws/machines/alarms/instance";
import type { MetricAlarm } from "../../../../src/aws/monitoring/metric-alarm";
import type { Monitoring } from "../../../../src/aws/monitoring/spec/schema";
import type { FleetMachine } from "../fleets";

/** Alarms of every machine outside of the cluster, the ones of generations that are not active too. */
export function alarmsOfFleets(
  machines: readonly FleetMachine[],
  { allowanceNamespace: namespace }: Monitoring,
): MetricAlarm[] {
  return machines.flatMap(({ name: member, instance, metal }) => {
    const name = `fleet-${member}`;
    const instanceId = instance.id;
    // A volume's id is known once the machine is there, and changes with it in the same apply.
    const volumeIds = { boot: instance.rootBlockDevice.volumeId };
    return [
      ...instanceAlarms({ name, instanceId, metal, volumeIds }),
      ...(namespace === undefined
        ? []
        : allowanceAlarms({ name, namespace, dimensions: { InstanceId: instanceId } })),
    ];
  });
}
