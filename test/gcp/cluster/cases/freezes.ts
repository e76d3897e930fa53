import type { clusterWindowRules, freezeRules } from "../../../../src/gcp/cluster/spec/freeze-rules";
import type { Freeze } from "../../../../src/gcp/cluster/spec/schema";
import type { CasesOf } from "../../../problems/case";
import { edit, omit, put } from "../../../problems/parts";
import { gkeCluster, systemPool, withCluster } from "../../clusters";
import { withIowa } from "../../iowa";

const freezes = "regions.iowa.cluster.freezes";

type Codes = keyof (typeof freezeRules)["problems"] | keyof (typeof clusterWindowRules)["problems"];

const days = (count: number): Record<string, Freeze> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, day) => [
      `day-${day}`,
      { from: `2027-01-${10 + day}`, until: `2027-01-${11 + day}`, scope: "minor-and-nodes" as const },
    ]),
  );

export const freezeCases: CasesOf<Codes> = {
  "GCP-GKE-010": [
    {
      mistake: "the days of a freeze in the wrong order",
      edit: withCluster({
        freezes: { ...gkeCluster.freezes, audit: { from: "2027-01-10", until: "2026-12-20" } },
      }),
      at: `${freezes}.audit.until`,
      value: "2026-12-20",
    },
  ],
  "GCP-GKE-011": [
    {
      mistake: "a freeze for each trading day of a month",
      edit: withCluster({ freezes: days(21) }),
      at: freezes,
      value: "21, 0 of scope all",
    },
  ],
  "GCP-GKE-012": [
    {
      mistake: "no upgrade of anything for half a year",
      edit: withCluster({
        freezes: {
          ...gkeCluster.freezes,
          year: { from: "2026-11-01", until: "2027-04-01", scope: "all" },
        },
      }),
      at: `${freezes}.year.until`,
      value: "151 days",
      remedy: 'scope: "minor-and-nodes"',
    },
  ],
  "GCP-GKE-013": [
    {
      mistake: "nodes frozen for longer than GKE supports their version",
      edit: withCluster({ freezes: { year: { from: "2026-11-01", until: "2027-10-01" } } }),
      at: `${freezes}.year.until`,
      value: "until 2027-04-11",
    },
  ],
  "GCP-GKE-014": [
    {
      mistake: "engines in a channel without a freeze",
      edit: withCluster({ freezes: {} }),
      at: freezes,
      value: "none",
      remedy: "minor-and-nodes",
    },
    {
      mistake: "a freeze that leaves patches of nodes",
      edit: withCluster({ freezes: { year: { from: "2026-11-01", until: "2027-04-01", scope: "minor" } } }),
      at: freezes,
      value: "year",
    },
  ],
  "GCP-GKE-015": [
    {
      mistake: "last year's freeze",
      edit: withCluster({ freezes: { year: { from: "2025-11-01", until: "2026-11-01" } } }),
      at: freezes,
      value: "2026-11-01",
    },
  ],
  "GCP-GKE-016": [
    {
      mistake: "a cluster in an environment whose change window is enough for databases",
      edit: edit.each(
        withIowa({ cluster: gkeCluster, pools: { system: systemPool } }),
        put("changeWindow.durationHours", 3),
      ),
      at: "changeWindow",
      value: "2 hours",
      remedy: "durationHours",
    },
  ],
  "GCP-GKE-018": [
    {
      mistake: "a working day on Saturday as the only time for upgrades",
      edit: withIowa({ cluster: gkeCluster, pools: { system: systemPool } }),
      at: "changeWindow",
      remedy: "sandbox",
    },
  ],
  "GCP-GKE-017": [
    {
      mistake: "a freeze without a window in which upgrades are allowed",
      edit: edit.each(withCluster({}, { role: "sandbox" }), omit("changeWindow")),
      at: freezes,
      value: "no changeWindow",
      alsoExpected: ["ENV-001"],
    },
  ],
};
