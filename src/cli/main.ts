import { CommanderError } from "commander";
import { hft } from "./program";
import { voice } from "./say";
import { exitCodes, Stop } from "./stop";

hft()
  .parseAsync()
  .catch((error: unknown) => {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return; // the help that was asked for
    process.exitCode = exitCodes.error;
    if (!process.argv.includes("--json")) return; // commander has said it
    const { code, rule, found, remedy, exit } = new Stop("HFT-024", error.message, "see --help");
    voice(true).result("", { code, rule, found, remedy, exit });
  });
