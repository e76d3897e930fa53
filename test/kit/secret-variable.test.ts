import { App, TerraformStack, Testing } from "cdktf";
import { Construct } from "constructs";
import { SecretVariable } from "../../src/kit/secret-variable";
import type { JsonObject } from "../helpers/synthesized";

function stackWith(entersState: string | false): TerraformStack {
  const stack = new TerraformStack(new App({ outdir: ".build/test-secret" }), "stack");
  new SecretVariable(new Construct(stack, "deep"), "bgp_auth_key", { description: "A key", entersState });
  return stack;
}

function variables(stack: TerraformStack): Record<string, JsonObject> {
  return (JSON.parse(Testing.synth(stack)) as { variable: Record<string, JsonObject> }).variable;
}

describe("a secret variable", () => {
  it("that stays out of state can be used nowhere else", () => {
    expect(variables(stackWith(false))).toEqual({
      bgp_auth_key: {
        type: "string",
        description: "A key",
        sensitive: true,
        nullable: false,
        ephemeral: true,
      },
    });
  });

  it("that enters state says why", () => {
    const { bgp_auth_key: variable } = variables(stackWith("no write-only argument"));

    expect(variable).toMatchObject({
      sensitive: true,
      description: "A key. Enters state: no write-only argument",
    });
    expect(variable).not.toHaveProperty("ephemeral");
    expect(variable).not.toHaveProperty("default");
  });

  it("is found in its tree, with what there is to say of it", () => {
    const [found, ...others] = SecretVariable.allIn(stackWith("no write-only argument"));

    expect(found?.friendlyUniqueId).toBe("bgp_auth_key");
    expect(found?.entersState).toBe("no write-only argument");
    expect(others).toEqual([]);
  });
});
