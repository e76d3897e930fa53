import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from "node:fs";
import path from "node:path";
import { compareVersions } from "../../src/terraform/version";
import { withVariables } from "../lib/process-variables";
import { findProgram } from "../../src/process/find-program";

/** The consumers cannot be had on this machine; the message says why. */
export class ConsumersUnavailable extends Error {}

const sourceFolder = path.resolve("tools", "consumers");
const buildFolder = path.resolve(".build", "consumers");

/** Not optimised: compiling takes minutes and is a quarter faster, running takes a tenth of a second. */
const buildFlags = ["-trimpath", "-buildvcs=false", "-gcflags=all=-N -l", "-ldflags=-s -w"];

/** What the go command prints where neither its module cache nor the module proxy has what it needs. */
const unreachablePattern =
  /dial tcp|no such host|proxyconnect|i\/o timeout|TLS handshake|module lookup disabled/;

/**
 * Builds the program that holds the consumers, unless the same sources were built before. The first build on
 * a machine downloads and compiles the validation of Kubernetes, which takes minutes.
 *
 * @returns the program's absolute path
 * @throws {@link ConsumersUnavailable} without Linux, without a Go that is new enough, or without the modules
 */
export function buildConsumers(): string {
  if (process.platform !== "linux") {
    throw new ConsumersUnavailable(`the kubelet's checks are those of its system, and this is not Linux`);
  }
  const go = findGo();
  const program = path.join(buildFolder, sourcesHash(go.version), "consumers");
  if (!existsSync(program)) build(go.program, program);
  return program;
}

/** Written beside and renamed: another process may be building, or running, the same program. */
function build(go: string, program: string): void {
  mkdirSync(path.dirname(program), { recursive: true });
  const unfinished = `${program}.${process.pid}`;
  const args = ["build", ...buildFlags, "-o", unfinished, "."];
  const built = spawnSync(go, args, { cwd: sourceFolder, env: goEnvironment(), encoding: "utf8" });
  if (built.error !== undefined) throw built.error;
  if (built.status === 0) {
    renameSync(unfinished, program);
    return;
  }
  const unreachable = built.stderr.split("\n").find((line) => unreachablePattern.test(line));
  if (unreachable !== undefined) {
    throw new ConsumersUnavailable(`the Go modules are neither here nor to be had: ${unreachable.trim()}`);
  }
  throw new Error(`go build of tools/consumers failed:\n${built.stderr}`);
}

/** A Go on this machine. */
export interface Go {
  /** Absolute path. */
  readonly program: string;
  /** As numbers, also for a development version or a release candidate. */
  readonly version: string;
}

/**
 * The Go on a PATH.
 *
 * @throws {@link ConsumersUnavailable} where there is none, or one that is older than go.mod asks for
 */
export function findGo(searchPath?: string): Go {
  const program = findProgram("go", searchPath);
  if (program === undefined) throw new ConsumersUnavailable("no go on the PATH");
  const { stdout } = spawnSync(program, ["version"], { env: goEnvironment(), encoding: "utf8" });
  const version = /\bgo(\d+\.\d+(?:\.\d+)?)/.exec(stdout)?.[1];
  if (version === undefined) throw new ConsumersUnavailable(`${program} does not say which version it is`);
  const oldest = oldestGo();
  if (compareVersions(version, oldest) >= 0) return { program, version };
  throw new ConsumersUnavailable(`go is ${version}, and Kubernetes needs ${oldest} or newer`);
}

function oldestGo(): string {
  const version = /^go (\S+)$/m.exec(readFileSync(path.join(sourceFolder, "go.mod"), "utf8"))?.[1];
  if (version === undefined) throw new Error("tools/consumers/go.mod names no Go version");
  return version;
}

function sourcesHash(version: string): string {
  const hash = createHash("sha256").update([version, ...buildFlags].join("\n"));
  const names = readdirSync(sourceFolder).filter((name) => /\.(go|mod|sum)$/.test(name));
  for (const name of names.sort()) hash.update(name).update(readFileSync(path.join(sourceFolder, name)));
  return hash.digest("hex").slice(0, 16);
}

/** Nothing that the user configured for other modules, no C compiler, and no other Go than the one found. */
function goEnvironment(): Readonly<Record<string, string>> {
  return withVariables({ CGO_ENABLED: "0", GOFLAGS: "", GOTOOLCHAIN: "local", GOWORK: "off" });
}
