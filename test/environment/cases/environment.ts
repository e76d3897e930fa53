import type { accountRules } from "../../../src/environment/rules/accounts";
import type { addressRules } from "../../../src/environment/rules/addresses";
import type { destroyRules } from "../../../src/environment/rules/destroy";
import type { environmentRules, roleRules } from "../../../src/environment/rules/environment";
import type { CasesOf } from "../../problems/case";
import { edit, omit, put } from "../../problems/parts";
import { validEnvironment } from "../../problems/valid-environment";

type Codes =
  | keyof (typeof environmentRules)["problems"]
  | keyof (typeof roleRules)["problems"]
  | keyof (typeof accountRules)["problems"]
  | keyof (typeof addressRules)["problems"]
  | keyof ReturnType<typeof destroyRules>["problems"];

const oldDatabase = {
  stack: "production-virginia-data",
  address: "aws_db_instance.database_1A2B3C4D",
  reason: "its rows are in the new one",
  until: "2027-06-30",
};
const staging = { ...validEnvironment, name: "staging" };

export const environmentCases: CasesOf<Codes> = {
  "ENV-001": [
    {
      mistake: "production without trading sessions",
      edit: edit.environment({ sessions: [] }),
      at: "sessions",
    },
    {
      mistake: "production without a change window",
      edit: omit("changeWindow"),
      at: "changeWindow",
      remedy: "sandbox",
    },
    { mistake: "production without objectives", edit: omit("objectives"), at: "objectives" },
  ],
  "ENV-004": [
    {
      mistake: "two regions that stand in for nobody",
      edit: edit.region({ role: "standby", capacity: "none" }),
      at: "regions.ohio.role",
      value: "dr",
    },
  ],
  "ENV-005": [
    {
      mistake: "a decision that uses up the recovery time",
      edit: edit.environment({ objectives: { rpoSeconds: 30, rtoMinutes: 20, decisionMinutes: 20 } }),
      at: "objectives.decisionMinutes",
      value: "20",
      remedy: "less than rtoMinutes (20)",
    },
  ],
  "ENV-006": [
    {
      mistake: "a disaster-recovery region that does not say whether its machines are there",
      edit: omit("regions.ohio.capacity"),
      at: "regions.ohio.capacity",
      value: "not set",
      remedy: "reserved",
    },
    {
      mistake: "a primary region that would trade with machines it hopes for",
      edit: put("regions.virginia.capacity", "on-demand"),
      at: "regions.virginia.capacity",
      value: "on-demand in a primary region",
    },
  ],
  "ENV-007": [
    {
      mistake: "the emulator's address carried over from a test",
      edit: put("regions.virginia.emulator", { endpoint: "http://127.0.0.1:4566" }),
      at: "regions.virginia.emulator",
      remedy: "sandbox",
    },
  ],
  "ENV-008": [
    {
      mistake: "an environment copied from another and not renamed",
      edit: edit.environment({}),
      others: [{ ...validEnvironment }],
      at: "name",
      value: "production",
    },
  ],
  "ENV-009": [
    {
      mistake: "a tag of a region that is written another way in the environment",
      edit: edit.each(
        edit.environment({ tags: { CostCenter: "EQ-101" } }),
        edit.region({ tags: { costcenter: "EQ-102" } }),
      ),
      at: "regions.virginia.tags",
      value: "costcenter",
    },
  ],
  "ENV-010": [
    {
      mistake: "a whole inventory in tags",
      edit: edit.environment({
        tags: Object.fromEntries(Array.from({ length: 36 }, (_, at) => [`inventory-${at}`, "x"])),
      }),
      at: "tags",
      value: "36 tags",
    },
  ],
  "ENV-011": [
    {
      mistake: "an allowance copied from another environment",
      edit: edit.environment({ allowDestroy: [{ ...oldDatabase, stack: "staging-virginia-data" }] }),
      at: "allowDestroy.0.stack",
      value: "staging-virginia-data",
      remedy: "production-virginia-data",
    },
    {
      mistake: "a misspelled region beside entries that are right",
      edit: edit.environment({
        allowDestroy: [
          oldDatabase,
          { ...oldDatabase, stack: "production-cost" },
          { ...oldDatabase, stack: "production-virgina-data" },
        ],
      }),
      at: "allowDestroy.2.stack",
      remedy: 'did you mean "production-virginia-data"?',
    },
  ],
  "ENV-012": [
    {
      mistake: "an allowance whose change is long applied",
      edit: edit.environment({ allowDestroy: [{ ...oldDatabase, until: "2025-12-31" }] }),
      at: "allowDestroy.0",
      value: "2025-12-31",
      remedy: "production-virginia-data aws_db_instance.database_1A2B3C4D",
    },
  ],
  "ACCOUNT-001": [
    {
      mistake: "an environment copied from another, account and all",
      edit: edit.environment({}),
      others: [staging],
      at: "regions.virginia.accountId",
      value: "also of staging",
    },
    {
      mistake: "an account that only one of two environments says it shares",
      edit: edit.environment({ sharesAccountsWith: ["staging"] }),
      others: [staging],
      at: "regions.ohio.accountId",
      remedy: "sharesAccountsWith",
    },
  ],
  "ADDR-001": [
    {
      mistake: "two regions with one block",
      edit: edit.network({ cidr: "10.0.0.0/16" }, "ohio"),
      at: "regions.ohio.network.cidr",
      value: "regions.virginia.network.cidr",
    },
    {
      mistake: "a network over the colocation racks",
      edit: edit.network({ cidr: "10.210.0.0/16" }),
      at: "regions.virginia.network.cidr",
      value: "reserved.colo.cidr",
    },
    {
      mistake: "service addresses in the office's block, whose runners the cluster must answer",
      edit: edit.network({ services: "10.200.0.0/20" }),
      at: "regions.virginia.network.services",
      value: "reserved.office.cidr",
    },
    {
      mistake: "service addresses in the network of another region",
      edit: edit.network({ services: "10.0.240.0/20" }, "ohio"),
      at: "regions.ohio.network.services",
    },
  ],
};
