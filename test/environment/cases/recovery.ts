import { mapValues } from "../../../src/core/map-values";
import type { recoveryRules } from "../../../src/environment/rules/recovery";
import type { CasesOf } from "../../problems/case";
import type { EnvironmentInput } from "../../../src/clouds";
import { createdNetwork, withTexas } from "../../azure/texas";
import { edit, type Edit } from "../../problems/parts";

const objectives = (own: Partial<NonNullable<EnvironmentInput["objectives"]>>): Edit =>
  edit.environment({ objectives: { rpoSeconds: 30, rtoMinutes: 20, decisionMinutes: 5, ...own } });
const replicated = edit.each(
  edit.primary(),
  edit.database({ kind: "replica", replicaOf: "virginia", state: "replica" }),
);
const backedUp = edit.each(edit.primary(), edit.database({ kind: "backups", backupsOf: "virginia" }));
const drill = (terms: Readonly<Record<string, number>>) =>
  mapValues(terms, (seconds) => ({ seconds, on: "2026-11-14" }));
const withoutMachines = { cluster: undefined, pools: {}, fleets: {} };

export const recoveryCases: CasesOf<keyof (typeof recoveryRules)["problems"]> = {
  "RECOVERY-001": [
    {
      mistake: "machines that everybody wants in the same hour",
      edit: edit.region({ capacity: "on-demand" }, "ohio"),
      at: "regions.ohio.capacity",
      value: "on-demand, rtoMinutes is 30",
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
      mistake: "half an hour for a restore",
      edit: backedUp,
      at: "regions.ohio.database.kind",
      value: "backups, rtoMinutes is 30",
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
  "RECOVERY-007": [
    {
      mistake: "a decision that leaves no minute for clients to come back",
      edit: objectives({ rtoMinutes: 5, decisionMinutes: 4, measured: { ohio: drill({ pods: 45 }) } }),
      at: "objectives.rtoMinutes",
      value: "ohio takes 9.3 min, 5.3 min of it not assumed",
      remedy: "use at least 10",
    },
    {
      mistake: "a promise that the last drill broke",
      edit: edit.each(replicated, objectives({ measured: { ohio: drill({ promotion: 1_500 }) } })),
      at: "objectives.rtoMinutes",
      value: "20, ohio takes",
    },
  ],
  "RECOVERY-008": [
    {
      mistake: "the guide's quarter of an hour, with a replica that RDS has to restart",
      edit: edit.each(replicated, objectives({ rtoMinutes: 15 })),
      at: "objectives.rtoMinutes",
      value: "15, ohio takes 21.5 min",
      remedy: "objectives.measured.ohio",
    },
  ],
  "RECOVERY-009": [
    {
      mistake: "a drill of a misspelt region",
      edit: objectives({ measured: { ohi: drill({ pods: 45 }) } }),
      at: "objectives.measured.ohi",
      remedy: 'did you mean "ohio"?',
    },
    {
      mistake: "a drill of the region that is left",
      edit: objectives({ measured: { virginia: drill({ pods: 45 }) } }),
      at: "objectives.measured.virginia",
    },
  ],
};
