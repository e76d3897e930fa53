import { policyDocument } from "../iam/policy";
import { partitionOf } from "../region/spec/arn";

/** Returns the policy that allows other accounts to pull; `undefined` without accounts. */
export function pullPolicy(region: string, accountIds: readonly string[]): string | undefined {
  if (accountIds.length === 0) return undefined;
  return policyDocument([
    {
      Sid: "Pull",
      Effect: "Allow",
      Principal: { AWS: accountIds.map((id) => `arn:${partitionOf(region)}:iam::${id}:root`) },
      Action: ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"],
    },
  ]);
}

/** Returns the policy that expires images without a tag after some days, and all but the newest `keep` images. */
export function lifecyclePolicy(untaggedDays: number, keep: number | undefined): string {
  const action = { type: "expire" };
  const untagged = {
    rulePriority: 1,
    description: `no tag for ${untaggedDays} days`,
    selection: {
      tagStatus: "untagged",
      countType: "sinceImagePushed",
      countUnit: "days",
      countNumber: untaggedDays,
    },
    action,
  };
  const old = {
    rulePriority: 2,
    description: `all but the newest ${keep}`,
    selection: { tagStatus: "any", countType: "imageCountMoreThan", countNumber: keep },
    action,
  };
  return JSON.stringify({ rules: keep === undefined ? [untagged] : [untagged, old] });
}
