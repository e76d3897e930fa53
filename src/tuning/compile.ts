import { digest } from "../core/digest";
import { onceEach } from "../core/once-each";
import { onceForEqual } from "../core/once-for-equal";
import { corePlan, type CorePlan, type SmtOff } from "./core-plan";
import type { NodeShape } from "./node-shape";
import type { NodeTuning } from "./schema";
import { completeTuning, type CompleteTuning } from "./presets";
import { renderPlan } from "./plan";
import type { Setting } from "./setting";
import { settingsOf } from "./settings/settings";
import { outcomeOf, type Outcome, type Support } from "./support";

/** Returns what a target can do for a setting on a shape. */
export type SupportTable = (setting: Setting, context: SupportContext) => Support;

/** A kind of node that a profile is compiled to. */
export interface Target {
  /** Whether it runs pods, which have namespaces of their own, under a kubelet. */
  readonly pods: boolean;
  readonly smtOff: (shape: NodeShape) => SmtOff;
  readonly support: SupportTable;
}

export interface SupportContext {
  readonly profile: NodeTuning;
  readonly shape: NodeShape;
  readonly tuning: CompleteTuning;
  readonly corePlan: CorePlan | undefined;
}

/** A profile on a shape, compiled for one target; renderers write it in the target's own format. */
export interface Compilation extends SupportContext {
  readonly profileHash: string;
  /** Each knob once, sorted by name. */
  readonly outcomes: readonly Outcome[];
  /** The plan that the node program reads. */
  readonly plan: string;
}

/**
 * Compiles every knob of a profile for one target. Pure: the same profile and shape give the same bytes, and the same
 * object, because environments and their rules ask for the same compilation again and again.
 *
 * @throws RangeError when the shape has no core left to isolate
 */
export function compile(profile: NodeTuning, shape: NodeShape, target: Target): Compilation {
  return compilerFor(target)(profile, completeTuning(profile), shape);
}

const compilerFor = onceEach((target: Target) =>
  onceForEqual((profile: NodeTuning, tuning: CompleteTuning, shape: NodeShape): Compilation => {
    const context = { profile, shape, tuning, corePlan: corePlan(tuning, shape, target.smtOff(shape)) };
    const settings = settingsOf(tuning, shape, context.corePlan);
    const outcomes = settings.map((setting) =>
      outcomeOf(setting, supportOf(setting, context, target.support)),
    );
    const profileHash = digest(JSON.stringify(settings.map(({ knob, value }) => [knob, value])), 16);
    return {
      ...context,
      profileHash,
      outcomes,
      plan: renderPlan(outcomes, { ...context, profileHash, required: tuning.required }),
    };
  }),
);

function supportOf(setting: Setting, context: SupportContext, table: SupportTable): Support {
  const support = table(setting, context);
  if (support.how !== "daemonset" || context.tuning.inexpressible === "daemonset") return support;
  return {
    ...support,
    how: "unsupported",
    reason: `only by a DaemonSet, which the profile rules out: ${support.reason}`,
  };
}
