import path from "node:path";
import { pathToFileURL } from "node:url";
import { clouds } from "../../clouds";
import { digest } from "../../core/digest";
import type { Acceptance } from "../../core/accept";
import { policyPrefix, type Problem, type ProblemKind } from "../../core/problem";
import { environmentFile } from "../environment-files";
import type { Outcome } from "../outcome";
import { projectRoot } from "../../process/project-root";
import type { Refusal } from "../refusal";

const schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

const levels: Readonly<Record<ProblemKind, "error" | "warning" | "note">> = {
  impossible: "error",
  limit: "error",
  calendar: "warning",
  advice: "note",
};

/** Renders a report as SARIF 2.1.0, for code scanning: a result is a problem at a path of an environment's file. */
export function sarifReport({ validations, refusals, uncompared, built }: Outcome): string {
  const found = validations.flatMap(({ name, judgement: { open, accepted } }) => [
    ...open.map((problem) => ({ name, problem, acceptance: undefined })),
    ...accepted.map(({ problem, acceptance }) => ({ name, problem, acceptance })),
  ]);
  const rules = [...new Map(found.map(({ problem }) => [problem.code, problem])).values()].sort((a, b) =>
    a.code < b.code ? -1 : 1,
  );
  const log = {
    $schema: schema,
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "hft-infrastructure synth", rules: rules.map(ruleOf) } },
        invocations: [
          {
            executionSuccessful: built !== undefined,
            toolExecutionNotifications: [
              ...refusals.map((refusal) => notificationOf(refusal, "error")),
              ...uncompared.map((refusal) => notificationOf(refusal, "note")),
            ],
          },
        ],
        results: found.map(({ name, problem, acceptance }) => ({
          ...resultOf(problem, environmentFile(name), acceptance),
          ruleIndex: rules.findIndex(({ code }) => code === problem.code),
        })),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function ruleOf({ code, kind, rule, source }: Problem): object {
  return {
    id: code,
    shortDescription: { text: rule },
    fullDescription: { text: `${rule}. Source: ${source}` },
    help: { text: `Source: ${source}. All problems: ${pageOf(code)}` },
    // SARIF wants an absolute URI; where the project is published is not known here.
    helpUri: pathToFileURL(path.join(projectRoot(), pageOf(code))).href,
    defaultConfiguration: { level: levels[kind] },
    properties: { kind },
  };
}

function resultOf(
  { code, kind, path: at, value, rule, remedy }: Problem,
  file: string,
  acceptance: Acceptance | undefined,
): object {
  const accepted = acceptance && `until ${acceptance.until}: ${acceptance.reason}`;
  return {
    ruleId: code,
    level: levels[kind],
    message: { text: `${at}: ${value}. Rule: ${rule}. Remedy: ${remedy}` },
    locations: [
      {
        ...physicalLocation(file),
        logicalLocations: [{ fullyQualifiedName: at, kind: "property" }],
      },
    ],
    // All results of a file lie on its first line: this keeps them apart, and the same from run to run.
    partialFingerprints: { primaryLocationLineHash: digest(`${file} ${code} ${at}`, 16) },
    suppressions:
      accepted === undefined ? [] : [{ kind: "inSource", status: "accepted", justification: accepted }],
  };
}

function notificationOf({ code, rule, found, remedy, file }: Refusal, level: "error" | "note"): object {
  return {
    level,
    descriptor: { id: code },
    message: { text: `${found}. Rule: ${rule}. Remedy: ${remedy}` },
    ...(file !== undefined && { locations: [physicalLocation(file)] }),
  };
}

function physicalLocation(file: string): object {
  return { physicalLocation: { artifactLocation: { uri: file }, region: { startLine: 1 } } };
}

/** The page that lists a problem, from the root of the project. */
function pageOf(code: string): string {
  if (code.startsWith(policyPrefix)) return "docs/policy.md";
  const cloud = clouds.find(({ name }) => code.startsWith(`${name.toUpperCase()}-`));
  return cloud === undefined ? "docs/problems.md" : `docs/problems-${cloud.name}.md`;
}
