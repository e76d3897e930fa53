import { plural } from "../../../core/plural";
import { controlPlaneRegion } from "../control-plane";
import type { ZoneContent } from "../records";
import type { ResolvedDns } from "../resolve";
import { momentsMovedByHealth, unansweredSituations, unpromotedMoments, unreachableRecords } from "./audit";
import { clientName } from "./clients";
import { placeOf, type NameModel } from "./planned";
import { conditionsOf } from "./steps";
import { tablesOf, type AnswerTable } from "./table";

/** Returns what is wrong with a name, in all states of what Route 53 observes; nothing, of a zone that is right. */
export function wrongsOf(
  content: ZoneContent,
  { question, backing, mode }: NameModel,
  dns: Pick<ResolvedDns, "regions">,
): readonly string[] {
  const unpromoted = unpromotedMoments(content, question, backing).length;
  const moved = mode === "operator" ? momentsMovedByHealth(content, question).length : 0;
  const unanswered = unansweredSituations(content, question).length;
  return [
    ...(unpromoted > 0 ? [`leads to a region without the data in ${plural(unpromoted, "moment")}`] : []),
    ...(moved > 0 ? [`is moved by health alone in ${plural(moved, "moment")}`] : []),
    ...(unanswered > 0 ? [`is not answered in ${plural(unanswered, "situation")}`] : []),
    ...unreachableRecords(content, question).map(({ id }) => `never leads to ${id}`),
    ...(mode === "operator"
      ? tablesOf(content, question).flatMap((table) => wrongMoves(content, question, table, dns))
      : []),
  ];
}

/** The regions to which a table leads: the usual one first. */
export function regionsIn({ rows }: AnswerTable): readonly string[] {
  return [...new Set(rows.flatMap(({ outcomes }) => outcomes.flatMap(({ record }) => record.region ?? [])))];
}

/**
 * A move takes nothing of the region that is left, nor of the control plane, unless that is where it leads. What has to be
 * unhealthy for it is so where its region is lost: a switch that cannot be read is not set.
 */
function wrongMoves(
  content: ZoneContent,
  question: NameModel["question"],
  table: AnswerTable,
  dns: Pick<ResolvedDns, "regions">,
): string[] {
  const { clients } = table;
  const [from, ...others] = regionsIn(table);
  const cloudRegionOf = (region = ""): string | undefined => dns.regions[region]?.cloudRegion;
  return others.flatMap((to) => {
    const conditions = conditionsOf(content, question, { from, to, clients });
    const name = `${to} (clients: ${clients.map(clientName).join(", ")})`;
    if (conditions === undefined) return [`cannot be led to ${name} without ${from}`];
    const needed = conditions.filter(({ healthy }) => healthy);
    const places = new Set(needed.map(({ input }) => placeOf(dns, input)));
    return [cloudRegionOf(from), controlPlaneRegion]
      .filter((place) => place !== undefined && place !== cloudRegionOf(to) && places.has(place))
      .map((place) => `cannot be led to ${name} without ${place}`);
  });
}
