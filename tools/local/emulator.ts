import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { withVariables } from "../lib/process-variables";
import { Refusal } from "./refusal";

const program = path.resolve("tools", "local", "emulator.py");

/** Python and its packages are read from disk, on a machine that may be busy. */
const startSeconds = 300;
const stopSeconds = 10;

/** What a running emulator leaves in its folder, so that a later command finds it. */
interface Record {
  readonly pid: number;
  readonly endpoint: string;
}

/** An emulator of AWS in a process of its own, which outlives the command that starts it. Its state is in memory. */
export class Emulator {
  readonly endpoint: string;

  /** The emulator that was started from a folder, while its process lives; it need not answer. */
  static async started(folder: string): Promise<Emulator | undefined> {
    const file = recordFile(folder);
    if (!existsSync(file)) return undefined;
    const record = JSON.parse(readFileSync(file, "utf8")) as Record;
    const emulator = new Emulator(folder, record);
    if (isAlive(record.pid) && (isEmulator(record.pid) || (await emulator.answers()))) return emulator;
    rmSync(file);
    return undefined;
  }

  /** The emulator that was started from a folder, while it answers. */
  static async running(folder: string): Promise<Emulator | undefined> {
    const emulator = await Emulator.started(folder);
    return (await emulator?.answers()) === true ? emulator : undefined;
  }

  /**
   * Starts an emulator on the loopback interface, and waits until it answers.
   *
   * @param folder for its log and what it writes
   * @param python the interpreter of its installation
   * @param interrupt ends it before it answers
   * @throws {@link Refusal} when the port is taken or it does not answer
   */
  static async start(
    folder: string,
    python: string,
    endpoint: string,
    interrupt?: AbortSignal,
  ): Promise<Emulator> {
    const { port, hostname } = new URL(endpoint);
    await refuseTakenPort(endpoint);
    const temporary = path.join(folder, "tmp");
    mkdirSync(temporary, { recursive: true });
    const log = openSync(logFile(folder), "w");
    const child = spawn(python, [program], {
      detached: true,
      stdio: ["ignore", log, log],
      env: withVariables({
        BIND_HOST: hostname === "localhost" ? "127.0.0.1" : hostname,
        GATEWAY_PORT: port,
        TMPDIR: temporary,
        // Databases and caches are described, not run: no container is started or stopped on this machine.
        DOCKER_HOST: `unix://${path.join(temporary, "no-docker.sock")}`,
      }),
    });
    closeSync(log);
    const record: Record = { pid: child.pid ?? 0, endpoint };
    // Before it answers, so that `down` also ends one whose starter was killed meanwhile.
    writeFileSync(recordFile(folder), JSON.stringify(record));
    try {
      await untilItAnswers(child, folder, endpoint, interrupt);
    } catch (failure) {
      child.kill("SIGKILL");
      rmSync(recordFile(folder), { force: true });
      throw failure;
    }
    child.unref();
    return new Emulator(folder, record);
  }

  private constructor(
    private readonly folder: string,
    private readonly record: Record,
  ) {
    this.endpoint = record.endpoint;
  }

  /** Whether it answers within five seconds. */
  async answers(): Promise<boolean> {
    return (await versionAt(this.endpoint)) !== undefined;
  }

  /** Ends the process, within ten seconds, and with it everything it knows. */
  async stop(): Promise<void> {
    const { pid } = this.record;
    process.kill(pid, "SIGTERM");
    for (let waited = 0; isAlive(pid) && waited < stopSeconds; waited += 0.1) await sleep(100);
    if (isAlive(pid)) process.kill(pid, "SIGKILL");
    rmSync(recordFile(this.folder), { force: true });
    rmSync(path.join(this.folder, "tmp"), { recursive: true, force: true });
  }
}

function logFile(folder: string): string {
  return path.join(folder, "emulator.log");
}

function recordFile(folder: string): string {
  return path.join(folder, "emulator.json");
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Whether a process is an emulator: the number of one of before may be another's by now. */
function isEmulator(pid: number): boolean {
  const { stdout } = spawnSync("ps", ["-o", "args=", "-p", String(pid)], { encoding: "utf8" });
  return (stdout ?? "").includes("-m ministack");
}

async function refuseTakenPort(endpoint: string): Promise<void> {
  if (!(await isListening(endpoint))) return;
  const version = await versionAt(endpoint);
  const holder = version === undefined ? "something else" : `a ministack ${version} not started from here`;
  throw new Refusal(
    "LOCAL-003",
    `${holder} listens on ${endpoint}`,
    "end it, or choose another port with --port",
  );
}

function isListening(endpoint: string): Promise<boolean> {
  const { hostname, port } = new URL(endpoint);
  return new Promise((resolve) => {
    const socket = connect({ host: hostname, port: Number(port) });
    const answer = (listening: boolean) => () => {
      socket.destroy();
      resolve(listening);
    };
    socket.once("connect", answer(true)).once("error", answer(false));
  });
}

/** The version of the emulator that answers at an address; nothing when none does. */
async function versionAt(endpoint: string): Promise<string | undefined> {
  try {
    const response = await fetch(`${endpoint}/_ministack/health`, { signal: AbortSignal.timeout(5_000) });
    return ((await response.json()) as { readonly version?: string }).version;
  } catch {
    return undefined;
  }
}

async function untilItAnswers(
  child: ChildProcess,
  folder: string,
  endpoint: string,
  interrupt?: AbortSignal,
): Promise<void> {
  const begin = performance.now();
  while (performance.now() - begin < startSeconds * 1000) {
    if (interrupt?.aborted === true) throw new Error("interrupted");
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) break;
    if ((await versionAt(endpoint)) !== undefined) return;
    await sleep(100);
  }
  const lastLines = readFileSync(logFile(folder), "utf8").trimEnd().split("\n").slice(-5).join("\n");
  const waited = ((performance.now() - begin) / 1000).toFixed(0);
  const value = `no answer from ${endpoint} in ${waited} s; its log ends:\n${lastLines}`;
  throw new Refusal("LOCAL-004", value, `see ${path.relative("", logFile(folder))}`);
}
