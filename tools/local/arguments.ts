import path from "node:path";
import { Misuse, readWords } from "../../src/app/options";

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
  const { values, positionals } = readWords(
    args,
    { options: { port: { type: "string" }, "plugin-dir": { type: "string", multiple: true } } },
    usage,
  );
  const [environment = "local", ...more] = positionals;
  if (more.length > 0) throw new Misuse(`also ${more.join(", ")}`, "name one environment at a time", usage);
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65_536)) {
    throw new Misuse(`--port ${values.port}`, "write a port number, 1 to 65535", usage);
  }
  const folders = values["plugin-dir"] ?? [env["HFT_PLUGIN_DIR"] ?? ""];
  return {
    environment,
    ...(port !== undefined && { port }),
    pluginDirs: folders.flatMap((list) => list.split(path.delimiter)).filter((folder) => folder !== ""),
  };
}
