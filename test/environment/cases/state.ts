import type { stateRules } from "../../../src/environment/state/rules";
import type { CasesOf } from "../../problems/case";
import { edit, omit } from "../../problems/parts";

export const stateCases: CasesOf<keyof ReturnType<typeof stateRules>["problems"]> = {
  "ENV-002": [
    {
      mistake: "production that says nothing of its state",
      edit: omit("state"),
      at: "state",
      value: "local",
      remedy: 'kind: "s3"',
    },
  ],
  "ENV-003": [
    {
      mistake: "state in the region whose failover needs it",
      edit: edit.environment({ state: { kind: "s3", bucket: "hft-state", region: "us-east-1" } }),
      at: "state.region",
      value: "us-east-1, Ashburn / Northern Virginia, US",
      remedy: "outside Ashburn / Northern Virginia, US",
    },
    {
      mistake: "state in the region itself, whose place the catalogue does not know",
      edit: edit.each(
        edit.region({ region: "us-west-1" }),
        edit.network({ zones: { a: "usw1-az1", b: "usw1-az3" }, egressAddresses: { a: 1, b: 1 } }),
        edit.environment({ state: { kind: "s3", bucket: "hft-state", region: "us-west-1" } }),
      ),
      at: "state.region",
    },
  ],
  "STATE-001": [
    {
      mistake: "a state bucket whose own state stays on a machine",
      edit: edit.environment({
        state: {
          kind: "s3",
          bucket: "hft-state",
          region: "us-west-2",
          provision: { kind: "create", accountId: "333333333333" },
        },
      }),
      at: "state.provision.ownState",
      remedy: "migrate-state",
    },
  ],
};
