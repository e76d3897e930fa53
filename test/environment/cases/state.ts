import type { stateProblems } from "../../../src/environment/rules/state";
import type { CasesOf } from "../../problems/case";
import { edit } from "../../problems/parts";

export const stateCases: CasesOf<keyof typeof stateProblems> = {
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
