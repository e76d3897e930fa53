import { textTable } from "../../src/core/text-table";
import type { Measurement } from "./measure";
import { plannedResources, type PlanCost } from "./plan-cost";
import type { Contender, ContenderName } from "./synth-contenders";
import {
  stackCost,
  stackCostName,
  stackCounts,
  type FastStart,
  type StackCost,
  type StackCostName,
} from "./stack-cost";
import { pairwiseRatios, spread, type Spread } from "./statistics";

/** Figures of one command. */
export interface Figures {
  readonly wallSeconds: Spread;
  readonly peakMiB: Spread;
}

export interface ContenderFigures extends Figures {
  readonly title: string;
  /** Its wall time through that of this project's synth, round by round. */
  readonly wallRatio: Spread;
  /** Its peak memory through that of this project's synth, round by round. */
  readonly peakRatio: Spread;
}

/** Everything that a run of the benchmark found; `--json` writes it. */
export interface BenchReport {
  /** ISO date of the run. */
  readonly date: string;
  readonly machine: string;
  /** Counted runs of every command. */
  readonly rounds: number;
  readonly synth: Readonly<Record<ContenderName, ContenderFigures>>;
  readonly stacks: Readonly<Record<StackCostName, Figures>>;
  readonly furtherStack: Readonly<Record<FastStart, StackCost>>;
  /** Of a synth of production: rules and renderings of all tuned pools. */
  readonly tuningMilliseconds: Spread;
  /** Of a plan of 1000 resources: from its JSON to the comment. */
  readonly plan: Readonly<Record<keyof PlanCost, Spread>>;
}

export interface Measured {
  readonly contenders: Readonly<Record<ContenderName, Contender>>;
  readonly synth: Readonly<Record<ContenderName, readonly Measurement[]>>;
  readonly stacks: Readonly<Record<StackCostName, readonly Measurement[]>>;
  readonly tuningMilliseconds: readonly number[];
  readonly plans: readonly PlanCost[];
}

export function reportOf(
  { contenders, synth, stacks, tuningMilliseconds, plans }: Measured,
  run: Pick<BenchReport, "date" | "machine" | "rounds">,
): BenchReport {
  return {
    ...run,
    synth: mapRecord(synth, (measurements, name) => ({
      title: contenders[name].title,
      ...figures(measurements),
      wallRatio: spread(pairwiseRatios(walls(measurements), walls(synth.ours))),
      peakRatio: spread(pairwiseRatios(peaks(measurements), peaks(synth.ours))),
    })),
    stacks: mapRecord(stacks, figures),
    furtherStack: { on: stackCost(stacks, "on"), off: stackCost(stacks, "off") },
    tuningMilliseconds: spread(tuningMilliseconds),
    plan: {
      milliseconds: spread(plans.map(({ milliseconds }) => milliseconds)),
      peakMiB: spread(plans.map(({ peakMiB }) => peakMiB)),
    },
  };
}

function figures(measurements: readonly Measurement[]): Figures {
  return { wallSeconds: spread(walls(measurements)), peakMiB: spread(peaks(measurements)) };
}

const walls = (measurements: readonly Measurement[]) => measurements.map(({ wallSeconds }) => wallSeconds);
const peaks = (measurements: readonly Measurement[]) => measurements.map(({ peakMiB }) => peakMiB);

function mapRecord<Name extends string, Value, Result>(
  record: Readonly<Record<Name, Value>>,
  change: (value: Value, name: Name) => Result,
): Record<Name, Result> {
  const entries = Object.entries(record) as [Name, Value][];
  return Object.fromEntries(entries.map(([name, value]) => [name, change(value, name)])) as Record<
    Name,
    Result
  >;
}

/** The report as people read it: medians, with the smallest and the largest value in brackets. */
export function renderReport({
  date,
  machine,
  rounds,
  synth,
  stacks,
  furtherStack,
  tuningMilliseconds,
  plan,
}: BenchReport): string {
  const contenders = Object.values<ContenderFigures>(synth).map((contender) => [
    contender.title,
    show(contender.wallSeconds, 2),
    show(contender.peakMiB, 0),
    show(contender.wallRatio, 1),
    show(contender.peakRatio, 1),
  ]);
  const further = (["on", "off"] as const).map((fastStart) => [
    fastStart,
    ...stackCounts.map((count) => show(stacks[stackCostName(count, fastStart)].wallSeconds, 2)),
    furtherStack[fastStart].millisecondsPerStack.toFixed(0),
    furtherStack[fastStart].memoryMiBPerStack.toFixed(1),
  ]);
  return [
    `${date}, ${machine}, ${rounds} runs each; median (min-max)`,
    "",
    textTable([
      ["synth of production", "wall s", "peak MiB", "wall, times ours", "peak, times ours"],
      ...contenders,
    ]),
    "",
    textTable([
      [
        "fast start",
        ...stackCounts.map((count) => `${count} stacks, wall s`),
        "ms per further stack",
        "MiB per further stack",
      ],
      ...further,
    ]),
    "",
    `tuning of all pools of production, of the above: ${show(tuningMilliseconds, 1)} ms`,
    `plan of ${plannedResources} resources to its comment: ${show(plan.milliseconds, 0)} ms, peak ${show(plan.peakMiB, 0)} MiB`,
  ].join("\n");
}

function show({ median, min, max }: Spread, digits: number): string {
  return `${median.toFixed(digits)} (${min.toFixed(digits)}-${max.toFixed(digits)})`;
}
