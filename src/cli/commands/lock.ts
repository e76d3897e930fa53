import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Command } from "commander";
import { shortAddress } from "../../terraform/required-providers";
import { providerSets, type ProviderSet } from "../../terraform/provider-sets";
import { readStacks, type SynthesizedStack } from "../../terraform/stacks";
import { action, helpEnd } from "../action";
import { folders, type CommandContext } from "../context";
import { faultsIn, makeLock, writeLocks } from "../locks";
import { synthesize } from "../project";
import { exitCodes, stopIfInterrupted, type ExitCode } from "../stop";
import { Terraform } from "../terraform";

/** Machines on which this project is planned and applied. */
const defaultPlatforms = ["linux_amd64", "linux_arm64", "darwin_arm64"];

interface LockOptions {
  readonly platform: readonly string[];
  readonly fsMirror?: string;
  readonly from?: string;
  readonly check?: boolean;
}

/** Adds `hft lock`. */
export function addLock(program: Command): void {
  program
    .command("lock")
    .description("write the provider locks of all environments, locks/<providers>.hcl, which are kept in git")
    .option("--platform <os_arch...>", "platforms that a lock holds for", defaultPlatforms)
    .option("--fs-mirror <dir>", "directory to take the providers from, in place of their registry")
    .option("--from <dir>", "output directory to take the stacks from, in place of a synth")
    .option("--check", "write nothing: say which locks are missing or allow no provider that its stacks do")
    .addHelpText(
      "after",
      helpEnd(
        { 0: "locked", 1: "error", 2: "--check found a fault", 4: "interrupted" },
        "npx hft lock --check",
      ),
    )
    .action(action<object, LockOptions>(program, (options, _, context) => lockCommand(options, context)));
}

/** `hft lock`: locks each set of providers that a stack of this checkout has. */
async function lockCommand(options: LockOptions, context: CommandContext): Promise<ExitCode> {
  const workdir = mkdtempSync(path.join(tmpdir(), "hft-lock-"));
  try {
    const sets = providerSets(await stacksOf(options, workdir, context));
    return options.check === true ? checkLocks(sets, context) : await lock(sets, options, workdir, context);
  } finally {
    rmSync(workdir, { recursive: true, force: true });
  }
}

async function stacksOf(
  { from }: LockOptions,
  workdir: string,
  { root, progress, interrupt, pathOf }: CommandContext,
): Promise<readonly SynthesizedStack[]> {
  if (from !== undefined) return readStacks(pathOf(from));
  const outdir = path.join(workdir, "cdktf.out");
  await progress.during("the synth", () => synthesize(root, [], outdir, interrupt));
  return readStacks(outdir);
}

function checkLocks(sets: readonly ProviderSet[], { root, result }: CommandContext): ExitCode {
  const checked = sets.map((set) => ({ file: set.file, faults: faultsIn(folders.locks(root), set) }));
  const faulty = checked.filter(({ faults }) => faults.length > 0);
  const lines = faulty.map(({ file, faults }) => `locks/${file}: ${faults.join("; ")}`);
  const text = [...lines, "write them: npx hft lock"].join("\n");
  result(faulty.length === 0 ? "every provider is locked" : text, { locks: checked });
  return faulty.length === 0 ? exitCodes.done : exitCodes.changes;
}

async function lock(
  sets: readonly ProviderSet[],
  { platform, fsMirror }: LockOptions,
  workdir: string,
  { root, progress, interrupt, hide, say, pathOf, result }: CommandContext,
): Promise<ExitCode> {
  const plugins = folders.plugins(root);
  const terraform = await Terraform.find({ progress, onMessage: () => undefined, interrupt, hide, plugins });
  const words = [
    ...platform.map((each) => `-platform=${each}`),
    ...(fsMirror === undefined ? [] : [`-fs-mirror=${pathOf(fsMirror)}`]),
  ];
  const locks = new Map<string, string>();
  for (const set of sets) {
    const providers = Object.entries(set.constraints).map(
      ([address, version]) => `${shortAddress(address)} ${version}`,
    );
    say(`${set.file}: locking ${providers.join(", ")}`);
    locks.set(set.file, await makeLock(set, terraform, path.join(workdir, set.file), words));
  }
  stopIfInterrupted(interrupt);
  const folder = folders.locks(root);
  const changed = [...locks].filter(([file, text]) => textOf(path.join(folder, file)) !== text);
  if (changed.length > 0) writeLocks(folder, new Map(changed));
  const written = changed.map(([file]) => file);
  const names = written.map((file) => `locks/${file}`).join(", ");
  const text = sets.length === 0 ? "no stack has a provider to lock" : "every lock was current";
  result(names === "" ? text : `written: ${names}`, { locks: sets.map(({ file }) => file), written });
  return exitCodes.done;
}

function textOf(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}
