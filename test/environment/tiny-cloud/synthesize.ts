import { synthesizeProject } from "../../../src/app/driver";
import type { Project } from "../../../src/app/project";
import { resolve } from "../../../src/environment/resolve";
import type { ParsedEnvironment } from "../../../src/environment/schema";
import { validatorOf } from "../../../src/environment/validate";
import { addTinyStacks } from "./stacks";
import { tiny, type TinyEnvironment, type TinyResolved } from "./tiny";

const { validate } = validatorOf([tiny]);

/** What the driver needs of a project that has the tiny cloud alone. */
const project: Project<TinyEnvironment, ParsedEnvironment, TinyResolved> = {
  validate,
  resolve: (environment) => resolve(environment, [tiny]) as TinyResolved,
  addStacks: addTinyStacks,
};

/** Runs the driver on environments of the tiny cloud. */
export function synthesizeTiny(outdir: string, environments: readonly TinyEnvironment[]) {
  const printed: string[] = [];
  const errors: string[] = [];
  let ticks = 0;
  const exitCode = synthesizeProject(project, environments, {
    selection: [],
    outdir,
    cliRemovesOrphans: false,
    keepStackTraces: false,
    readDeployed: () => undefined,
    now: () => ticks++,
    print: (text) => printed.push(text),
    printError: (text) => errors.push(text),
  });
  return { exitCode, printed: printed.join(""), errors: errors.join("") };
}
