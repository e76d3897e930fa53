import path from "node:path";
import { projectRoot } from "../../src/process/project-root";
import { runProgram } from "../lib/run-program";
import { runNew } from "./command";

/** `npm run new -- <name>` writes an environment. */
runProgram(() => runNew(process.argv.slice(2), path.join(projectRoot(), "environments")));
