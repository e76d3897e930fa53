import { readFileSync } from "node:fs";
import path from "node:path";
import type { Measurement, Subject } from "./measure";
import { OrdinaryStack } from "./ordinary-stack";
import { slope, spread } from "./statistics";

/** Numbers of stacks that are measured; the cost of a further one is the slope between them. */
export const stackCounts = [1, 17, 33] as const;

export type StackCount = (typeof stackCounts)[number];
export type FastStart = "on" | "off";
export type StackCostName = `${StackCount} stacks, fast start ${FastStart}`;

export const stackCostName = (count: StackCount, fastStart: FastStart): StackCostName =>
  `${count} stacks, fast start ${fastStart}`;

/** Apps of the project's own kit, alike but for the number of their stacks and for the fast start. */
export function stackCostSubjects(scratch: string): Readonly<Record<StackCostName, Subject>> {
  const subjects = (["on", "off"] as const).flatMap((fastStart) =>
    stackCounts.map((count): [StackCostName, Subject] => [
      stackCostName(count, fastStart),
      {
        command: ["tools/run.cjs", "tools/bench/stack-cost-app.ts", String(count), outdir(scratch, count)],
        env: { HFT_STACK_TRACES: fastStart === "on" ? "0" : "1" },
      },
    ]),
  );
  return Object.fromEntries(subjects) as Record<StackCostName, Subject>;
}

function outdir(scratch: string, count: StackCount): string {
  return path.join(scratch, `${count}-stacks`);
}

/** What one stack of {@link OrdinaryStack.resources} resources adds to a synth. */
export interface StackCost {
  readonly millisecondsPerStack: number;
  readonly memoryMiBPerStack: number;
}

export function stackCost(
  measured: Readonly<Record<StackCostName, readonly Measurement[]>>,
  fastStart: FastStart,
): StackCost {
  const medianSlope = (figure: (measurement: Measurement) => number): number =>
    slope(
      stackCounts.map((count) => ({
        x: count,
        y: spread(measured[stackCostName(count, fastStart)].map(figure)).median,
      })),
    );
  return {
    millisecondsPerStack: medianSlope(({ wallSeconds }) => wallSeconds * 1000),
    memoryMiBPerStack: medianSlope(({ peakMiB }) => peakMiB),
  };
}

/** @throws Error when the stacks do not hold what the cost is quoted for */
export function expectOrdinaryStacks(scratch: string): void {
  for (const count of stackCounts) {
    const file = path.join(outdir(scratch, count), "stacks", `stack-${count}`, "cdk.tf.json");
    const { resource } = JSON.parse(readFileSync(file, "utf8")) as {
      readonly resource: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    };
    const resources = Object.values(resource).reduce((sum, ofType) => sum + Object.keys(ofType).length, 0);
    if (resources !== OrdinaryStack.resources) throw new Error(`${file} holds ${resources} resources`);
  }
}
