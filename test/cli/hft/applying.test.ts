import { Secrets } from "../../../src/plan/secrets";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { applyRun } from "../../../src/cli/applying";
import { Journal } from "../../../src/cli/journal";
import type { PlanningProps } from "../../../src/cli/planning";
import { Stop } from "../../../src/cli/stop";
import type { StackFolder } from "../../../src/cli/terraform";
import { normalForm } from "../../../src/plan/normal-form";
import type { Plan } from "../../../src/plan/plan";

const plan: Plan = {
  format_version: "1.2",
  terraform_version: "1.11.4",
  planned_values: {},
  applyable: true,
  resource_changes: [
    {
      address: "a.x",
      mode: "managed",
      type: "a",
      name: "x",
      provider_name: "test",
      change: { actions: ["create"], before: null, after: { size: 1 } },
    },
  ],
};
const folder = mkdtempSync(path.join(tmpdir(), "hft-applying-"));
const names = ["lab-network", "lab-data"];

function applying(guard: (stack: string) => void) {
  const applied: string[] = [];
  const forgotten: string[] = [];
  const terraform = {
    init: () => Promise.resolve({ result: undefined }),
    plan: () => Promise.resolve({ result: plan }),
    apply: ({ stack }: StackFolder) => {
      applied.push(stack);
      return Promise.resolve({ result: undefined });
    },
    refreshState: () => Promise.resolve({ result: undefined }),
    forgetPlan: ({ stack }: StackFolder) => void forgotten.push(stack),
  };
  const journal = Journal.begin(
    path.join(folder, "runs"),
    {
      event: "begun",
      environment: "lab",
      hash: "0",
      stacks: names.map((stack) => ({ stack, reviewed: normalForm(plan) })),
    },
    () => new Date("2026-11-23T08:00:00Z"),
  );
  const planning = {
    terraform,
    workdir: path.join(folder, "work"),
    locks: path.join(folder, "locks"),
    effects: {},
    allowDestroy: [],
    secrets: new Secrets([]),
    say: () => undefined,
  } as unknown as PlanningProps;
  const run = applyRun({
    planning,
    stacks: names.map((name) => ({ name, dir: folder, json: {} })),
    journal,
    guard: ({ stack }) => guard(stack),
    interrupt: new AbortController().signal,
  });
  return { run, applied, forgotten, journal };
}

describe("a run whose session opens before its last stack", () => {
  const guard = (stack: string): void => {
    if (stack === "lab-data") throw new Stop("HFT-007", "a session is open", "wait");
  };

  it("stops before that stack, and says what is applied and what is not", async () => {
    const { run, applied, forgotten, journal } = applying(guard);

    await expect(run).rejects.toMatchObject({
      code: "HFT-007",
      exit: 3,
      message: expect.stringMatching(
        /lab-data: a session is open\n *applied: lab-network\n *not applied: lab-data/,
      ) as string,
    });
    expect(applied).toEqual(["lab-network"]);
    expect(forgotten).toEqual(["lab-data"]);
    expect(journal.isUnfinished).toBe(true);
  });
});
