import { defineProblems } from "../../core/problem";
import { environmentPart } from "../rules/declare";

const { definitions, problem } = defineProblems({
  "PIPELINE-001": {
    kind: "impossible",
    rule: "the tokens of GitHub Enterprise Server name a repository by its names only",
    source: "GitHub documentation, OpenID Connect reference: immutable subject claims are GitHub.com's",
  },
  "PIPELINE-002": {
    kind: "advice",
    rule: "the subject of a token names the repository by its ids",
    source:
      "GitHub documentation, OpenID Connect reference: whoever gets the names later has the same subject",
  },
});

const pipeline = environmentPart("pipeline");

/** Rules about the repository whose jobs plan and apply. */
export const pipelineRules = pipeline.set(definitions, [
  pipeline.rule({
    judge: (part, _, at) => {
      if (part.kind === "gitlab") return [];
      const { subject, issuer } = part;
      const isServer = issuer.endsWith("/_services/token");
      if (isServer && subject === "ids") {
        return [problem("PIPELINE-001", `${at}.subject`, `ids, of ${issuer}`, 'use subject: "names"')];
      }
      if (isServer || subject === "ids") return [];
      const remedy = 'have the repository opt in to immutable subjects, then use subject: "ids"';
      return [problem("PIPELINE-002", `${at}.subject`, subject, remedy)];
    },
  }),
]);
