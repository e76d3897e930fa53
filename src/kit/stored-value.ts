import { TerraformResource } from "cdktf";
import type { Construct } from "constructs";

/**
 * A `terraform_data` resource: a value that Terraform stores, so that a change of it is a step of the plan.
 *
 * Unlike cdktf's `DataResource` it does not run `terraform version` at synth.
 */
export class StoredValue extends TerraformResource {
  constructor(
    scope: Construct,
    id: string,
    private readonly input: Readonly<Record<string, unknown>>,
  ) {
    super(scope, id, {
      terraformResourceType: "terraform_data",
      terraformGeneratorMetadata: { providerName: "terraform" },
    });
  }

  protected override synthesizeAttributes(): Record<string, unknown> {
    return { input: this.input };
  }
}
