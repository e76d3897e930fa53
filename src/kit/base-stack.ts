import { TerraformOutput, TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { refuseForeignValues } from "./own-values";
import { copyPlainValues } from "./plain-values";
import { keepState, type StateLocation } from "./state";

refuseForeignValues();
copyPlainValues();

/** The first with state locks in S3 itself; ephemeral variables came one version earlier. */
const requiredTerraform = ">= 1.11.0";

export interface BaseStackProps {
  readonly state: StateLocation;
  /** Summary of the stack's resources for the closing table of a synth. */
  readonly provides: string;
}

/** A stack with its state in the environment's place and with outputs of fixed names. */
export class BaseStack extends TerraformStack {
  readonly provides: string;

  constructor(scope: Construct, id: string, { state, provides }: BaseStackProps) {
    super(scope, id);
    this.provides = provides;
    keepState(this, state);
    this.addOverride("terraform.required_version", requiredTerraform);
  }

  /** Does nothing: cdktf would resolve every value once more, in search of values of other stacks. */
  override prepareStack(): void {}

  /** Declares outputs under their exact names: other stacks and operations read them. */
  export(outputs: Readonly<Record<string, unknown>>): void {
    for (const [name, value] of Object.entries(outputs)) {
      new TerraformOutput(this, name, { value, staticId: true });
    }
  }

  /** Declares outputs that Terraform prints only when it is asked for one of them by name. They are in the state. */
  exportSecret(outputs: Readonly<Record<string, unknown>>): void {
    for (const [name, value] of Object.entries(outputs)) {
      new TerraformOutput(this, name, { value, sensitive: true, staticId: true });
    }
  }
}
