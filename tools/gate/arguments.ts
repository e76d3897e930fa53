import path from "node:path";
import { Misuse, readWords } from "../../src/app/options";

export const usageText = `usage: npm run gate -- [environment…] [options]
  --out DIR          judge the stacks of this output directory, default those of a synth before
  --plugin-dir DIRS  filesystem mirrors of providers, several separated by "${path.delimiter}";
                     default HFT_PLUGIN_DIR, else the registry
  --validate-only    do not plan
  --no-cache         plan again what was planned before; also HFT_PLAN_CACHE=off
  --jobs N           stacks at a time, default 2
  --find-mirror      print the filesystem mirror that is found on this machine, and do nothing else
  --search DIRS      where --find-mirror looks, default the home folder and /
  --help             print this`;

export interface GateArguments {
  readonly environments: readonly string[];
  /** Absent when the gate is to synthesize first. */
  readonly out?: string;
  readonly pluginDirs: readonly string[];
  readonly validateOnly: boolean;
  /** Whether results of earlier runs count. */
  readonly cache: boolean;
  readonly jobs: number;
  readonly findMirror: boolean;
  readonly searchRoots?: readonly string[];
  /** Print the usage, and do nothing else. */
  readonly help: boolean;
}

/** @throws when an option is unknown or has no usable value. */
export function parseArguments(args: readonly string[], env: NodeJS.ProcessEnv): GateArguments {
  const { values, positionals } = readWords(
    args,
    {
      options: {
        out: { type: "string" },
        "plugin-dir": { type: "string", multiple: true },
        "validate-only": { type: "boolean", default: false },
        "no-cache": { type: "boolean", default: false },
        jobs: { type: "string", default: "2" },
        "find-mirror": { type: "boolean", default: false },
        search: { type: "string" },
        help: { type: "boolean", default: false },
      },
    },
    usageText,
  );
  const jobs = Number(values.jobs);
  if (!Number.isInteger(jobs) || jobs < 1)
    throw new Misuse(`--jobs ${values.jobs}`, "write a positive whole number", usageText);
  return {
    environments: positionals,
    ...(values.out !== undefined && { out: values.out }),
    pluginDirs: values["plugin-dir"]?.flatMap(splitFolders) ?? pluginDirsOf(env),
    validateOnly: values["validate-only"],
    cache: !values["no-cache"],
    jobs,
    findMirror: values["find-mirror"],
    help: values.help,
    ...(values.search !== undefined && { searchRoots: splitFolders(values.search) }),
  };
}

/** The filesystem mirrors of `HFT_PLUGIN_DIR`; none stands for the registry. */
export function pluginDirsOf(env: NodeJS.ProcessEnv): readonly string[] {
  return splitFolders(env["HFT_PLUGIN_DIR"] ?? "");
}

function splitFolders(list: string): readonly string[] {
  return list.split(path.delimiter).filter((folder) => folder !== "");
}
