import type { lockProblems } from "../../../../src/aws/storage/spec/retention-lock";
import type { CasesOf } from "../../../problems/case";
import { edit, type Edit } from "../../../problems/parts";
import { bucket } from "./buckets";

const sandbox: Edit = edit.region({ role: "sandbox", capacity: undefined }, "ohio");

export const lockCases: CasesOf<keyof typeof lockProblems> = {
  "AWS-LOCK-001": [
    {
      mistake: "production's lock copied into a sandbox",
      edit: edit.each(
        sandbox,
        bucket({ lock: { kind: "compliance", days: 2557, irreversible: "I understand" } }, "ohio"),
      ),
      at: "regions.ohio.buckets.ticks.lock.kind",
      remedy: "governance",
    },
    {
      mistake: "a vault that nobody can empty, in a sandbox",
      edit: edit.each(
        sandbox,
        edit.region(
          {
            backup: {
              lock: { kind: "compliance", minDays: 7, changeableForDays: 3, irreversible: "I understand" },
            },
          },
          "ohio",
        ),
      ),
      at: "regions.ohio.backup.lock.kind",
    },
  ],
};
