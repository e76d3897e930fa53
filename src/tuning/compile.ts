import { digest } from "../core/digest";
import { corePlan, type CorePlan } from "./core-plan";
import type { NodeShape } from "./node-shape";
import type { NodeTuning } from "./node-tuning";
import { podPatch, type PodPatch } from "./pod-patch";
import { completeTuning, type CompleteTuning } from "./presets";
import { renderPlan } from "./plan";
import type { Setting } from "./setting";
import { settingsOf } from "./settings/settings";
import { outcomeOf, type Outcome, type Support } from "./support";

/** What a target can do for a setting on a shape. */
export type SupportTable = (setting: Setting, context: SupportContext) => Support;

export interface SupportContext {
  readonly shape: NodeShape;
  readonly tuning: CompleteTuning;
  readonly corePlan: CorePlan | undefined;
}

/** A profile on a shape, decided for one target; renderers write it down in the target's own form. */
export interface Compilation extends SupportContext {
  readonly profileHash: string;
  /** Each knob once, sorted by name. */
  readonly outcomes: readonly Outcome[];
  /** What the node program is told. */
  readonly plan: string;
  readonly podPatch: PodPatch;
}

/**
 * Decides every knob of a profile for one target. Pure: the same profile and shape give the same bytes.
 *
 * @throws RangeError when the shape has no core left to isolate
 */
export function compile(profile: NodeTuning, shape: NodeShape, support: SupportTable): Compilation {
  const tuning = completeTuning(profile);
  const context = { shape, tuning, corePlan: corePlan(tuning, shape) };
  const settings = settingsOf(profile, shape);
  const outcomes = settings.map((setting) => outcomeOf(setting, supportOf(setting, context, support)));
  const profileHash = digest(JSON.stringify(settings.map(({ knob, value }) => [knob, value])), 16);
  return {
    ...context,
    profileHash,
    outcomes,
    plan: renderPlan(outcomes, { ...context, profileHash, required: tuning.required }),
    podPatch: podPatch(tuning, profileHash, { pod: profile.pod }),
  };
}

function supportOf(setting: Setting, context: SupportContext, table: SupportTable): Support {
  const support = table(setting, context);
  if (support.how !== "daemonset" || context.tuning.inexpressible === "daemonset") return support;
  return {
    ...support,
    how: "unsupported",
    reason: `a DaemonSet could, which the profile rules out: ${support.reason}`,
  };
}
