import { trustOf } from "../../../src/aws/identities/spec/trust";
import { samples } from "../../environment/pipeline/jobs";

const place = { environment: "production", identities: { accountId: "111111111111", region: "us-east-2" } };

/** As IAM compares: `*` stands for any characters, also slashes. */
function isLike(text: string, pattern: string): boolean {
  const parts = pattern.split("*").map((part) => part.replace(/[.+^${}()|[\]\\?]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`).test(text);
}

describe.each(Object.entries(samples))("the roles of %s", (_, { pipeline, jobs }) => {
  it.each(jobs)("are taken as they may: $job", ({ claims, may }) => {
    const admitted = (["plan", "apply"] as const).filter((operation) => {
      const { StringEquals, StringLike } = trustOf(place, pipeline, operation).Condition;
      const claimOf = (key: string): string => claims[key.split(":").at(-1) ?? ""] ?? "";
      return (
        Object.entries(StringEquals).every(([key, value]) => claimOf(key) === value) &&
        Object.entries(StringLike).every(([key, patterns]) =>
          patterns.some((pattern) => isLike(claimOf(key), pattern)),
        )
      );
    });

    expect(admitted).toEqual(may);
  });

  it("trust the account's provider of the issuer, for AWS's audience", () => {
    const host = pipeline.issuer.replace("https://", "");
    const { Principal, Condition } = trustOf(place, pipeline, "apply");

    expect(Principal.Federated).toBe(`arn:aws:iam::111111111111:oidc-provider/${host}`);
    expect(Condition.StringEquals[`${host}:aud`]).toBe("sts.amazonaws.com");
  });
});
