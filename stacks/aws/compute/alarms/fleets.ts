import { allowanceAlarms } from "../../../../src/aws/machines/alarms/allowances";
import { instanceAlarms } from "../../../../src/aws/machines/alarms/instance";
import type { MetricAlarm } from "../../../../src/aws/monitoring/metric-alarm";
import type { Monitoring } from "../../../../src/aws/monitoring/spec/schema";
import type { BuiltMember } from "../fleets";

/** Returns the alarms of every machine of every fleet, also of generations that are not active. */
export function alarmsOfFleets(
  machines: readonly BuiltMember[],
  { allowanceNamespace: namespace }: Monitoring,
): MetricAlarm[] {
  return machines.flatMap(({ name: member, instance, metal }) => {
    const name = `fleet-${member}`;
    const instanceId = instance.id;
    // The id of the volume is known after the machine is created, and changes with the machine in one apply.
    const volumeIds = { boot: instance.rootBlockDevice.volumeId };
    return [
      ...instanceAlarms({ name, instanceId, metal, volumeIds }),
      ...(namespace === undefined
        ? []
        : allowanceAlarms({ name, namespace, dimensions: { InstanceId: instanceId } })),
    ];
  });
}
