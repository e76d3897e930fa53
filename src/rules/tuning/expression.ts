import { defineProblems, type Problem } from "../../core/problem";
import { didYouMean } from "../../core/suggest";
import { compile, type SupportTable } from "../../tuning/compile";
import type { NodeShape } from "../../tuning/node-shape";
import type { NodeTuning } from "../../tuning/node-tuning";
import type { Setting } from "../../tuning/setting";
import { settingsOf } from "../../tuning/settings/settings";
import type { Outcome } from "../../tuning/support";

const { definitions, problem } = defineProblems({
  "TUNE-017": {
    kind: "impossible",
    rule: 'with inexpressible: "error", the target itself expresses every knob',
    source: "npm run tuning: the reason of each knob",
  },
  "TUNE-018": {
    kind: "advice",
    rule: "a knob that the profile states has an effect on its target",
    source: "npm run tuning: the reason of each knob",
  },
  "TUNE-019": {
    kind: "impossible",
    rule: "a required knob is one that the profile turns and the target can express",
    source: "design: a node without it does not trade, so none would",
  },
  "TUNE-020": {
    kind: "impossible",
    rule: "the target can give the application an interface of its own",
    source: "npm run tuning: the reason of the knob `second-interface`",
  },
});
export const expressionProblems = definitions;

/** Judges a profile by what its target can express. */
export function expressionRules(
  profile: NodeTuning,
  shape: NodeShape,
  support: SupportTable,
  at: string,
): Problem[] {
  const { outcomes, tuning } = compile(profile, shape, support);
  const lost = outcomes.filter((outcome) => outcome.support.how === "unsupported");
  return [
    ...lost.flatMap((outcome) => lostKnob(outcome, profile, shape, at)),
    ...tuning.required.flatMap((knob) => requiredKnob(knob, outcomes, `${at}.required`)),
  ];
}

function lostKnob(
  { setting, support }: Outcome,
  profile: NodeTuning,
  shape: NodeShape,
  at: string,
): Problem[] {
  const value = `${setting.knob}: ${support.reason}`;
  if (setting.mechanism.kind === "second-interface") {
    return [
      problem(
        "TUNE-020",
        `${at}.sockets`,
        value,
        'kind "af-xdp" or "kernel", or a machine outside the cluster',
      ),
    ];
  }
  if (profile.inexpressible === "error") {
    return [
      problem(
        "TUNE-017",
        `${at}.inexpressible`,
        value,
        "take the knob out of the profile, or say daemonset or warn",
      ),
    ];
  }
  return isStated(setting, profile, shape)
    ? [problem("TUNE-018", at, value, "take it out of the profile")]
    : [];
}

/** Whether the value comes from the profile's own words and not from its preset. */
function isStated({ knob, value }: Setting, { preset, cores }: NodeTuning, shape: NodeShape): boolean {
  return !settingsOf({ preset, cores }, shape).some((own) => own.knob === knob && own.value === value);
}

function requiredKnob(knob: string, outcomes: readonly Outcome[], at: string): Problem[] {
  const found = outcomes.find(({ setting }) => setting.knob === knob);
  if (found === undefined) {
    const known = outcomes.map(({ setting }) => setting.knob);
    return [problem("TUNE-019", at, knob, didYouMean(knob, known))];
  }
  if (found.support.how !== "unsupported") return [];
  return [problem("TUNE-019", at, `${knob}: ${found.support.reason}`, "take it out of the list")];
}
