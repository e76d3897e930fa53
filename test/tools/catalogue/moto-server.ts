import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

/** A running emulator of AWS. */
export interface MotoServer {
  readonly endpoint: string;
  stop(): Promise<void>;
}

/**
 * Starts moto_server on a free port of the loopback interface; nothing when it is not installed.
 *
 * @throws Error when it is not installed although `CI=true` demands every check, or when it ends before it listens
 */
export async function startMotoServer(): Promise<MotoServer | undefined> {
  const server = spawn("moto_server", ["-H", "127.0.0.1", "-p", "0"], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  const endpoint = await Promise.race([
    announcedEndpoint(server),
    once(server, "exit").then(() => undefined),
  ]).catch((failure: NodeJS.ErrnoException) => {
    if (failure.code === "ENOENT") return "absent";
    throw failure;
  });
  if (endpoint === "absent") {
    if (process.env["CI"] === "true")
      throw new Error("moto_server is not installed, and CI=true skips nothing");
    return undefined;
  }
  if (endpoint === undefined) throw new Error("moto_server ended before it listened");
  return {
    endpoint,
    async stop() {
      const ended = once(server, "exit");
      server.kill();
      await ended;
    },
  };
}

/** The address that moto_server prints once it listens. The rest of its log is read, so that it never blocks. */
async function announcedEndpoint(server: ChildProcess): Promise<string> {
  if (server.stderr === null) throw new Error("moto_server has no log");
  const log = createInterface({ input: server.stderr });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    log.on("line", (line) => {
      const address = /Running on (http:\/\/127\.0\.0\.1:\d+)/.exec(line)?.[1];
      if (address !== undefined) resolve(address);
    });
  });
}
