import { ignoreForgotten, refuseUnsupported } from "../../../tools/local/fit-emulator";

const gaps = [{ type: "aws_flow_log", forgotten: ["iam_role_arn", "tags"] }];

const flowLog = (body: Record<string, never> | { lifecycle: { ignore_changes: "all" | string[] } }) => ({
  resource: { aws_flow_log: { flow: body } },
});

describe("a stack made to fit the emulator", () => {
  it("leaves alone what the emulator forgets", () => {
    expect(ignoreForgotten(flowLog({}), gaps)).toEqual(
      flowLog({ lifecycle: { ignore_changes: ["iam_role_arn", "tags"] } }),
    );
  });

  it("still leaves alone what it left alone before", () => {
    const stack = flowLog({ lifecycle: { ignore_changes: ["log_format", "tags"] } });

    expect(ignoreForgotten(stack, gaps)).toEqual(
      flowLog({ lifecycle: { ignore_changes: ["log_format", "tags", "iam_role_arn"] } }),
    );
  });

  it("keeps a resource that leaves everything alone", () => {
    const stack = flowLog({ lifecycle: { ignore_changes: "all" } });

    expect(ignoreForgotten(stack, gaps)).toEqual(stack);
  });

  it("is as it was where nothing is forgotten", () => {
    const stack = { resource: { aws_vpc: { main: { cidr_block: "10.0.0.0/16" } } } };

    expect(ignoreForgotten(stack, gaps)).toEqual(stack);
  });

  it("is refused with a resource that the emulator cannot make", () => {
    const stack = { resource: { aws_ec2_capacity_reservation: { reserve: {} } } };

    expect(() => refuseUnsupported("local-virginia-compute", stack)).toThrow(
      /LOCAL-011[^]*local-virginia-compute: aws_ec2_capacity_reservation/,
    );
  });
});
