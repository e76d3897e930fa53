import type { Message } from "../plan/messages";
import { sentenceOf } from "../plan/sentences";
import { takeLock } from "../process/file-lock";
import { folders, type CommandContext } from "./context";
import { effects } from "./effects";
import { sayUnlocked } from "./locks";
import type { PlanningProps } from "./planning";
import { readEnvironment, synthesize, type SynthesizedEnvironment } from "./project";
import { Stop } from "./stop";
import { Terraform } from "./terraform";

export interface OpenPlanning {
  readonly environment: string;
  /** Output directory to take, in place of a synth. */
  readonly from?: string;
  /** How many stacks may be planned at once. */
  readonly parallelism: number;
}

/**
 * Synthesizes an environment, unless a folder has it, and makes ready to plan its stacks.
 *
 * @throws {@link Stop} HFT-031 where another process works on it
 */
export async function openPlanning(
  { environment: name, from, parallelism }: OpenPlanning,
  { root, say, progress, secrets, hide, interrupt, now, pathOf }: CommandContext,
): Promise<{ readonly environment: SynthesizedEnvironment; readonly planning: PlanningProps }> {
  refuseSecondProcess(folders.lock(root, name));
  const onMessage = (stack: string, message: Message): void => {
    // Terraform counts what stands in for another stack too: the numbers are told by who knows it.
    const sentence = message.type === "change_summary" ? undefined : sentenceOf(message);
    if (sentence !== undefined) say(`${stack}: ${hide(sentence)}`);
  };
  const terraform = await Terraform.find({
    progress,
    onMessage,
    interrupt,
    hide,
    plugins: folders.plugins(root),
  });
  const outdir = from === undefined ? folders.output(root) : pathOf(from);
  if (from === undefined) {
    say(`${name}: synthesizing`);
    await progress.during(`the synth of ${name}`, () => synthesize(root, [name], outdir, interrupt));
  }
  const environment = readEnvironment(outdir, name);
  sayUnlocked(environment.stacks, folders.locks(root), say);
  const today = now().toISOString().slice(0, 10);
  const allowDestroy = environment.summary.allowDestroy.filter(({ until }) => until >= today);
  const planning = {
    terraform,
    workdir: folders.work(root),
    locks: folders.locks(root),
    effects,
    allowDestroy,
    secrets,
    parallelism,
    say,
    interrupt,
  };
  return { environment, planning };
}

/** Two processes would write the same working folders. */
function refuseSecondProcess(file: string): void {
  const lock = takeLock(file);
  if ("release" in lock) return;
  const { pid, since } = lock.holder;
  throw new Stop(
    "HFT-031",
    `process ${pid} has been at it since ${since}`,
    `wait for its end, or end it: kill -INT ${pid}`,
  );
}
