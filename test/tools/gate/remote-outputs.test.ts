import type { JsonObject } from "../../../src/core/json";
import { checkRemoteOutputs } from "../../../tools/gate/remote-outputs";

const network = {
  name: "network",
  json: {
    terraform: { backend: { s3: { bucket: "state", key: "network.tfstate", encrypt: true } } },
    output: {
      vpc_id: { value: "${aws_vpc.vpc.id}" },
      subnet_ids: { value: { private: { a: "${aws_subnet.a.id}" } } },
      zones: { value: "${aws_vpc.vpc.zones}" },
    },
  },
};
const reading = (path: string, key = "network.tfstate"): JsonObject => ({
  data: { terraform_remote_state: { other: { backend: "s3", config: { bucket: "state", key } } } },
  locals: { read: `\${data.terraform_remote_state.other.outputs${path}}` },
});

describe("reading another stack's outputs", () => {
  it.each([".vpc_id", ".subnet_ids.private.a", '["subnet_ids"]["private"].a', ".zones.anything", ""])(
    "is right when the stack declares outputs%s",
    (path) => {
      expect(checkRemoteOutputs(reading(path), [network])).toEqual({ problems: [], unchecked: [] });
    },
  );

  it.each([
    [".vpc", "vpc"],
    [".subnet_ids.private.b", "subnet_ids.private.b"],
    ['["subnet_ids"].public', "subnet_ids.public"],
  ])("is a fault when it does not declare outputs%s", (path, name) => {
    expect(checkRemoteOutputs(reading(path), [network]).problems).toEqual([
      `reads output ${name}, which network does not declare`,
    ]);
  });

  it("finds the stack of an HCP Terraform workspace, whatever its project", () => {
    const hcp = { hostname: "app.terraform.io", organization: "hft" };
    const producer = {
      name: "network",
      json: {
        ...network.json,
        terraform: { cloud: { ...hcp, workspaces: { name: "network", project: "trading" } } },
      },
    };
    const remote = { backend: "remote", config: { ...hcp, workspaces: { name: "network" } } };
    const consumer = { ...reading(".vpc"), data: { terraform_remote_state: { other: remote } } };

    expect(checkRemoteOutputs(consumer, [producer])).toEqual({
      problems: ["reads output vpc, which network does not declare"],
      unchecked: [],
    });
  });

  it("cannot be checked when no stack keeps its state there", () => {
    expect(checkRemoteOutputs(reading(".vpc", "elsewhere.tfstate"), [network])).toEqual({
      problems: [],
      unchecked: ["data.terraform_remote_state.other: its stack is not in this directory"],
    });
  });
});
