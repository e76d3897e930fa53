import { digest } from "../../core/digest";
import { deployedRecord } from "../rules/deployed";

/**
 * Returns the record of a generation of any cloud: a hash of everything that reaches its machines or its
 * reservation, and the resources of its own.
 *
 * @param generation as it is stated; its tuning counts by what it is rendered to
 * @param rendered what its machines take from its tuning
 * @param own the resources that it may have of its own, and whether it has them
 */
export function generationRecord(
  generation: object,
  rendered: object,
  own: Readonly<Record<string, boolean>>,
): string {
  const machine = { ...generation, tuning: undefined };
  const hash = digest(JSON.stringify({ ...machine, ...rendered }), 16);
  return deployedRecord(
    hash,
    Object.entries(own).flatMap(([resource, isOwned]) => (isOwned ? [resource] : [])),
  );
}

/** Returns a hash of the fields of one machine of a fleet. Removed from its generation, the machine is destroyed. */
export function memberRecord(member: object): string {
  return digest(JSON.stringify(member), 16);
}
