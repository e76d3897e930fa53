import { readStack, stackIds, stackIdsOf } from "../../helpers/synthesized";
import { Template } from "../../helpers/template";
import { regionsOf } from "../../../src/environment/resolve";
import { allEnvironments } from "../../environments";

describe("the account guard", () => {
  it.each(stackIdsOf("aws"))("%s refuses credentials of another account", (id) => {
    const [name, region = "", layer] = id.split("-");
    const environment = allEnvironments.find((each) => each.name === name);
    const regions = regionsOf(environment?.regions ?? {}, "aws");
    const accounts = Object.values(regions).map(({ accountId }) => accountId);
    const { aws, dns } = environment ?? {};
    const ofEnvironment = (region === "dns" ? dns?.accountId : aws?.cost?.account) ?? accounts[0];
    const expected = layer === undefined ? ofEnvironment : regions[region]?.accountId;
    expect(Template.of(id).provider("aws")["allowed_account_ids"]).toEqual([expected]);
  });

  it("assumes the role of the operation, which each run must name", () => {
    const stack = Template.of("adopted-london-compute");
    expect(stack.provider("aws")["assume_role"]).toEqual([
      {
        role_arn:
          '${var.operation == "apply" ? "arn:aws:iam::555555555555:role/apply" : "arn:aws:iam::555555555555:role/plan"}',
      },
    ]);
    expect(stack.section("variable")["operation"]).toMatchObject({ ephemeral: true });
    expect(stack.section("variable")["operation"]).not.toHaveProperty("default");
  });
});

describe("state", () => {
  it("of a production role is locked, encrypted and in another region", () => {
    const { backend } = Template.of("production-virginia-compute").section("terraform");
    expect(backend).toEqual({
      s3: {
        bucket: "hft-production-state",
        encrypt: true,
        key: "production-virginia-compute.tfstate",
        kms_key_id: "arn:aws:kms:us-east-2:111111111111:alias/hft-production-state",
        region: "us-east-2",
        use_lockfile: true,
      },
    });
  });

  it.each(stackIds())("of %s names no folder of the machine that synthesized it", (id) => {
    expect(JSON.stringify(readStack(id))).not.toContain(process.cwd());
  });
});
