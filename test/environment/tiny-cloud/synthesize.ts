import { tmpdir } from "node:os";
import { synthesizeProject } from "../../../src/app/driver";
import { sourcesOf } from "../../../src/app/environment-files";
import { noExtensions } from "../../../src/app/extension-files";
import type { Project } from "../../../src/app/project";
import { aws } from "../../../src/aws";
import type { AwsResolved } from "../../../src/aws/region/spec/resolve";
import { resolve, type Resolved } from "../../../src/environment/resolve";
import type { ParsedEnvironment } from "../../../src/environment/schema";
import { validatorOf } from "../../../src/environment/validate";
import { addAwsStacks } from "../../../stacks/aws/stacks";
import type { RunResult } from "../../app/run";
import { addTinyStacks } from "./stacks";
import { tiny, type TinyResolved } from "./tiny";

type AnyProject = Project<{ readonly name: string }, ParsedEnvironment, Resolved<unknown>>;

/** Policies are about the resources of real clouds. */
const noJudgement = { open: [], accepted: [] };

/** A project that has the tiny cloud alone. */
export const tinyProject: AnyProject = {
  validate: validatorOf([tiny]).validate,
  resolve: (environment) => resolve(environment, [tiny]),
  judgeStacks: () => noJudgement,
  generations: () => ({}),
  extensions: noExtensions,
  addStacks: (scope, environment, build) => addTinyStacks(scope, environment as TinyResolved, build),
};

/** A project that has AWS and the tiny cloud. */
export const projectOfBoth: AnyProject = {
  validate: validatorOf([aws, tiny]).validate,
  resolve: (environment) => resolve(environment, [aws, tiny]),
  judgeStacks: () => noJudgement,
  generations: () => ({}),
  extensions: noExtensions,
  addStacks: (scope, environment, build) => {
    addAwsStacks(scope, environment as AwsResolved, build);
    addTinyStacks(scope, environment as TinyResolved, build);
  },
};

/** Runs the driver on an environment of such a project. */
export function synthesizeOf(
  project: AnyProject,
  outdir: string,
  environment: { readonly name: string },
): RunResult {
  const printed: string[] = [];
  const errors: string[] = [];
  let ticks = 0;
  const exitCode = synthesizeProject(project, sourcesOf([environment]), {
    selection: [],
    outdir,
    byCli: false,
    format: "text",
    checks: false,
    tmpdir: tmpdir(),
    detail: "all",
    keepStackTraces: false,
    readDeployed: () => undefined,
    pid: process.pid,
    isRunning: () => false,
    now: () => ticks++,
    print: (text) => printed.push(text),
    printError: (text) => errors.push(text),
  });
  return { exitCode, printed: printed.join(""), errors: errors.join("") };
}
