import { formatCidr } from "../../../core/cidr";
import { accessArguments, type AdmittedAccess, type Side } from "../../network/spec/security";
import type { AzureNetwork } from "../../network/spec/schema";
import { fleetBlock } from "./fleet-addresses";
import type { Fleet } from "./fleet-schema";

/** Returns what the security group of the machines of a created network admits for its fleets, each by its block. */
export function fleetAccess(
  fleets: Readonly<Record<string, Fleet>>,
  network: AzureNetwork,
): readonly AdmittedAccess[] {
  return Object.entries(fleets).flatMap(([name, fleet]) => {
    const block = fleetBlock(fleet, network);
    const machines = block && formatCidr(block);
    const of = (side: Side): AdmittedAccess[] =>
      Object.entries(fleet[side]).map(([peer, access]) => ({
        name: `fleet--${name}--${peer}`,
        side,
        machines,
        ...accessArguments(access),
      }));
    return [...of("from"), ...of("to")];
  });
}
