import { existsSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { section, type JsonObject } from "../../src/core/json";
import { diagnosticText, readMessage, type ChangeCounts, type OutputValue } from "../../src/plan/messages";
import type { Plan } from "../../src/plan/plan";
import { readStacks, type SynthesizedStack } from "../gate/stacks";
import { ProviderUnavailable, type Terraform } from "../gate/terraform";
import type { Progress } from "../lib/progress";
import { providerRefusal } from "./fit-providers";
import { ResourcesAtWork, sentenceOf } from "./stack-events";
import type { MadeUpSecrets } from "./variables";

/** What came of applying or destroying one stack. */
export interface StackResult {
  readonly stack: string;
  readonly succeeded: boolean;
  readonly seconds: number;
  readonly changes: ChangeCounts;
  readonly outputs: Readonly<Record<string, OutputValue>>;
}

export interface LocalStackContext {
  readonly terraform: Terraform;
  readonly secrets: MadeUpSecrets;
  /** Takes what happens, a sentence at a time. */
  readonly print: (stack: string, sentence: string) => void;
  /** Says what a long step waits for. */
  readonly progress: Progress;
  /** Ends what Terraform is doing in an orderly way, with its state written. */
  readonly interrupt?: AbortSignal;
}

const nothing: ChangeCounts = { add: 0, change: 0, remove: 0 };

/** A synthesized stack in its folder, for the real Terraform with the state at the stack's own backend. */
export class LocalStack {
  static all(outdir: string, context: LocalStackContext): ReadonlyMap<string, LocalStack> {
    return new Map(readStacks(outdir).map((stack) => [stack.name, new LocalStack(stack, context)]));
  }

  private constructor(
    private readonly stack: SynthesizedStack,
    private readonly context: LocalStackContext,
  ) {}

  get name(): string {
    return this.stack.name;
  }

  get json(): JsonObject {
    return this.stack.json;
  }

  /** The file that the local backend names. */
  get stateFile(): string {
    const local = section(section(section(this.stack.json, "terraform"), "backend"), "local");
    const { path: file } = local;
    if (typeof file !== "string") throw new Error(`${this.name} keeps its state somewhere else`);
    return path.resolve(this.stack.dir, file);
  }

  get hasState(): boolean {
    return existsSync(this.stateFile);
  }

  /** Puts another form of the stack into its folder. */
  write(stack: JsonObject): void {
    writeFileSync(path.join(this.stack.dir, "cdk.tf.json"), `${JSON.stringify(stack, null, 2)}\n`);
  }

  async init(): Promise<void> {
    // Made for the providers of an earlier run, which may have been others.
    rmSync(path.join(this.stack.dir, ".terraform.lock.hcl"), { force: true });
    const { terraform, progress } = this.context;
    const init = () => terraform.init(this.stack.dir);
    const [failure] = await progress
      .during(`terraform init of ${this.name}`, init)
      .catch((error: unknown) => {
        throw error instanceof ProviderUnavailable ? providerRefusal(error) : error;
      });
    if (failure !== undefined) throw new Error(`${this.name}: ${diagnosticText(failure)}`);
  }

  apply(): Promise<StackResult> {
    return this.run("apply");
  }

  destroy(): Promise<StackResult> {
    return this.run("destroy");
  }

  /**
   * What applying it now would do, after looking at what is there.
   *
   * @param stack another form of the stack, which takes its place in the folder meanwhile. @default the stack itself
   */
  async plan(stack = this.json): Promise<Plan> {
    const { terraform, secrets } = this.context;
    this.write(stack);
    try {
      const args = ["plan", "-input=false", "-no-color", "-out=plan"];
      const { exitCode, stderr } = await terraform.execute(this.stack.dir, args, secrets.valuesFor(stack));
      if (exitCode !== 0) throw new Error(stderr);
      return await terraform.showPlan(this.stack.dir);
    } finally {
      this.write(this.json);
    }
  }

  private async run(command: "apply" | "destroy"): Promise<StackResult> {
    const { terraform, secrets, print, progress, interrupt } = this.context;
    const begin = performance.now();
    let changes = nothing;
    let outputs: StackResult["outputs"] = {};
    const atWork = new ResourcesAtWork();
    const onLine = (line: string) => {
      const message = readMessage(line);
      if (message === undefined) return;
      atWork.read(message);
      if (message.type === "change_summary" && message.changes.operation !== "plan")
        changes = message.changes;
      if (message.type === "outputs") outputs = knownOutputs(message.outputs);
      const sentence = sentenceOf(message);
      if (sentence !== undefined) print(this.name, sentence);
    };
    const { exitCode, stderr } = await progress.during(
      () => `terraform ${command} of ${this.name}${atWork.text()}`,
      () =>
        terraform.execute(
          this.stack.dir,
          [command, "-auto-approve", "-input=false", "-json"],
          secrets.valuesFor(this.json),
          { onLine, ...(interrupt !== undefined && { interrupt }) },
        ),
    );
    if (stderr.trim() !== "") print(this.name, stderr.trim());
    const seconds = (performance.now() - begin) / 1000;
    return { stack: this.name, succeeded: exitCode === 0, seconds, changes, outputs };
  }
}

/** A plan announces outputs that have no value yet. */
function knownOutputs(outputs: StackResult["outputs"]): StackResult["outputs"] {
  return Object.fromEntries(
    Object.entries(outputs).filter(([, { sensitive, value }]) => sensitive || value !== undefined),
  );
}
