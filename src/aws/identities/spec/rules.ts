import { defineProblems } from "../../../core/problem";
import { isProductionRole } from "../../../environment/region";
import { environmentPart } from "../../region/spec/declare";
import type { Operation } from "./arns";
import { trustOf } from "./trust";

/** Characters of a role's trust policy. Source: IAM user guide, IAM and STS quotas: 2048, at most 4096 on request. */
const longestTrust = 2048;

const { definitions, problem } = defineProblems({
  "AWS-PIPELINE-001": {
    kind: "impossible",
    rule: "the identities of a pipeline are of an environment with a pipeline",
    source: "design: a role trusts the tokens of one repository",
  },
  "AWS-PIPELINE-002": {
    kind: "impossible",
    rule: "the address of an issuer has no port",
    source: "IAM API reference, CreateOpenIDConnectProvider.Url",
  },
  "AWS-PIPELINE-003": {
    kind: "limit",
    rule: `a role's trust policy has at most ${longestTrust} characters`,
    source: "IAM user guide, IAM and STS quotas: role trust policy length",
    read: "2026-11-27",
  },
  "AWS-PIPELINE-004": {
    kind: "impossible",
    rule: "a region in another account than that of the identities states the roles that Terraform assumes there",
    source: "AWS provider, allowed_account_ids: it refuses the credentials of any other",
  },
  "AWS-PIPELINE-005": {
    kind: "advice",
    rule: "of environments in one account one creates the OIDC provider of an issuer",
    source: "IAM API reference, CreateOpenIDConnectProvider: the same provider cannot be registered twice",
  },
  "AWS-PIPELINE-006": {
    kind: "advice",
    rule: "the state bucket that production creates states the roles that plan and apply run with",
    source: "docs/state.md: otherwise whoever the account's IAM admits reads and writes the states",
  },
  "AWS-PIPELINE-007": {
    kind: "advice",
    rule: "somebody reads and writes the states beside a pipeline: it may be down when a failover applies",
    source: "docs/state.md; no pipeline may change its own identities",
  },
});

const identities = environmentPart("aws.identities");

/** Rules about what the jobs of a pipeline sign in as. */
export const identityRules = identities.set(definitions, [
  identities.rule({
    needs: ["name", "pipeline"],
    judge: (part, { name, pipeline }, at) => {
      if (pipeline === undefined) {
        return [
          problem("AWS-PIPELINE-001", at, "pipeline is not set", "state pipeline: { kind: … }, or remove it"),
        ];
      }
      const { issuer } = pipeline;
      if (/:\d+(?:\/|$)/.test(issuer)) {
        const remedy = "serve tokens and their keys at port 443";
        return [problem("AWS-PIPELINE-002", "pipeline.issuer", issuer, remedy)];
      }
      return (["plan", "apply"] satisfies Operation[]).flatMap((operation) => {
        const trust = trustOf({ environment: name, identities: part }, pipeline, operation);
        const { length } = JSON.stringify({ Version: "2012-10-17", Statement: [trust] });
        if (length <= longestTrust) return [];
        const remedy = "move the repository to a shorter path, or raise the quota";
        return [problem("AWS-PIPELINE-003", at, `${length} characters to ${operation}`, remedy)];
      });
    },
  }),
  identities.rule({
    regions: ["accountId", "roles"],
    judge: ({ accountId }, { regions }) =>
      Object.entries(regions)
        .filter(([, region]) => region.accountId !== accountId && region.roles === undefined)
        .map(([name, region]) => {
          const value = `not set, in account ${region.accountId}`;
          const remedy = `state roles of that account which trust those of ${accountId}`;
          return problem("AWS-PIPELINE-004", `regions.${name}.roles`, value, remedy);
        }),
  }),
  identities.rule({
    needs: ["sharesAccountsWith"],
    judge: ({ provider }, { sharesAccountsWith }, at) => {
      if (provider.kind === "adopt" || sharesAccountsWith.length === 0) return [];
      const value = `create, with ${sharesAccountsWith.join(", ")} in the same accounts`;
      const remedy = 'use provider: { kind: "adopt" } in all of them but one, and accept this there';
      return [problem("AWS-PIPELINE-005", `${at}.provider`, value, remedy)];
    },
  }),
]);

const state = environmentPart("state");

/** Rules about who reaches the states of an environment in S3. */
export const stateAccessRules = state.set({}, [
  state.rule({
    uses: ["aws.identities"],
    regions: ["role"],
    judge: (backend, { identities: made, regions }, at) => {
      if (backend.kind !== "s3" || backend.provision.kind === "adopt") return [];
      if (!Object.values(regions).some(({ role }) => isProductionRole(role))) return [];
      const { roles, people } = backend.provision;
      if (roles === undefined && made === undefined) {
        const remedy = "state the roles that plan and apply run with, or have aws.identities make them";
        return [problem("AWS-PIPELINE-006", `${at}.provision.roles`, "not set", remedy)];
      }
      if (roles !== undefined || people.length > 0) return [];
      const remedy = "name the IAM role of those who apply by hand";
      return [problem("AWS-PIPELINE-007", `${at}.provision.people`, "none", remedy)];
    },
  }),
]);
