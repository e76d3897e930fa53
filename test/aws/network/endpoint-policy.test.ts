import { endpointPolicy, type EndpointPolicyProps } from "../../../src/aws/network/endpoint-policy";
import type { Statement } from "../../../src/aws/iam/policy";

const props: EndpointPolicyProps = {
  region: "us-east-1",
  accountIds: ["111111111111", "222222222222"],
  access: {},
};

function statements(service: string, own: Partial<EndpointPolicyProps> = {}): readonly Statement[] {
  const policy = endpointPolicy(service, { ...props, ...own });
  return policy === undefined ? [] : (JSON.parse(policy) as { Statement: Statement[] }).Statement;
}

const bySid = (all: readonly Statement[], sid: string) => all.find(({ Sid }) => Sid === sid);

describe("the policy of a VPC endpoint", () => {
  it("admits nobody without a condition but to buckets of AWS", () => {
    const open = ["s3", "dynamodb", "ec2", "ecr.dkr", "sts", "kms"].flatMap((service) =>
      statements(service).filter(({ Condition }) => Condition === undefined),
    );

    expect(open.map(({ Sid, Action }) => [Sid, Action])).toEqual([["BucketsOfAws", "s3:GetObject"]]);
  });

  it("connects the accounts of the environment with their own resources", () => {
    expect(bySid(statements("s3"), "OwnPrincipalsAndResources")?.Condition).toEqual({
      StringEquals: { "aws:PrincipalAccount": props.accountIds },
      StringEqualsIfExists: { "aws:ResourceAccount": props.accountIds },
    });
  });

  it("connects an organization's in their place", () => {
    const access = { organizationId: "o-a1b2c3d4e5" };

    expect(bySid(statements("s3", { access }), "OwnPrincipalsAndResources")?.Condition).toEqual({
      StringEquals: { "aws:PrincipalOrgID": "o-a1b2c3d4e5" },
      StringEqualsIfExists: { "aws:ResourceOrgID": "o-a1b2c3d4e5" },
    });
  });

  it("reaches the resources of listed accounts, with the firm's principals only", () => {
    const access = { resourceAccounts: ["333333333333"] };

    expect(bySid(statements("s3", { access }), "ListedAccounts")?.Condition).toEqual({
      StringEquals: {
        "aws:PrincipalAccount": props.accountIds,
        "aws:ResourceAccount": ["333333333333"],
      },
    });
    expect(bySid(statements("s3"), "ListedAccounts")).toBeUndefined();
  });

  it("lets machines read image layers, packages and agents from buckets of AWS in their region", () => {
    const { Resource } = bySid(statements("s3"), "BucketsOfAws") ?? {};

    expect(Resource).toEqual(
      expect.arrayContaining([
        "arn:aws:s3:::prod-us-east-1-starport-layer-bucket/*",
        "arn:aws:s3:::al2023-repos-us-east-1-de612dc2/*",
        "arn:aws:s3:::amazon-ssm-us-east-1/*",
      ]),
    );
  });

  it("lets nodes pull the images of EKS's add-ons, which lie in registries of AWS, and push to none", () => {
    const { Action } = bySid(statements("ecr.dkr"), "ResourcesOfAws") ?? {};

    expect(Action).toContain("ecr:BatchGetImage");
    expect(Action).not.toContain("ecr:PutImage");
  });

  it("is left out where the service takes none", () => {
    expect(endpointPolicy("eks-auth", props)).toBeUndefined();
  });

  it("is written in the region's partition", () => {
    const { Resource } = bySid(statements("s3", { region: "cn-north-1" }), "BucketsOfAws") ?? {};

    expect(Resource).toContain("arn:aws-cn:s3:::prod-cn-north-1-starport-layer-bucket/*");
  });
});
