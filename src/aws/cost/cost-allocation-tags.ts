import { CeCostAllocationTag } from "@cdktf/provider-aws/lib/ce-cost-allocation-tag";
import { Construct } from "constructs";

export interface CostAllocationTagsProps {
  /** Keys of the tags. */
  readonly keys: readonly string[];
}

/**
 * Activates cost allocation tags. Only the payer account can, and only keys that the bill knows: some hours after the
 * first resource has them.
 */
export class CostAllocationTags extends Construct {
  readonly resources: readonly CeCostAllocationTag[];

  constructor(scope: Construct, id: string, { keys }: CostAllocationTagsProps) {
    super(scope, id);
    this.resources = keys.map(
      (tagKey) => new CeCostAllocationTag(this, tagKey, { tagKey, status: "Active" }),
    );
  }
}
