import { TerraformVariable } from "cdktf";
import type { Construct } from "constructs";

/**
 * Returns one text for `plan` and another for `apply`, by the variable `operation` of the stack.
 *
 * The variable is ephemeral, so that a saved plan is applied with the other text: Terraform does not keep the value in
 * the plan and asks for it again. It has no default, because Terraform holds an apply to the default that its plan was
 * made with.
 */
export function byOperation(
  scope: Construct,
  { plan, apply }: { readonly plan: string; readonly apply: string },
): string {
  const operation = new TerraformVariable(scope, "operation", {
    type: "string",
    description: "Whose rights Terraform takes: those of plan, which reads only, or of apply",
    validation: [
      {
        condition: '${contains(["plan", "apply"], var.operation)}',
        errorMessage: "operation is plan or apply",
      },
    ],
  });
  operation.addOverride("ephemeral", true);
  return `\${var.operation == "apply" ? "${apply}" : "${plan}"}`;
}
