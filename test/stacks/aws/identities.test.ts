import { textOf } from "../../../src/policy/resource";
import { policyStatements } from "../../helpers/policy-statements";
import { stackIdsOf } from "../../helpers/synthesized";
import { Template } from "../../helpers/template";

const stack = Template.of("production-awsidentities");
const boundary = "arn:aws:iam::111111111111:policy/hft-production-boundary";
const roles = ["plan", "apply"].map(
  (operation) => `arn:aws:iam::111111111111:role/hft-production-${operation}`,
);
const statement = (sid: string) => policyStatements(stack.json).find(({ Sid }) => Sid === sid);

describe("the roles of a pipeline", () => {
  it("trust one issuer, whose certificate IAM checks by itself", () => {
    const { arguments: provider } = stack.resource("aws_iam_openid_connect_provider");

    expect(provider).toMatchObject({
      url: "https://token.actions.githubusercontent.com",
      client_id_list: ["sts.amazonaws.com"],
    });
    expect(provider).not.toHaveProperty("thumbprint_list");
  });

  it("are one that reads, and one that writes within a bound", () => {
    expect(stack.resource("aws_iam_role", { name: "hft-production-plan" }).arguments).not.toHaveProperty(
      "permissions_boundary",
    );
    expect(stack.resource("aws_iam_role", { name: "hft-production-apply" }).arguments).toMatchObject({
      permissions_boundary: boundary,
    });
    expect(
      stack.resources("aws_iam_role_policy_attachment").map(({ arguments: { policy_arn } }) => policy_arn),
    ).toEqual(["arn:aws:iam::aws:policy/AdministratorAccess", "arn:aws:iam::aws:policy/ReadOnlyAccess"]);
  });

  it("do not touch what they may themselves", () => {
    expect(statement("NotItsOwnRights")).toMatchObject({ Effect: "Deny", Resource: roles });
    expect(statement("NotItsBound")).toMatchObject({ Effect: "Deny", Resource: boundary });
    expect(statement("NotItsTrust")).toMatchObject({ Effect: "Deny" });
    expect(statement("NoRoleWithoutBound")).toMatchObject({
      Effect: "Deny",
      Condition: { StringNotEquals: { "iam:PermissionsBoundary": boundary } },
    });
  });

  it("read what they may not change: an apply refreshes it too", () => {
    const { Statement: statements } = JSON.parse(
      textOf(stack.resource("aws_iam_policy").arguments["policy"]),
    ) as {
      Statement: { Effect: string; Action: string | string[] }[];
    };
    const denied = statements.filter(({ Effect }) => Effect === "Deny").flatMap(({ Action }) => Action);

    expect(denied.filter((action) => /^(?:iam|s3|kms):(?:\*|Get|List|Describe)/.test(action))).toEqual([]);
  });

  it("read the states, no other object, and no secret but that of a database", () => {
    expect(statement("NoObjects")).toMatchObject({
      Effect: "Deny",
      NotResource: "arn:aws:s3:::hft-production-state/*",
    });
    expect(statement("RefreshSecrets")).toMatchObject({
      Resource: "arn:aws:secretsmanager:*:111111111111:secret:hft-production-*-database-??????",
    });
    expect(statement("DecryptStates")).toMatchObject({
      Resource: "arn:aws:kms:us-east-2:111111111111:key/*",
      Condition: { "ForAnyValue:StringEquals": { "kms:ResourceAliases": "alias/hft-production-state" } },
    });
  });

  it("are the ones that the bucket of the states admits, beside people", () => {
    const state = Template.of("production-state");
    const admitted = policyStatements(state.json).find(({ Sid }) => Sid === "NobodyElse");

    expect(admitted?.Condition).toEqual({
      ArnNotEquals: { "aws:PrincipalArn": [...roles, "arn:aws:iam::111111111111:role/platform"] },
    });
  });

  it("have documents that IAM takes", () => {
    for (const { arguments: policy } of stack.resources("aws_iam_policy")) {
      expect(textOf(policy["policy"]).replace(/\s/g, "").length).toBeLessThanOrEqual(6144);
    }
    for (const { arguments: role } of stack.resources("aws_iam_role")) {
      expect(textOf(role["assume_role_policy"]).replace(/\s/g, "").length).toBeLessThanOrEqual(2048);
    }
  });
});

describe("every role that a pipeline of production creates", () => {
  const made = stackIdsOf("aws")
    .filter(
      (id) => id.startsWith("production-") && id !== "production-awsidentities" && id !== "production-state",
    )
    .flatMap((id) =>
      Template.of(id)
        .resources("aws_iam_role")
        .map(({ address, arguments: role }) => ({ id, address, ...role })),
    );

  it("has the bound, and a name that the pipeline may pass on", () => {
    expect(made.length).toBeGreaterThan(0);
    for (const role of made) {
      expect(role).toMatchObject({
        permissions_boundary: boundary,
        name: expect.stringMatching(/^hft-production-/) as unknown,
      });
    }
  });
});
