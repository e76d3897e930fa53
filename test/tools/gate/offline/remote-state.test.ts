import { isRemoteStateStandIn, replaceRemoteState } from "../../../../tools/gate/offline/remote-state";

const remoteState = {
  terraform_remote_state: { "virginia-network": { backend: "s3", config: { bucket: "state" } } },
};

describe("replacing remote state", () => {
  it("turns what is read from another stack into a value that no plan knows", () => {
    const stack = {
      data: remoteState,
      resource: {
        aws_eks_cluster: {
          cluster: {
            vpc_config: {
              subnet_ids: [
                "${data.terraform_remote_state.virginia-network.outputs.subnet_ids.private.a}",
                '${data.terraform_remote_state.virginia-network.outputs["subnet_ids"].private.b}',
              ],
            },
          },
        },
      },
    };

    const { stack: offline } = replaceRemoteState(stack);

    expect(offline["resource"]).toEqual({
      aws_eks_cluster: {
        cluster: {
          vpc_config: {
            subnet_ids: [
              "${jsondecode(terraform_data.remote_state_virginia-network.id).subnet_ids.private.a}",
              '${jsondecode(terraform_data.remote_state_virginia-network.id)["subnet_ids"].private.b}',
            ],
          },
        },
      },
      terraform_data: { "remote_state_virginia-network": {} },
    });
  });

  it("finds every reading in a longer text", () => {
    const reading = "${data.terraform_remote_state.virginia-network.outputs";
    const stack = { data: remoteState, locals: { pair: `${reading}.a}-${reading}.b}` } };

    const { stack: offline } = replaceRemoteState(stack);

    const unknown = "${jsondecode(terraform_data.remote_state_virginia-network.id)";
    expect(offline["locals"]).toEqual({ pair: `${unknown}.a}-${unknown}.b}` });
  });

  it("lets what depends on a remote state depend on its stand-in", () => {
    const stack = {
      data: remoteState,
      resource: { aws_vpc: { vpc: { depends_on: ["data.terraform_remote_state.virginia-network"] } } },
    };

    const { stack: offline } = replaceRemoteState(stack);

    expect(offline["resource"]).toMatchObject({
      aws_vpc: { vpc: { depends_on: ["terraform_data.remote_state_virginia-network"] } },
    });
  });

  it("leaves no empty data section, which would be an error at init", () => {
    expect(replaceRemoteState({ data: remoteState }).stack).not.toHaveProperty("data");
  });

  it("keeps the stack's own terraform_data and its other data sources", () => {
    const stack = {
      data: { ...remoteState, aws_ami: { al2023: {} } },
      resource: { terraform_data: { own: { input: 1 } } },
    };

    const { stack: offline } = replaceRemoteState(stack);

    expect(offline).toEqual({
      data: { aws_ami: { al2023: {} } },
      resource: { terraform_data: { own: { input: 1 }, "remote_state_virginia-network": {} } },
    });
  });

  it("says which remote state it replaced", () => {
    expect(replaceRemoteState({ data: remoteState }).changes).toEqual([
      "data.terraform_remote_state.virginia-network: outputs became unknown values",
    ]);
  });

  it("knows its stand-ins from resources of the stack", () => {
    expect(isRemoteStateStandIn("terraform_data.remote_state_virginia-network")).toBe(true);
    expect(isRemoteStateStandIn("terraform_data.own")).toBe(false);
  });
});
