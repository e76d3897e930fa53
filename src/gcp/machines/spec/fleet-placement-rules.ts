import { defineProblems, type Problem } from "../../../core/problem";
import { didYouMean } from "../../../core/suggest";
import { familyOf, machineFamily } from "../../catalog/machine-families";
import { gcpMachineType } from "../../catalog/machine-types";
import { hostsFor, nodeType, nodeTypesOf, wastedShare } from "../../catalog/sole-tenant";
import { tenancyFaults, tenancyProblems, type Tenants } from "./tenancy-rules";
import type { Vm } from "./vm-entries";

const { definitions, problem } = defineProblems({
  "GCP-VM-011": {
    kind: "limit",
    rule: "a compact placement policy takes the machine's series",
    source:
      "Compute Engine documentation, placement-policies-overview; src/gcp/catalog/data/machine-families.json",
    read: "2026-04-10",
  },
  "GCP-VM-012": {
    kind: "limit",
    rule: "machines under a compact placement policy are terminated for the maintenance of their hosts",
    source:
      "Compute Engine documentation, define-instance-placement, revision of 2023: no live migration; the present one was not read",
    read: "2026-11-27",
  },
  "GCP-VM-013": {
    kind: "limit",
    rule: "a sole-tenant node type takes the machines: it is of their series, and one fits on a host",
    source: "Compute Engine documentation, nodes/sole-tenant-nodes; src/gcp/catalog/data/sole-tenant.json",
    read: "2026-06-29",
  },
  "GCP-VM-014": {
    kind: "impossible",
    rule: "the machines of a generation, spares included, fit on the hosts of its sole-tenant group",
    source:
      "Compute Engine documentation, nodes/sole-tenant-nodes: no CPU is given twice unless the group says so",
  },
  "GCP-VM-015": {
    kind: "advice",
    rule: "a full sole-tenant host leaves at most a tenth of its vCPUs unused",
    source: "Compute Engine documentation, nodes/sole-tenant-nodes: a host is charged as a whole",
  },
});

export const placementProblems = { ...definitions, ...tenancyProblems };

/**
 * Judges a placement against the machines of its generation; `at` is the path of the generation.
 *
 * @param running how many machines run, without spares, and the path of the field that states it
 */
export function placementFaults(
  vm: Vm & { readonly spare: number },
  running: { readonly count: number; readonly at: string },
  at: string,
): Problem[] {
  const { placement } = vm;
  switch (placement.kind) {
    case "compact":
      return compactFaults(vm, at);
    case "sole-tenant":
      return tenancyFaults(tenantsOf(vm, running.count), placement, `${at}.placement`);
    case "shared-hosts":
      return hostFaults(vm, placement, running, at);
    case "none":
      return [];
  }
}

function tenantsOf(
  { machine, spare, onHostMaintenance }: Vm & { readonly spare: number },
  running: number,
): Tenants {
  return {
    machine,
    machines: running + spare,
    areStopped: onHostMaintenance === "terminate",
    toStop: 'use onHostMaintenance: "terminate"',
  };
}

function compactFaults({ machine, onHostMaintenance }: Vm, at: string): Problem[] {
  const family = machineFamily(familyOf(machine));
  const found: Problem[] = [];
  if (family !== undefined && family.compactPlacement === undefined) {
    const remedy = 'use a machine of c3, c3d, c4 or h3, or kind: "none"';
    found.push(problem("GCP-VM-011", `${at}.placement.kind`, `compact of ${machine}`, remedy));
  }
  if (onHostMaintenance === "migrate") {
    const remedy = 'use "terminate"';
    found.push(problem("GCP-VM-012", `${at}.onHostMaintenance`, "migrate under a compact policy", remedy));
  }
  return found;
}

function hostFaults(
  { machine, spare }: Vm & { readonly spare: number },
  placement: Extract<Vm["placement"], { readonly kind: "shared-hosts" }>,
  running: { readonly count: number; readonly at: string },
  at: string,
): Problem[] {
  const path = `${at}.placement`;
  const [family, node, size] = [familyOf(machine), nodeType(placement.nodeType), gcpMachineType(machine)];
  const value = `${placement.nodeType} for ${machine}`;
  const types = nodeTypesOf(family);
  if (!placement.nodeType.startsWith(`${family}-node-`)) {
    const remedy = types.length === 0 ? `${family} has no sole-tenant nodes` : `use ${types.join(", ")}`;
    return [problem("GCP-VM-013", `${path}.nodeType`, value, remedy)];
  }
  if (node === undefined || size === undefined) {
    // A series that the catalogue lists has no further node types.
    if (size === undefined || types.length === 0) return [];
    return [
      problem("GCP-VM-013", `${path}.nodeType`, placement.nodeType, didYouMean(placement.nodeType, types)),
    ];
  }
  const needed = hostsFor(node, size, running.count + spare);
  if (needed === undefined) {
    return [problem("GCP-VM-013", `${path}.nodeType`, value, "use a larger node type or a smaller machine")];
  }
  const wasted = Math.round(wastedShare(node, size) * 100);
  return [
    ...(needed > placement.hosts
      ? [
          problem(
            "GCP-VM-014",
            `${path}.hosts`,
            `${placement.hosts} for ${running.count} machines + ${spare} spare`,
            `have at least ${needed} hosts`,
          ),
        ]
      : []),
    ...(wasted > 10
      ? [problem("GCP-VM-015", `${at}.machine`, `${wasted} % unused of ${value}`, "use a size that fills it")]
      : []),
  ];
}
