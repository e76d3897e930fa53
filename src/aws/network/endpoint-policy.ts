import { awsBuckets, takesEndpointPolicy } from "../catalog/vpc-endpoints";
import { policyDocument, type Statement } from "../iam/policy";
import { bucketArn, partitionOf } from "../region/spec/arn";
import type { EndpointAccess } from "./spec/schema";

export interface EndpointPolicyProps {
  /** For example `us-east-1`. */
  readonly region: string;
  /** The accounts of the environment. */
  readonly accountIds: readonly string[];
  readonly access: EndpointAccess;
}

type Arns = (partition: string) => readonly string[];

const pull = ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"] as const;

/** What principals of the firm may do to resources of AWS itself, by service. Images and add-ons of EKS are among them. */
const awsResources: Readonly<Record<string, { readonly actions: readonly string[]; readonly arns: Arns }>> = {
  ec2: {
    actions: ["ec2:RunInstances", "ec2:CreateTags", "ec2:GetManagedPrefixListEntries"],
    arns: (partition) => [`arn:${partition}:ec2:*::image/*`, `arn:${partition}:ec2:*:aws:prefix-list/*`],
  },
  "ecr.api": { actions: pull, arns: () => ["*"] },
  "ecr.dkr": { actions: pull, arns: () => ["*"] },
};

/**
 * Returns the policy of a VPC endpoint: it carries requests of the firm's principals to the firm's resources and to what
 * AWS itself keeps for machines. With the default policy it is an open way out of subnets that have no route to the
 * internet.
 *
 * Source: aws-samples/data-perimeter-policy-examples, vpc_endpoint_policies.
 *
 * @returns `undefined` for a service whose endpoints take no policy
 */
export function endpointPolicy(service: string, props: EndpointPolicyProps): string | undefined {
  if (!takesEndpointPolicy(service)) return undefined;
  const { region, accountIds, access } = props;
  const { organizationId, resourceAccounts = [] } = access;
  const partition = partitionOf(region);
  const ours = (party: "Principal" | "Resource"): Readonly<Record<string, string | readonly string[]>> =>
    organizationId === undefined
      ? { [`aws:${party}Account`]: accountIds }
      : { [`aws:${party}OrgID`]: organizationId };
  const anybody = { Effect: "Allow", Principal: "*" } as const;
  const anything = { ...anybody, Action: "*", Resource: "*" } as const;
  const { [service]: ofAws } = awsResources;
  const statements: Statement[] = [
    {
      Sid: "OwnPrincipalsAndResources",
      ...anything,
      // A few actions, ec2:CreateVolume among them, tell of no resource's account.
      Condition: { StringEquals: ours("Principal"), StringEqualsIfExists: ours("Resource") },
    },
    { Sid: "AwsServices", ...anything, Condition: { Bool: { "aws:PrincipalIsAWSService": "true" } } },
  ];
  if (resourceAccounts.length > 0) {
    statements.push({
      Sid: "ListedAccounts",
      ...anything,
      Condition: { StringEquals: { ...ours("Principal"), "aws:ResourceAccount": resourceAccounts } },
    });
  }
  if (ofAws !== undefined) {
    statements.push({
      Sid: "ResourcesOfAws",
      ...anybody,
      Action: ofAws.actions,
      Resource: ofAws.arns(partition),
      Condition: { StringEquals: ours("Principal") },
    });
  }
  if (service === "s3") {
    statements.push({
      Sid: "BucketsOfAws",
      ...anybody,
      Action: "s3:GetObject",
      Resource: awsBuckets(region).map((name) => `${bucketArn(region, name)}/*`),
    });
  }
  if (service === "sts") {
    // Without a principal: the token takes its place.
    statements.push({
      Sid: "WebIdentities",
      ...anybody,
      Action: "sts:AssumeRoleWithWebIdentity",
      Resource: "*",
      Condition: { StringEquals: ours("Resource") },
    });
  }
  return policyDocument(statements);
}
