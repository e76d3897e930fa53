import { entryOf } from "../../../core/catalogue-file";
import { defineProblems, type Problem } from "../../../core/problem";
import type { DataOutline } from "../../outline";
import { environmentPart } from "../../rules/declare";
import { chainsOf } from "../chains";
import type { DnsName } from "../schema";

const { definitions, problem } = defineProblems({
  "DNS-011": {
    kind: "limit",
    rule: "a person leads clients of a stateful name to another region",
    source:
      "design: no state of health alone sends orders to a region that is not promoted; AWS, Summary of the 2025-10-20 event (message/101925): health checks of load balancers flapped for hours",
    read: "2026-11-26",
  },
  "DNS-012": {
    kind: "limit",
    rule: "the first region of a stateful name has a database that takes writes",
    source: "design: orders go where the positions are",
    read: "2026-11-27",
  },
  "DNS-013": {
    kind: "limit",
    rule: "each other region of a stateful name has the data of the first: a copy, or backups",
    source: "design: a failover without it sends orders to a place without the positions",
    read: "2026-11-27",
  },
});

const name = environmentPart("dns.names.*");

/** Rules that keep orders where the data is. */
export const dataRules = name.set(definitions, [
  name.rule({
    judge: ({ serves, mode }, _, at) =>
      serves === "stateful" && mode === "automatic"
        ? [problem("DNS-011", `${at}.mode`, mode, 'use mode: "operator", or serves: "stateless"')]
        : [],
  }),
  name.rule({
    regions: ["data"],
    judge: (part, { regions }, at) => (part.serves === "stateful" ? dataFaults(part, regions, at) : []),
  }),
]);

function dataFaults(
  part: DnsName,
  regions: Readonly<Record<string, { readonly data: DataOutline }>>,
  at: string,
): Problem[] {
  return chainsOf(part).flatMap(({ chain, path }) => {
    const [first = "", ...standbys] = chain.regions;
    const where = `${at}.${path}.regions`;
    const data = entryOf(regions, first)?.data;
    const writes =
      data === undefined || data.takesWrites
        ? []
        : [problem("DNS-012", where, `${first}, ${described(data)}`, remedyOfFirst(first, data))];
    const without = standbys.flatMap((region) => {
      const copy = entryOf(regions, region)?.data;
      if (copy === undefined || data === undefined || isOfOne(region, copy, first, data)) return [];
      const remedy = `replicate the database of ${first} to ${region}, or leave ${region} out`;
      return [problem("DNS-013", where, `${region}, ${described(copy)}`, remedy)];
    });
    return [...writes, ...without];
  });
}

/** Whether one of two regions has its data from the other, or both from a third. */
function isOfOne(region: string, copy: DataOutline, first: string, data: DataOutline): boolean {
  if (copy.kind === "none") return false;
  return copy.of === first || data.of === region || (copy.of !== undefined && copy.of === data.of);
}

function described({ kind, of, takesWrites }: DataOutline): string {
  switch (kind) {
    case "none":
      return "without a database";
    case "own":
      return "with data of its own";
    case "copy":
      return `with a ${takesWrites ? "promoted " : ""}copy of ${of ?? "another region's data"}`;
    case "backups":
      return `with backups of ${of ?? "another region"}`;
  }
}

function remedyOfFirst(first: string, { kind }: DataOutline): string {
  return kind === "none"
    ? `state a database of ${first}, or serves: "stateless"`
    : `begin with the region that takes the writes; after a promotion, state it in ${first}`;
}
