import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { section, type JsonObject } from "../../../src/core/json";
import { callerVariables } from "../../../src/process/caller-variables";
import { runCommand } from "../../../src/process/run-command";
import { summaryFile, type EnvironmentSummary } from "../../../src/environment/summary";

const root = path.resolve(__dirname, "../../..");

/** What a command came to. */
interface Ran {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A checkout in a temporary folder: the `hft` of this project, and an output directory of stacks of `terraform_data`. */
export class Checkout {
  readonly dir = mkdtempSync(path.join(tmpdir(), "hft-checkout-"));
  readonly program = path.join(this.dir, "bin", "hft.cjs");

  constructor() {
    writeFileSync(path.join(this.dir, "package.json"), "{}");
    execFileSync(path.join(root, "node_modules/.bin/esbuild"), [
      path.join(root, "src/cli/main.ts"),
      "--bundle",
      "--platform=node",
      "--log-level=error",
      `--outfile=${this.program}`,
    ]);
  }

  /** Adds environments, of which no command that is tested here looks at the content. */
  addEnvironments(...names: readonly string[]): void {
    mkdirSync(path.join(this.dir, "environments"), { recursive: true });
    for (const name of names) writeFileSync(path.join(this.dir, "environments", `${name}.ts`), "");
  }

  /** Writes an output directory; each stack names those that it needs. */
  write(
    name: string,
    stacks: Readonly<Record<string, { readonly json: JsonObject; readonly needs?: readonly string[] }>>,
    summary: Partial<EnvironmentSummary> = {},
  ): string {
    const outdir = path.join(this.dir, name);
    const manifest: Record<string, unknown> = {};
    for (const [stack, { json, needs = [] }] of Object.entries(stacks)) {
      const file = `stacks/${stack}/cdk.tf.json`;
      mkdirSync(path.join(outdir, "stacks", stack), { recursive: true });
      writeFileSync(
        path.join(outdir, file),
        JSON.stringify({ ...json, terraform: { ...this.backendOf(stack), ...section(json, "terraform") } }),
      );
      manifest[stack] = { name: stack, synthesizedStackPath: file, dependencies: needs };
    }
    mkdirSync(path.join(outdir, "environments"), { recursive: true });
    writeFileSync(path.join(outdir, "manifest.json"), JSON.stringify({ stacks: manifest }));
    const whole: EnvironmentSummary = {
      environment: "lab",
      production: false,
      stacks: Object.keys(stacks),
      calendar: { sessions: [] },
      allowDestroy: [],
      accepted: [],
      generations: {},
      extensions: [],
      ...summary,
    };
    writeFileSync(path.join(outdir, summaryFile("lab")), JSON.stringify(whole));
    return outdir;
  }

  /** What a stack reads of another. */
  stateOf(stack: string): JsonObject {
    return { backend: "local", config: { path: this.stateFile(stack) } };
  }

  run(...args: readonly string[]): Ran {
    return this.runWith({}, ...args);
  }

  /** Runs it with variables beside those of this process. */
  runWith(variables: Readonly<Record<string, string>>, ...args: readonly string[]): Ran {
    const { status, stdout, stderr } = spawnSync(process.execPath, [this.program, ...args], {
      cwd: this.dir,
      encoding: "utf8",
      // Jest colours what its workers start.
      env: { ...process.env, FORCE_COLOR: undefined, NO_COLOR: undefined, ...variables },
    });
    return { exitCode: status, stdout, stderr };
  }

  /** Runs it while this process goes on, as one has to that reads what an emulator prints. */
  runBeside(variables: Readonly<Record<string, string>>, ...args: readonly string[]): Promise<Ran> {
    return this.start(variables, ...args).ended;
  }

  /** Starts it, to be interrupted as by Ctrl-C. */
  start(
    variables: Readonly<Record<string, string>>,
    ...args: readonly string[]
  ): { readonly ended: Promise<Ran>; readonly interrupt: () => void } {
    const controller = new AbortController();
    const ended = runCommand(process.execPath, [this.program, ...args], {
      cwd: this.dir,
      env: { ...callerVariables(), ...variables },
      interrupt: controller.signal,
    });
    return { ended, interrupt: () => controller.abort() };
  }

  stateFile(stack: string): string {
    return path.join(this.dir, ".state", `${stack}.tfstate`);
  }

  private backendOf(stack: string): JsonObject {
    return { backend: { local: { path: this.stateFile(stack) } } };
  }
}

/** Three stacks of which each needs the one before; `size` decides what the first exports. */
export function labStacks(checkout: Checkout, size: number, network = "first") {
  return {
    "lab-network": {
      json: {
        // As a region with roles declares it: every run has to say which of them it assumes.
        variable: { operation: { type: "string", ephemeral: true, nullable: false } },
        resource: { terraform_data: { vpc: { input: size, triggers_replace: network } } },
        output: { id: { value: "${terraform_data.vpc.id}" }, size: { value: "${terraform_data.vpc.input}" } },
      },
    },
    "lab-data": {
      needs: ["lab-network"],
      json: {
        data: { terraform_remote_state: { "lab-network": checkout.stateOf("lab-network") } },
        resource: {
          terraform_data: {
            database: {
              input: "${data.terraform_remote_state.lab-network.outputs.size}",
              triggers_replace: "${data.terraform_remote_state.lab-network.outputs.id}",
            },
          },
        },
        output: { database: { value: "${terraform_data.database.id}" } },
      },
    },
    "lab-compute": {
      needs: ["lab-data"],
      json: {
        data: { terraform_remote_state: { "lab-data": checkout.stateOf("lab-data") } },
        resource: {
          terraform_data: { node: { input: "${data.terraform_remote_state.lab-data.outputs.database}" } },
        },
      },
    },
  };
}
