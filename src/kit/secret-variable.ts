import { TerraformVariable, type TerraformVariableValidationConfig } from "cdktf";
import type { Construct } from "constructs";

export interface SecretVariableProps {
  readonly description: string;
  /**
   * Why Terraform keeps the value in state and in saved plans, or false where only write-only arguments take it. A
   * value that stays out is ephemeral as well: Terraform then refuses every use that would keep it.
   */
  readonly entersState: string | false;
  /** Validation of the value. @default none */
  readonly validation?: readonly TerraformVariableValidationConfig[];
}

/**
 * A secret that each run supplies in `TF_VAR_<name>`. It has no default, and Terraform does not print it.
 * One that enters state stands readable in every saved plan as well.
 *
 * The name does not depend on the scope, so it must be unique in its stack.
 */
export class SecretVariable extends TerraformVariable {
  readonly entersState: string | false;

  constructor(scope: Construct, name: string, { description, entersState, validation }: SecretVariableProps) {
    super(scope, name, {
      type: "string",
      description: entersState === false ? description : `${description}. Enters state: ${entersState}`,
      sensitive: true,
      nullable: false,
      validation: validation && [...validation],
    });
    this.entersState = entersState;
    this.overrideLogicalId(name);
    if (entersState === false) this.addOverride("ephemeral", true);
  }

  /** The secrets of a tree, for whoever lists them. */
  static allIn(root: Construct): readonly SecretVariable[] {
    return root.node.findAll().filter((child) => child instanceof SecretVariable);
  }
}
