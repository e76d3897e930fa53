import type { recoveryRules } from "../../../src/environment/rules/recovery";
import type { CasesOf } from "../../problems/case";
import { createdNetwork, withTexas } from "../../azure/texas";
import { edit, type Edit } from "../../problems/parts";

const objectives = (own: { rpoSeconds?: number; rtoMinutes?: number }): Edit =>
  edit.environment({ objectives: { rpoSeconds: 30, rtoMinutes: 20, decisionMinutes: 5, ...own } });
const replicated = edit.each(
  edit.primary(),
  edit.database({ kind: "replica", replicaOf: "virginia", state: "replica" }),
);
const backedUp = edit.each(edit.primary(), edit.database({ kind: "backups", backupsOf: "virginia" }));
const withoutMachines = { cluster: undefined, pools: {}, fleets: {} };

export const recoveryCases: CasesOf<keyof (typeof recoveryRules)["problems"]> = {
  "RECOVERY-001": [
    {
      mistake: "machines that everybody wants in the same hour",
      edit: edit.region({ capacity: "on-demand" }, "ohio"),
      at: "regions.ohio.capacity",
      value: "on-demand, rtoMinutes is 20",
    },
    {
      mistake: "a standby region without any capacity",
      edit: edit.region({ role: "standby", capacity: "none" }, "ohio"),
      at: "regions.ohio.capacity",
      remedy: 'capacity: "reserved"',
    },
  ],
  "RECOVERY-002": [
    {
      mistake: "a reservation of nothing",
      edit: edit.region(withoutMachines, "ohio"),
      at: "regions.ohio.capacity",
      value: "no machine trades",
    },
    {
      mistake: "a region that takes over with general nodes only",
      edit: edit.region(
        {
          role: "standby",
          pools: { general: { kind: "general", machines: ["m7i.large"], nodes: { min: 1, max: 2 } } },
        },
        "ohio",
      ),
      at: "regions.ohio.capacity",
    },
  ],
  "RECOVERY-003": [
    {
      mistake: "a primary whose data is nowhere else",
      edit: edit.primary(),
      at: "regions.ohio.database",
      value: "virginia has a database",
    },
    {
      mistake: "an empty primary in the region that takes over",
      edit: edit.each(edit.primary(), edit.primary({}, "ohio")),
      at: "regions.ohio.database.kind",
      remedy: "replicate virginia's",
    },
  ],
  "RECOVERY-004": [
    {
      mistake: "twenty minutes for a restore",
      edit: backedUp,
      at: "regions.ohio.database.kind",
      value: "backups, rtoMinutes is 20",
    },
  ],
  "RECOVERY-005": [
    {
      mistake: "no loss at all, by asynchronous replication",
      edit: edit.each(replicated, objectives({ rpoSeconds: 0 })),
      at: "objectives.rpoSeconds",
      value: "ohio can lose the last writes",
    },
    {
      mistake: "a loss of seconds, from backups of every five minutes",
      edit: backedUp,
      at: "objectives.rpoSeconds",
      value: "300 s",
    },
  ],
  "RECOVERY-006": [
    {
      mistake: "the guide's East US, which stands beside us-east-1",
      edit: withTexas({
        role: "dr",
        capacity: "none",
        location: "eastus",
        network: { ...createdNetwork, zones: { a: { number: "1", physical: "eastus-az1" } } },
      }),
      at: "regions.texas",
      value: "beside virginia",
      remedy: "another metro",
    },
  ],
};
