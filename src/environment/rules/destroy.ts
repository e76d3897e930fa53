import { defineProblems } from "../../core/problem";
import { environmentOf, stackId, stackLayers } from "../../core/stack-id";
import { didYouMean } from "../../core/suggest";
import { latestFacts, type Cloud } from "../cloud";
import { environmentPart } from "./declare";

const { definitions, problem } = defineProblems({
  "ENV-011": {
    kind: "impossible",
    rule: "an allowDestroy entry names a stack of its environment",
    source: "src/core/stack-id.ts: <environment>-<region>-<layer>, or <environment>-<layer>",
  },
  "ENV-012": {
    kind: "calendar",
    rule: "an allowDestroy entry has not expired",
    source: "design: what may be deleted is stated for the change at hand, not for ever",
  },
});

const allowDestroy = environmentPart("allowDestroy");

/** Rules about what may be deleted although it holds data; an entry's last day is judged against the clouds' facts. */
export const destroyRules = (clouds: readonly Cloud[]) =>
  allowDestroy.set(definitions, [
    allowDestroy.rule({
      needs: ["name"],
      everyRegion: ["cloud"],
      judge: (entries, { name, regions }, at) => {
        const known = Object.keys(regions).flatMap((region) =>
          stackLayers.map((layer) => stackId(name, region, layer)),
        );
        return entries.flatMap(({ stack }, index) =>
          known.includes(stack) || isOfWhole(stack, name)
            ? []
            : [problem("ENV-011", `${at}.${index}.stack`, stack, didYouMean(stack, known))],
        );
      },
    }),
    allowDestroy.rule({
      judge: (entries, _, at) =>
        entries.flatMap(({ stack, address, until }, index) =>
          until < latestFacts(clouds)
            ? [
                problem(
                  "ENV-012",
                  `${at}.${index}`,
                  until,
                  `renew or remove the entry for ${stack} ${address}`,
                ),
              ]
            : [],
        ),
    }),
  ]);

/** Whether it is the form of a stack that an environment has once: which ones there are is known to the stacks. */
function isOfWhole(stack: string, environment: string): boolean {
  return environmentOf(stack) === environment && stack.split("-").length === 2;
}
