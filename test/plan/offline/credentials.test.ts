import type { JsonObject } from "../../../src/core/json";
import { providerFacts as aws } from "../../../src/aws/region/spec/provider-facts";
import { fakeCredentials } from "../../../src/plan/offline/credentials";

const terraform = { required_providers: { aws: { source: "aws", version: "6.25.0" } } };
const offline = {
  access_key: "mock",
  secret_key: "mock",
  skip_credentials_validation: true,
  skip_metadata_api_check: true,
  skip_region_validation: true,
  skip_requesting_account_id: true,
};

describe("fake credentials", () => {
  it("take out the account guard and the role, and print both", () => {
    const provider = {
      aws: [
        {
          region: "us-east-1",
          allowed_account_ids: ["111111111111"],
          assume_role: [{ role_arn: "arn:aws:iam::111111111111:role/deploy" }],
        },
      ],
    };

    const { stack, changes } = fakeCredentials({ terraform, provider }, [aws]);

    expect(stack["provider"]).toEqual({ aws: [{ region: "us-east-1", ...offline }] });
    expect(changes.slice(0, 2)).toEqual([
      'provider.aws: took out allowed_account_ids ["111111111111"]',
      'provider.aws: took out assume_role [{"role_arn":"arn:aws:iam::111111111111:role/deploy"}]',
    ]);
  });

  it("reach every alias of a provider", () => {
    const blocks: readonly JsonObject[] = [{ region: "us-east-1" }, { region: "us-west-2", alias: "oregon" }];

    const { stack } = fakeCredentials({ terraform, provider: { aws: blocks } }, [aws]);

    expect(stack["provider"]).toEqual({
      aws: [
        { region: "us-east-1", ...offline },
        { region: "us-west-2", alias: "oregon", ...offline },
      ],
    });
  });

  it("name an alias where they take something out of it", () => {
    const provider = { aws: [{ alias: "oregon", profile: "desk" }] };

    expect(fakeCredentials({ terraform, provider }, [aws]).changes).toContain(
      'provider.aws.oregon: took out profile "desk"',
    );
  });

  it("keep what makes the provider different: its region, its tags, its endpoints", () => {
    const own = {
      region: "us-east-1",
      default_tags: [{ tags: { environment: "local" } }],
      endpoints: [{ ec2: "http://127.0.0.1:4566" }],
    };

    const { stack } = fakeCredentials({ terraform, provider: { aws: [own] } }, [aws]);

    expect(stack["provider"]).toEqual({ aws: [{ ...own, ...offline }] });
  });

  it("leave alone, and report, a provider that has no known offline form", () => {
    const provider = { example: [{ token: "${var.token}" }] };
    const required = { required_providers: { example: { source: "sample/example", version: "1.0.0" } } };

    const { stack, unknownProviders } = fakeCredentials({ terraform: required, provider }, [aws]);

    expect(stack["provider"]).toEqual(provider);
    expect(unknownProviders).toEqual(["sample/example"]);
  });
});
