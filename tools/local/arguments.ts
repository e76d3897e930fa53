import path from "node:path";
import { parseArgs } from "node:util";

const usage = `usage: npm run local:up -- [environment] [options]     default environment: local
       npm run local:down -- [options]
  --port N           port of the emulator, instead of the environment's own
  --plugin-dir DIRS  filesystem mirrors of providers, several separated by "${path.delimiter}";
                     default HFT_PLUGIN_DIR, else the registry, else a mirror found on this machine`;

export interface LocalArguments {
  readonly environment: string;
  readonly port?: number;
  readonly pluginDirs: readonly string[];
}

/** What this process is told; nothing where it is asked for help, which it then prints. */
export function localArguments(): LocalArguments | undefined {
  const words = process.argv.slice(2);
  if (!words.includes("--help")) return parseArguments(words, process.env);
  console.log(usage);
  return undefined;
}

/** @throws Error with the usage when an option is unknown or has no usable value. */
export function parseArguments(args: readonly string[], env: NodeJS.ProcessEnv): LocalArguments {
  try {
    return read(args, env);
  } catch (fault) {
    throw new Error(`${fault instanceof Error ? fault.message : String(fault)}\n${usage}`);
  }
}

function read(args: readonly string[], env: NodeJS.ProcessEnv): LocalArguments {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { port: { type: "string" }, "plugin-dir": { type: "string", multiple: true } },
  });
  const [environment = "local", ...more] = positionals;
  if (more.length > 0) throw new Error(`one environment at a time, not also ${more.join(", ")}`);
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65_536)) {
    throw new Error(`--port must be a port number, got ${values.port}`);
  }
  const folders = values["plugin-dir"] ?? [env["HFT_PLUGIN_DIR"] ?? ""];
  return {
    environment,
    ...(port !== undefined && { port }),
    pluginDirs: folders.flatMap((list) => list.split(path.delimiter)).filter((folder) => folder !== ""),
  };
}
