import { defineProblems } from "../core/problem";

/** The problems of an environment that is not of the documented form; raised where it is parsed. */
export const { definitions: shapeProblems, problem: shapeProblem } = defineProblems({
  "SHAPE-001": {
    kind: "impossible",
    rule: "a value without a default is stated",
    source: "the environment's schema, src/environment",
  },
  "SHAPE-002": {
    kind: "impossible",
    rule: "only keys of the schema have a meaning",
    source: "the environment's schema, src/environment",
  },
  "SHAPE-003": {
    kind: "impossible",
    rule: "a value is of the type, form or set that its key takes",
    source: "the environment's schema, src/environment",
  },
  "SHAPE-004": {
    kind: "impossible",
    rule: "a text or name has none of Terraform's template signs and nothing that the toolkit takes for a token of its own",
    source: "Terraform language, JSON configuration syntax: strings are templates; cdktf 0.21.0, lib/tokens",
  },
});
