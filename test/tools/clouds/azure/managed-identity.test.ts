import { managedIdentity } from "../../../../tools/clouds/azure/managed-identity";

describe("what answers as a managed identity", () => {
  it("is on the loopback interface, and one for the whole process", async () => {
    const [one, other] = await Promise.all([managedIdentity(), managedIdentity()]);

    expect(one).toBe(other);
    expect(one["ARM_MSI_ENDPOINT"]).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/token$/);
  });

  it("gives a token that says whose it is, in the form that the provider reads", async () => {
    const { ARM_MSI_ENDPOINT: endpoint = "" } = await managedIdentity();
    const response = await fetch(`${endpoint}?resource=https://graph.microsoft.com`);
    const answer = (await response.json()) as Record<string, string>;
    const [, claims = ""] = (answer["access_token"] ?? "").split(".");

    expect(answer).toMatchObject({ token_type: "Bearer", expires_in: "86400" });
    expect(claims).not.toContain("=");
    expect(Object.keys(JSON.parse(Buffer.from(claims, "base64url").toString()) as object)).toEqual([
      "oid",
      "tid",
      "appid",
    ]);
  });
});
