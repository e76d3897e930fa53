import { problemDefinitions, type ProblemCode } from "../../../src/clouds";
import { minutesPerDay, weekSpan } from "../../../src/core/week";
import { maintenanceHour } from "../../../src/environment/calendar/maintenance";
import { builtOnFailover } from "../../../src/environment/failover";
import {
  isProductionRole,
  regionRoles,
  standsBy,
  tradingCapacity,
  type RegionRole,
  type RoleOfRegion,
} from "../../../src/environment/region";
import { markdownTable } from "../table";

type Capacity = "reserved" | "on-demand" | "none";

const machines: Readonly<Record<Capacity, string>> = {
  reserved: "every stated node and member runs; they and the spares are reserved",
  "on-demand": "every stated node and member runs; none is reserved",
  none: "none",
};

/** What each role scales and protects, as the functions that the constructs and rules ask answer. */
export function roles(): string {
  return markdownTable(
    [
      "role",
      "capacity",
      "trading machines",
      "after a failover",
      "deletion",
      "database and cache maintained in",
    ],
    regionRoles.flatMap((role) => capacitiesOf(role).map((capacity) => rowOf(role, capacity))),
  );
}

function capacitiesOf(role: RegionRole): readonly (Capacity | undefined)[] {
  return standsBy(role) ? ["reserved", "on-demand", "none"] : [undefined];
}

function rowOf(role: RegionRole, capacity: Capacity | undefined): string[] {
  const region = { role, capacity } as RoleOfRegion;
  return [
    `\`${role}\``,
    capacity === undefined ? "not stated" : `\`${capacity}\``,
    machines[tradingCapacity(region)],
    standsBy(role) ? machines[tradingCapacity(builtOnFailover(region))] : "not a target",
    isProductionRole(role)
      ? "Terraform deletes nothing that cannot be rebuilt"
      : "Terraform deletes what an edit removes",
    maintenance(role),
  ];
}

/** The hours of a long change window, counted from its start. */
function maintenance(role: RegionRole): string {
  const window = weekSpan(0, minutesPerDay);
  const hours = (["database", "cache"] as const).map(
    (service) => (maintenanceHour({ sessions: [], window }, service, role)?.start ?? 0) / 60 + 1,
  );
  return `hours ${hours.join(" and ")} of the change window`;
}

/** Rules about a region that stands by and what it must have before a failover. */
const asked: readonly ProblemCode[] = [
  "ENV-006",
  "RECOVERY-001",
  "RECOVERY-002",
  "RECOVERY-003",
  "RECOVERY-004",
  "RECOVERY-005",
  "RECOVERY-006",
  "RECOVERY-007",
  "RECOVERY-008",
  "AWS-ECR-002",
  "GCP-AR-002",
  "GCP-AR-004",
  "AZURE-ACR-002",
  "AZURE-STORAGE-003",
];

/** What is replicated to a region that stands by, and what is asked of it. */
export function standbyRules(): string {
  return markdownTable(
    ["code", "kind", "rule"],
    asked.map((code) => [code, problemDefinitions[code].kind, problemDefinitions[code].rule]),
  );
}
