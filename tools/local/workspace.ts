import { existsSync, rmSync } from "node:fs";
import path from "node:path";
import { Terraform } from "../gate/terraform";
import { Refusal } from "./refusal";

/**
 * A folder in which an environment is applied: `cdktf.out` with the stacks, `.state` beside it, because that is
 * where the stacks say their state is, and what Terraform and the emulator need.
 */
export class Workspace {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = path.resolve(folder);
  }

  get outdir(): string {
    return path.join(this.folder, "cdktf.out");
  }

  get stateFolder(): string {
    return path.join(this.folder, ".state");
  }

  /** @throws {@link Refusal} when there is none */
  terraform(pluginDirs: readonly string[]): Terraform {
    const terraform = Terraform.find({ dir: path.join(this.folder, "terraform"), pluginDirs });
    if (terraform !== undefined) return terraform;
    throw new Refusal("LOCAL-005", "no terraform", "install Terraform 1.11 or newer");
  }

  /** Takes the states away. @returns whether there were any */
  forgetStates(): boolean {
    const had = existsSync(this.stateFolder);
    rmSync(this.stateFolder, { recursive: true, force: true });
    return had;
  }

  clear(): void {
    this.forgetStates();
    rmSync(this.outdir, { recursive: true, force: true });
  }
}

/** The developer's own; a test has another. */
export const developersWorkspace = new Workspace(path.join(".build", "local"));
