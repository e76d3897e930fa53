import { onceEach } from "../../../core/once-each";
import type { Check, RecordSet, ZoneContent } from "../records";

/** What a client asks for. */
export interface Question {
  /** Fully qualified, without the last dot. */
  readonly name: string;
  readonly type: RecordSet["type"];
}

/** The records of a zone by name and type. */
export const groupsOf = onceEach(({ records }: ZoneContent): ReadonlyMap<string, readonly RecordSet[]> => {
  const found = new Map<string, RecordSet[]>();
  for (const record of records) {
    const group = found.get(keyOf(record));
    if (group === undefined) found.set(keyOf(record), [record]);
    else group.push(record);
  }
  return found;
});

/**
 * The records that answer a question: those of the type, or else the name's CNAME.
 *
 * @throws Error where the zone has no such name
 */
export function groupOf(content: ZoneContent, { name, type }: Question): readonly RecordSet[] {
  const found = groupsOf(content);
  const group = found.get(keyOf({ name, type })) ?? found.get(keyOf({ name, type: "CNAME" }));
  if (group === undefined) throw new Error(`the zone has no record ${name} ${type}`);
  return group;
}

/** @throws Error where the zone has no such check: what Route 53 then answers is not defined */
export function checkOf({ checks }: ZoneContent, id: string): Check {
  const check = Object.hasOwn(checks, id) ? checks[id] : undefined;
  if (check === undefined) throw new Error(`the zone has no check ${id}`);
  return check;
}

/** Every question that the zone answers, in the order of its records. */
export function questionsOf(content: ZoneContent): readonly Question[] {
  return [...groupsOf(content).values()].flatMap(([first]) =>
    first === undefined ? [] : [{ name: first.name, type: first.type }],
  );
}

function keyOf({ name, type }: Question): string {
  return `${name} ${type}`;
}
