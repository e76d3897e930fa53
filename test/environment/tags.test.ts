import { resolveEnvironment, validate, type EnvironmentInput } from "../../src/clouds";
import { edit } from "../problems/parts";
import { validEnvironment } from "../problems/valid-environment";

const tagged = edit.each(
  edit.environment({ tags: { CostCenter: "EQ-101", desk: "equities" } }),
  edit.region({ tags: { desk: "equities-us" } }),
)(validEnvironment);

const resolved = resolveEnvironment(validate(tagged, [tagged]).environment);

describe("the tags of a region", () => {
  it("are the common ones, the environment's and its own, of which its own go first", () => {
    expect(resolved.regions["virginia"]?.tags).toMatchObject({
      "hft-environment": "production",
      "hft-region": "virginia",
      CostCenter: "EQ-101",
      desk: "equities-us",
    });
  });
});

describe("the tags of resources of no single region", () => {
  it("are the common ones and the environment's", () => {
    expect(resolved.tags).toMatchObject({ "hft-region": "all", CostCenter: "EQ-101", desk: "equities" });
  });
});

describe("the key of a tag", () => {
  const faults = (key: string): readonly string[] => {
    const environment: EnvironmentInput = { ...validEnvironment, tags: { [key]: "x" } };
    return validate(environment, [environment]).judgement.open.map(({ code }) => code);
  };

  it.each([
    "aws:owner",
    "AWS:owner",
    "hft-environment",
    "kubernetes.io/cluster/x",
    "eks:cluster",
    "Name",
    "a<b",
  ])("is refused where a cloud, Kubernetes or this project owns it, or it cannot be one: %s", (key) => {
    expect(faults(key)).toEqual(["SHAPE-003"]);
  });

  it.each(["CostCenter", "cost-centre", "Business Unit", "team/desk"])("is the author's: %s", (key) => {
    expect(faults(key)).toEqual([]);
  });
});
