import { homedir } from "node:os";
import { aws } from "../clouds/aws/gate-cloud";
import { findMirror } from "../gate/find-mirror";
import { givenVariables } from "../../src/plan/offline/process-environment";
import { Progress } from "../../src/process/progress";
import type { LocalRun } from "./bring-up";
import { Refusal } from "./refusal";
import { MadeUpSecrets } from "./variables";
import { developersWorkspace } from "./workspace";

/** A run in a terminal: lines of stacks that go at once begin with the stack, and Ctrl-C ends them in order. */
function terminalRun(pluginDirs: readonly string[]): LocalRun {
  const progress = new Progress((line) => console.log(line));
  return {
    workspace: developersWorkspace,
    terraform: developersWorkspace.terraform(pluginDirs),
    secrets: new MadeUpSecrets(givenVariables(process.env)),
    progress,
    say: (sentence) => progress.say(sentence),
    print: (stack, sentence) => {
      for (const line of sentence.split("\n")) progress.say(`${stack}  ${line}`);
    },
    interrupt: interruption(),
  };
}

/**
 * Works with the registry where no mirror is named, and with a mirror of this machine where the registry is out of
 * reach.
 */
export async function withProviders<Result>(
  pluginDirs: readonly string[],
  work: (run: LocalRun) => Promise<Result>,
): Promise<Result> {
  const run = terminalRun(pluginDirs);
  try {
    return await work(run);
  } catch (failure) {
    if (!(failure instanceof Refusal) || failure.code !== "LOCAL-006" || pluginDirs.length > 0) throw failure;
    const mirror = findMirror({ roots: [homedir(), "/"], providers: [aws.provider] });
    if (mirror === undefined) throw failure;
    run.say(`the registry is out of reach; providers from ${mirror}`);
    return work({ ...run, terraform: run.workspace.terraform([mirror]) });
  }
}

function interruption(): AbortSignal {
  const controller = new AbortController();
  const stop = () => {
    if (controller.signal.aborted) process.exit(130); // Ctrl-C again: whoever presses it does not want to wait.
    console.error(
      "interrupted: waiting up to 30 s for Terraform to write its states; again ends it at once; " +
        "npm run local:down clears up",
    );
    controller.abort();
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  return controller.signal;
}
