import { defineProblems, type Problem } from "../../../core/problem";
import { environmentPart } from "../../region/spec/declare";

const { definitions, problem } = defineProblems({
  "GCP-PIPELINE-001": {
    kind: "impossible",
    rule: "the identities of a pipeline are of an environment with a pipeline",
    source: "design: a pool trusts the tokens of one repository",
  },
  "GCP-PIPELINE-002": {
    kind: "advice",
    rule: "the identities of a pipeline lie in a project without a region",
    source:
      "IAM documentation, roles/iam.serviceAccountAdmin: who has it in a project gives itself any of its accounts",
  },
  "GCP-PIPELINE-003": {
    kind: "impossible",
    rule: "identities and states of a project have its number",
    source: "Resource Manager documentation, Identifying projects: both are unique and never change",
  },
});

const identities = environmentPart("gcp.identities");

/** Rules about what the jobs of a pipeline sign in as. */
export const identityRules = identities.set(definitions, [
  identities.rule({
    needs: ["pipeline"],
    judge: (_, { pipeline }, at) =>
      pipeline === undefined
        ? [
            problem(
              "GCP-PIPELINE-001",
              at,
              "pipeline is not set",
              "state pipeline: { kind: … }, or remove it",
            ),
          ]
        : [],
  }),
  identities.rule({
    regions: ["projectId", "projectNumber"],
    judge: (part, { regions }, at) => [
      ...Object.entries(regions)
        .filter(([, { projectId }]) => projectId === part.projectId)
        .slice(0, 1)
        .map(([name]) => {
          const value = `${part.projectId}, as regions.${name}`;
          return problem("GCP-PIPELINE-002", `${at}.projectId`, value, "use a project of their own");
        }),
      ...otherNumber(part, regions, at),
    ],
  }),
]);

const state = environmentPart("state");

/** Rules about the project of the states in Cloud Storage. */
export const stateProjectRules = state.set({}, [
  state.rule({
    regions: ["projectId", "projectNumber"],
    judge: (backend, { regions }, at) =>
      backend.kind === "gcs" && backend.provision.kind === "create"
        ? otherNumber(backend.provision, regions, `${at}.provision`)
        : [],
  }),
]);

interface Project {
  readonly projectId: string;
  readonly projectNumber: string;
}

function otherNumber(part: Project, regions: Readonly<Record<string, Project>>, at: string): Problem[] {
  const other = Object.entries(regions).find(
    ([, { projectId, projectNumber }]) =>
      (projectId === part.projectId) !== (projectNumber === part.projectNumber),
  );
  if (other === undefined) return [];
  const [name, { projectId, projectNumber }] = other;
  const value = `${part.projectNumber} of ${part.projectId}; regions.${name} states ${projectNumber} of ${projectId}`;
  const remedy = `look it up: gcloud projects describe ${part.projectId}`;
  return [problem("GCP-PIPELINE-003", `${at}.projectNumber`, value, remedy)];
}
