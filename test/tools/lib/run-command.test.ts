import { runCommand } from "../../../tools/lib/run-command";

const options = { cwd: ".", env: {} };

/** A program that says that it runs, and what it does on SIGINT. */
const program = (onInterrupt: string) => [
  "-e",
  `process.on("SIGINT", () => { ${onInterrupt} }); setInterval(() => {}, 1000); console.log("runs")`,
];

/** Interrupts a program as soon as it runs. */
function interrupted(onInterrupt: string, graceSeconds: number) {
  const controller = new AbortController();
  return runCommand(process.execPath, program(onInterrupt), {
    ...options,
    onLine: () => controller.abort(),
    interrupt: controller.signal,
    graceSeconds,
  });
}

describe("a command that is interrupted", () => {
  it("ends as it likes", async () => {
    await expect(interrupted("process.exit(3)", 600)).resolves.toMatchObject({ exitCode: 3 });
  });

  it("is ended when it does not", async () => {
    await expect(interrupted("", 0.05)).resolves.toMatchObject({ exitCode: null });
  });
});
