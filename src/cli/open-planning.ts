import type { Message } from "../plan/messages";
import { sentenceOf } from "../plan/sentences";
import { folders, type CommandContext } from "./context";
import { effects } from "./effects";
import { sayUnlocked } from "./locks";
import type { PlanningProps } from "./planning";
import { readEnvironment, synthesize, type SynthesizedEnvironment } from "./project";
import { Terraform } from "./terraform";

/** Synthesizes an environment, unless a folder has it, and makes ready to plan its stacks. */
export async function openPlanning(
  { environment: name, from }: { readonly environment: string; readonly from?: string },
  { root, say, progress, secrets, hide, interrupt, now, pathOf }: CommandContext,
): Promise<{ readonly environment: SynthesizedEnvironment; readonly planning: PlanningProps }> {
  const onMessage = (stack: string, message: Message): void => {
    const sentence = sentenceOf(message);
    if (sentence !== undefined) say(`${stack}: ${hide(sentence)}`);
  };
  const terraform = await Terraform.find({ progress, onMessage, interrupt, hide });
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
    say,
  };
  return { environment, planning };
}
