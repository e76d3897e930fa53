import { refreshCommand } from "./refresh-command";

refreshCommand(process.argv.slice(2), console.log).then(
  (exitCode) => {
    process.exitCode = exitCode;
  },
  (failure: unknown) => {
    console.error(failure instanceof Error ? failure.message : failure);
    process.exitCode = 1;
  },
);
