import type { Check, RecordSet, ZoneContent } from "../records";
import { groupsOf } from "./zone";

/** Route 53 Developer Guide, "Quotas": records of one name and type with geolocation, weighted or simple routing. */
const maxRecords = 100;
/** Route 53 Developer Guide, "Values that are common for all routing policies", TTL of records with a health check. */
const maxTtlSeconds = 60;

/**
 * Returns what Route 53 would refuse of a zone, and what it takes and then answers unpredictably: a check that a record
 * uses and that is not there. The model of answers is for a zone without a fault.
 *
 * Sources: Route 53 API reference, ResourceRecordSet and DeleteHealthCheck; kubernetes-sigs/external-dns#2362 for its
 * answer "A non-alias primary ResourceRecordSet must have an associated health check".
 */
export function faultsOf(content: ZoneContent): readonly string[] {
  return [
    ...Object.entries(content.checks).flatMap(([id, check]) =>
      checkFaults(content, id, check).map((fault) => `check ${id}: ${fault}`),
    ),
    ...content.records.flatMap((record) =>
      recordFaults(content, record).map((fault) => `record ${record.id}: ${fault}`),
    ),
    ...[...groupsOf(content)].flatMap(([key, group]) =>
      groupFaults(content, group).map((fault) => `${key}: ${fault}`),
    ),
    ...repeated(content.records.map(({ id }) => id)).map((id) => `two records are called ${id}`),
  ];
}

function checkFaults({ checks }: ZoneContent, id: string, check: Check): string[] {
  if (check.kind !== "calculated") return [];
  return [
    ...check.of.filter((child) => !Object.hasOwn(checks, child)).map((child) => `there is no check ${child}`),
    ...(reaches(id, childrenOf(checks), check.of) ? ["it is calculated from itself"] : []),
    ...(check.atLeast >= 1 && check.atLeast <= check.of.length
      ? []
      : [`at least ${check.atLeast} of ${check.of.length} are healthy always or never`]),
  ];
}

function recordFaults({ checks, records }: ZoneContent, record: RecordSet): string[] {
  const { answer, check, routing, type, name } = record;
  const faults: string[] = [];
  if (check !== undefined && !Object.hasOwn(checks, check)) faults.push(`there is no check ${check}`);
  if (answer.kind === "values") {
    if (routing.kind === "failover" && routing.role === "primary" && check === undefined) {
      faults.push("a primary that is no alias has a check");
    }
    if (answer.values.length === 0) faults.push("it has no value");
    if (answer.values.length > 1 && routing.kind === "weighted") {
      faults.push("a weighted record has one value");
    }
    if (check !== undefined && answer.ttlSeconds > maxTtlSeconds) {
      faults.push(`a record with a check has a TTL of at most ${maxTtlSeconds} s`);
    }
    return faults;
  }
  if (routing.kind === "failover" && !answer.evaluateTargetHealth) {
    faults.push("a failover alias evaluates the health of its target");
  }
  if (answer.kind !== "records") return faults;
  const names = (of: string): string[] =>
    records.flatMap((each) =>
      each.name === of && each.type === type && each.answer.kind === "records" ? [each.answer.name] : [],
    );
  if (!records.some((each) => each.name === answer.name && each.type === type)) {
    faults.push(`there is no record ${answer.name} ${type}`);
  }
  if (reaches(name, names, [answer.name])) faults.push("it is an alias to itself");
  return faults;
}

function groupFaults({ records }: ZoneContent, group: readonly RecordSet[]): string[] {
  const [first] = group;
  if (first === undefined) return [];
  const kinds = new Set(group.map(({ routing }) => routing.kind));
  const places = group.map(({ routing }) =>
    routing.kind === "failover"
      ? routing.role
      : JSON.stringify(routing.kind === "geolocation" ? routing.location : ""),
  );
  const isExclusive = first.routing.kind === "failover" || first.routing.kind === "geolocation";
  const isSecondary = (record: RecordSet): boolean =>
    record.routing.kind === "failover" && record.routing.role === "secondary";
  return [
    ...(kinds.size > 1 ? [`it mixes ${[...kinds].join(" and ")} routing`] : []),
    ...(first.routing.kind === "simple" && group.length > 1 ? ["it has two records of simple routing"] : []),
    ...(isExclusive ? repeated(places).map((place) => `two records are for ${place}`) : []),
    ...(group.every(isSecondary) ? ["a secondary has a primary"] : []),
    ...(group.length > maxRecords ? [`it has more than ${maxRecords} records`] : []),
    ...group.flatMap(({ routing }) =>
      routing.kind === "weighted" && !isWeight(routing.weight) ? [`${routing.weight} is no weight`] : [],
    ),
    ...(first.type === "CNAME" && records.some(({ name, type }) => name === first.name && type !== "CNAME")
      ? ["a name with a CNAME has nothing else"]
      : []),
  ];
}

function isWeight(weight: number): boolean {
  return Number.isInteger(weight) && weight >= 0 && weight <= 255;
}

function childrenOf(checks: ZoneContent["checks"]): (id: string) => readonly string[] {
  return (id) => {
    const check = checks[id];
    return check?.kind === "calculated" ? check.of : [];
  };
}

/** Whether something is among the starts, or comes after them. */
function reaches(
  target: string,
  next: (id: string) => readonly string[],
  starts: readonly string[],
): boolean {
  const seen = new Set(starts);
  for (const id of seen) for (const each of next(id)) seen.add(each);
  return seen.has(target);
}

function repeated(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.filter((text, index) => texts.indexOf(text) !== index))];
}
