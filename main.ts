import { environments } from "./environments";
import { synthesize } from "./src/app/driver";
import { currentProcess } from "./src/app/process";

process.exitCode = synthesize(environments, currentProcess);
