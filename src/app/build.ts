import { App, TerraformResource, type ISynthesisSession, type TerraformStack } from "cdktf";
import type { AddStacks } from "../../stacks/build";
import type { BaseStack } from "../kit/base-stack";
import { buildValidated } from "../kit/guard";
import { extend, type Extended } from "./extend";
import type { Extensions } from "./extension-files";

/** One row of the closing table. */
export interface StackSummary {
  readonly id: string;
  readonly resources: number;
  readonly provides: string;
  readonly milliseconds: number;
}

/** What was built. */
export interface Built {
  readonly stacks: readonly StackSummary[];
  /** What extensions did, by stack: no rule of an environment has seen it. */
  readonly extended: readonly Extended[];
}

/** Builds the stacks of resolved environments and writes them to a folder that is the caller's own. */
export function buildStacks<Environment extends { readonly name: string }>(
  addStacks: AddStacks<Environment>,
  environments: readonly Environment[],
  outdir: string,
  now: () => number,
  extensions: Extensions,
): Built {
  const app = new App({ outdir, stackTraces: false });
  const timed: { readonly stack: BaseStack; milliseconds: number }[] = [];
  const build = <Stack extends BaseStack>(make: () => Stack): Stack => {
    const start = now();
    const stack = make();
    const entry = { stack, milliseconds: now() - start };
    timed.push(entry);
    timeSynthesis(stack, now, (milliseconds) => (entry.milliseconds += milliseconds));
    return stack;
  };
  const extended: Extended[] = [];
  for (const environment of environments) {
    const earlier = timed.length;
    buildValidated(app, () => addStacks(app, environment, build));
    const extension = extensions.of(environment.name);
    if (extension === undefined) continue;
    for (const { stack } of timed.slice(earlier)) extended.push(...extend(stack, extension));
  }
  app.synth();
  const stacks = timed.map(({ stack, milliseconds }) => ({
    id: stack.node.id,
    resources: stack.node.findAll().filter((node) => TerraformResource.isTerraformResource(node)).length,
    provides: stack.provides,
    milliseconds,
  }));
  return { stacks, extended };
}

function timeSynthesis(stack: TerraformStack, now: () => number, add: (milliseconds: number) => void): void {
  const { synthesizer } = stack;
  stack.synthesizer = {
    synthesize(session: ISynthesisSession): void {
      const start = now();
      synthesizer.synthesize(session);
      add(now() - start);
    },
  };
}
