import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { findProgram } from "../../../src/process/find-program";
import { runCommand } from "../../../src/process/run-command";
import { copyOfProject } from "../../helpers/project-copy";
import { describeWith } from "../../helpers/describe-where";

/** A process that the operating system shows as the emulator's, and whose address answers, or does not. */
const stub = `
const { createServer } = require("node:http");
const server = createServer((request, response) => answers && response.end('{"version":"1"}'));
server.listen(0, "127.0.0.1", () => console.log(server.address().port));
`;

describeWith(["ps"], "npm run local:down", () => {
  let project: string;
  let emulator: ChildProcess;

  beforeEach(() => {
    project = copyOfProject();
  });

  afterEach(() => {
    emulator.kill("SIGKILL");
    rmSync(project, { recursive: true });
  });

  /** Starts the stub where `up` would have left an emulator. */
  async function started(answers: boolean): Promise<void> {
    const script = `const answers = ${answers};${stub}`;
    emulator = spawn(process.execPath, ["-e", script, "--", "-m", "ministack"], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const [port] = (await once(emulator.stdout ?? process.stdin, "data")) as [Buffer];
    const record = { pid: emulator.pid, endpoint: `http://127.0.0.1:${port.toString().trim()}` };
    mkdirSync(path.join(project, ".build", "local"), { recursive: true });
    writeFileSync(path.join(project, ".build", "local", "emulator.json"), JSON.stringify(record));
  }

  /** Runs the command with nothing on the PATH but what tells one process from another. */
  function down() {
    const bin = path.join(project, "bin");
    mkdirSync(bin);
    symlinkSync(findProgram("ps") ?? "", path.join(bin, "ps"));
    // Not synchronously: this process has to take note that the emulator, its child, has ended.
    return runCommand(process.execPath, ["tools/run.cjs", "tools/local/down.ts"], {
      cwd: project,
      env: { PATH: bin },
    });
  }

  it("ends an emulator that does not answer, and says that it did not", async () => {
    await started(false);
    const ended = once(emulator, "exit");

    const { exitCode, stdout } = await down();

    await ended;
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^the emulator on \S+ does not answer\nthe emulator on \S+ has ended\n$/);
  });

  it("ends the emulator also where Terraform cannot destroy what it holds", async () => {
    await started(true);
    const ended = once(emulator, "exit");

    const { exitCode, stdout } = await down();

    await ended;
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/LOCAL-005[^]*goes with the emulator\nthe emulator on \S+ has ended\n$/);
  });
});
