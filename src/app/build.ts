import { App, TerraformResource, type ISynthesisSession, type TerraformStack } from "cdktf";
import type { AddStacks } from "../../stacks/build";
import type { BaseStack } from "../kit/base-stack";
import { buildValidated } from "../kit/guard";

/** One row of the closing table. */
export interface StackSummary {
  readonly id: string;
  readonly resources: number;
  readonly provides: string;
  readonly milliseconds: number;
}

/** Builds the stacks of resolved environments and writes them to a folder that is the caller's own. */
export function buildStacks<Environment>(
  addStacks: AddStacks<Environment>,
  environments: readonly Environment[],
  outdir: string,
  now: () => number,
): StackSummary[] {
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
  for (const environment of environments) buildValidated(app, () => addStacks(app, environment, build));
  app.synth();
  return timed.map(({ stack, milliseconds }) => ({
    id: stack.node.id,
    resources: stack.node.findAll().filter((node) => TerraformResource.isTerraformResource(node)).length,
    provides: stack.provides,
    milliseconds,
  }));
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
