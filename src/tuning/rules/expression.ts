import { defineProblems, type Problem } from "../../core/problem";
import { didYouMean } from "../../core/suggest";
import { compile, type Target } from "../compile";
import type { NodeShape } from "../node-shape";
import type { NodeTuning } from "../schema";
import type { Setting } from "../setting";
import type { Outcome } from "../support";
import type { CompleteTuning } from "../presets";
import { fieldPath, fieldValue } from "./field-path";

const { definitions, problem } = defineProblems({
  "TUNE-017": {
    kind: "impossible",
    rule: 'with inexpressible: "error", the target itself expresses every knob',
    source: "npm run tuning: the reason of each knob",
  },
  "TUNE-018": {
    kind: "advice",
    rule: "every knob that the profile states takes effect on its target",
    source: "npm run tuning: the reason of each knob",
  },
  "TUNE-019": {
    kind: "impossible",
    rule: "every required knob is set by the profile and can be expressed by the target",
    source: "design: a node without a required knob does not trade, so no node would",
  },
  "TUNE-020": {
    kind: "impossible",
    rule: "sockets of kind dpdk need a target that can give the application its own interface",
    source: "npm run tuning: the reason of the knob `second-interface`",
  },
});
export const expressionProblems = definitions;

/** Judges a profile by what its target can express. */
export function expressionRules(
  profile: NodeTuning,
  shape: NodeShape,
  target: Target,
  at: string,
): Problem[] {
  const { outcomes, tuning } = compile(profile, shape, target);
  const unsupported = outcomes.filter((outcome) => outcome.support.how === "unsupported");
  return [
    // Several knobs can come from one field and fail for one reason.
    ...oncePerMessage(
      unsupported.flatMap((outcome) => unsupportedKnob(outcome, profile, { shape, target, tuning }, at)),
    ),
    ...tuning.required.flatMap((knob) => requiredKnob(knob, outcomes, `${at}.required`)),
  ];
}

function oncePerMessage(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((found) => [JSON.stringify(found), found])).values()];
}

interface KnobContext {
  readonly tuning: CompleteTuning;
  readonly shape: NodeShape;
  readonly target: Target;
}

function unsupportedKnob(
  { setting, support }: Outcome,
  profile: NodeTuning,
  context: KnobContext,
  at: string,
): Problem[] {
  const field = fieldPath(setting.mechanism, context.tuning);
  if (setting.mechanism.kind === "second-interface") {
    const remedy = 'use kind "af-xdp" or "kernel", or a machine outside the cluster';
    return [problem("TUNE-020", `${at}.sockets`, support.reason, remedy)];
  }
  // A machine outside a cluster has no kubelet, so it misses none of its knobs.
  const missed = context.target.pods || setting.mechanism.kind !== "kubelet";
  if (profile.inexpressible === "error" && missed) {
    const remedy = 'change that field, or set inexpressible: "daemonset" or "warn"';
    const value = `${field.join(".")}: ${support.reason}`;
    return [problem("TUNE-017", `${at}.inexpressible`, value, remedy)];
  }
  if (!isStated(setting, profile, context)) return [];
  const value = `${fieldValue(field, context.tuning)}: ${support.reason}`;
  return [problem("TUNE-018", [at, ...field].join("."), value, "remove it from the profile")];
}

/** Whether the profile states the value itself, beyond its preset. */
function isStated(
  { knob, value }: Setting,
  { preset, cores }: NodeTuning,
  { shape, target }: KnobContext,
): boolean {
  const { outcomes } = compile({ preset, cores }, shape, target);
  return !outcomes.some(({ setting }) => setting.knob === knob && setting.value === value);
}

function requiredKnob(knob: string, outcomes: readonly Outcome[], at: string): Problem[] {
  const found = outcomes.find(({ setting }) => setting.knob === knob);
  if (found === undefined) {
    const known = outcomes.map(({ setting }) => setting.knob);
    return [problem("TUNE-019", at, knob, didYouMean(knob, known))];
  }
  if (found.support.how !== "unsupported") return [];
  return [problem("TUNE-019", at, `${knob}: ${found.support.reason}`, "remove it from the list")];
}
