import { CeCostAllocationTag } from "@cdktf/provider-aws/lib/ce-cost-allocation-tag";
import { Construct } from "constructs";

export interface CostAllocationTagsProps {
  readonly keys: readonly string[];
}

/**
 * Makes tags count in the bill. Only in the payer account, and only keys that the bill has seen: some hours after
 * the first resource that carries them.
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
