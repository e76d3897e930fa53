import { inOneMetro } from "../../../core/place";
import { defineProblems, type Problem } from "../../../core/problem";
import { githubIssuer, gitlabIssuer, type Pipeline } from "../../../environment/pipeline/schema";
import { subjectsOf } from "../../../environment/pipeline/subjects";
import { isProductionRole } from "../../../environment/region";
import { environmentPart } from "../../region/spec/declare";
import { placeOf } from "../../region/spec/outline";

/** Characters of the subject of a federated credential. */
const longestSubject = 600;

const { definitions, problem } = defineProblems({
  "AZURE-PIPELINE-001": {
    kind: "impossible",
    rule: "the identities of a pipeline are of an environment with a pipeline",
    source: "design: an identity trusts the tokens of one repository",
  },
  "AZURE-PIPELINE-002": {
    kind: "limit",
    rule: `the subject of a token has at most ${longestSubject} characters`,
    source:
      "Microsoft Entra documentation, Configure a user-assigned managed identity to trust an external identity provider",
    read: "2026-11-27",
  },
  "AZURE-PIPELINE-003": {
    kind: "limit",
    rule: "an expression over subjects trusts tokens of GitHub.com or GitLab.com only",
    source: "Microsoft Entra documentation, Flexible federated identity credentials: supported issuers",
    read: "2026-11-27",
  },
  "AZURE-PIPELINE-004": {
    kind: "advice",
    rule: "the identities of a pipeline lie in a subscription without a region",
    source:
      "Azure documentation, Azure built-in roles: a Contributor lets anybody sign in as an identity of the subscription",
  },
  "AZURE-PIPELINE-005": {
    kind: "advice",
    rule: "the identities of a pipeline lie outside of the metros of production regions",
    source: "design: a failover signs in by them while a metro answers nothing",
  },
});

const identities = environmentPart("azure.identities");

/** Rules about what the jobs of a pipeline sign in as. */
export const pipelineIdentityRules = identities.set(definitions, [
  identities.rule({
    needs: ["name", "pipeline"],
    judge: (_, { name, pipeline }, at) =>
      pipeline === undefined
        ? [
            problem(
              "AZURE-PIPELINE-001",
              at,
              "pipeline is not set",
              "state pipeline: { kind: … }, or remove it",
            ),
          ]
        : [...subjectFaults(pipeline, name), ...issuerFaults(pipeline, name)],
  }),
  identities.rule({
    regions: ["location", "role", "subscriptionId"],
    judge: ({ subscriptionId, location }, { regions }, at) => {
      const all = Object.entries(regions);
      const sharing = all.filter(([, region]) => region.subscriptionId === subscriptionId).slice(0, 1);
      const near = all.filter(
        ([, region]) =>
          isProductionRole(region.role) && inOneMetro(placeOf(region.location), placeOf(location)),
      );
      return [
        ...sharing.map(([name]) => {
          const value = `${subscriptionId}, as regions.${name}`;
          return problem(
            "AZURE-PIPELINE-004",
            `${at}.subscriptionId`,
            value,
            "use a subscription of their own",
          );
        }),
        ...near.map(([name]) => {
          const remedy = `keep them in a region outside of ${placeOf(location).name}`;
          return problem(
            "AZURE-PIPELINE-005",
            `${at}.location`,
            `${location}, where regions.${name} lies`,
            remedy,
          );
        }),
      ];
    },
  }),
]);

function subjectFaults(pipeline: Pipeline, environment: string): Problem[] {
  const { plan, apply } = subjectsOf(pipeline, environment);
  const longest = Math.max(...[...plan, apply].map(({ text }) => text.length));
  if (longest <= longestSubject) return [];
  const at = pipeline.kind === "gitlab" ? "pipeline.project.name" : "pipeline.branch";
  return [problem("AZURE-PIPELINE-002", at, `${longest} characters`, "shorten the name")];
}

function issuerFaults(pipeline: Pipeline, environment: string): Problem[] {
  const { issuer } = pipeline;
  const known = issuer === githubIssuer || issuer === gitlabIssuer;
  const pattern = subjectsOf(pipeline, environment).plan.find(({ kind }) => kind === "beginning");
  if (known || pattern === undefined) return [];
  const value = `${issuer}, whose ${pattern.name} has many subjects`;
  const remedy = "remove azure.identities, and plan as a managed identity of the runner";
  return [problem("AZURE-PIPELINE-003", "pipeline.issuer", value, remedy)];
}
