import { synthCommand } from "./src/app/command";
import { environmentFiles } from "./src/app/environment-files";
import { commandLine, currentProcess } from "./src/app/process";

process.exitCode = synthCommand(environmentFiles(), commandLine, currentProcess);
