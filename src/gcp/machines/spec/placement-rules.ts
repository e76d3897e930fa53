import { familyOf, machineFamily } from "../../catalog/machine-families";
import { gcpMachineType, maintenanceOf } from "../../catalog/machine-types";
import { defineProblems, type Problem } from "../../../core/problem";
import type { TradingGeneration } from "./pool-schema";
import { tenancyFaults, tenancyProblems, type Tenants } from "./tenancy-rules";

const { definitions, problem } = defineProblems({
  "GCP-POOL-012": {
    kind: "limit",
    rule: "GKE takes a compact placement policy for the series of the machine",
    source: "GKE documentation, how-to/compact-placement; src/gcp/catalog/data/machine-families.json",
    read: "2026-11-22",
  },
  "GCP-POOL-013": {
    kind: "advice",
    rule: "GKE's list of compact placement names the series",
    source:
      "GKE documentation, how-to/compact-placement, without C4; Compute Engine documentation, general-purpose-machines, with it",
  },
  "GCP-POOL-021": {
    kind: "limit",
    rule: "nodes in a compact placement have a version of GKE that takes their series",
    source: "GKE documentation, how-to/compact-placement; src/gcp/catalog/data/machine-families.json",
    read: "2026-11-27",
  },
  "GCP-POOL-014": {
    kind: "limit",
    rule: "a compact placement has at most 1500 nodes, spares included",
    source: "GKE documentation, how-to/compact-placement",
    read: "2026-11-22",
  },
});
export const placementProblems = { ...definitions, ...tenancyProblems };

type Placed = Pick<TradingGeneration, "machine" | "nodes" | "spare" | "placement" | "image">;

/** Judges how the machines of a generation are placed; `at` is the path of the generation. */
export function placementFaults(generation: Placed, at: string): Problem[] {
  const { placement } = generation;
  const path = `${at}.placement`;
  switch (placement.kind) {
    case "compact":
    case "shared":
      return compactFaults(generation, path);
    case "sole-tenant":
      return tenancyFaults(
        {
          machine: generation.machine,
          machines: generation.nodes + generation.spare,
          ...nodesOf(generation),
        },
        placement,
        path,
      );
    case "none":
      return [];
  }
}

function compactFaults({ machine, nodes, spare, placement, image }: Placed, at: string): Problem[] {
  const found: Problem[] = [];
  const facts = machineFamily(familyOf(machine));
  const value = `${machine} in "${placement.kind}"`;
  if (facts !== undefined && facts.compactPlacement === undefined) {
    found.push(problem("GCP-POOL-012", at, value, "choose another series, such as c3"));
  }
  if (facts?.compactPlacement?.on === "compute-engine") {
    const remedy = "try it in the sandbox, or choose a series of the list, such as c3";
    found.push(problem("GCP-POOL-013", at, value, remedy));
  }
  const from = facts?.compactPlacement?.fromGke;
  if (from !== undefined && isBefore(image.version, from)) {
    found.push(problem("GCP-POOL-021", at, `${machine} on ${image.version}`, `use ${from} or newer`));
  }
  if (nodes + spare > 1500) {
    found.push(problem("GCP-POOL-014", at, `${nodes} nodes + ${spare} spare`, "use fewer nodes"));
  }
  return found;
}

/** Compares versions of GKE such as `1.33.0-gke.1439000`, number by number. */
function isBefore(version: string, other: string): boolean {
  const [numbers, others] = [version, other].map((each) => each.match(/\d+/g)?.map(Number) ?? []);
  const index = (numbers ?? []).findIndex((number, place) => number !== others?.[place]);
  return index >= 0 && (numbers?.[index] ?? 0) < (others?.[index] ?? 0);
}

/** What GKE's nodes do when their host is maintained: no pool has a field for it. An unlisted machine is not judged. */
function nodesOf({ machine }: Placed): Pick<Tenants, "areStopped" | "toStop"> {
  const facts = gcpMachineType(machine);
  const behaviour = facts && maintenanceOf(facts)?.behaviour;
  return {
    areStopped: behaviour !== "live-migrate",
    toStop: 'GKE has no field for it: use maintenance: "migrate-within-group"',
  };
}
