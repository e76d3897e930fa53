import { ignoreForgotten, leaveOutDispensable, refuseUnsupported } from "../../../tools/local/fit-emulator";

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

  describe("without what the emulator cannot make and nothing reads", () => {
    const dispensable = [
      { type: "aws_ec2_subnet_cidr_reservation", reason: "unknown" },
      {
        type: "aws_vpc_security_group_ingress_rule",
        where: { argument: "security_group_id", refersTo: "cluster_security_group_id" },
        reason: "no such group",
      },
    ];
    const machine = (awaited: string[]) => ({ aws_instance: { one: { depends_on: awaited } } });

    it("says what is left out and why", () => {
      const stack = {
        resource: { aws_ec2_subnet_cidr_reservation: { fleet: { cidr_block: "10.0.0.0/27" } } },
      };

      expect(leaveOutDispensable(stack, dispensable)).toEqual({
        stack: { resource: {} },
        leftOut: [{ type: "aws_ec2_subnet_cidr_reservation", reason: "unknown" }],
      });
    });

    it("no longer waits for it", () => {
      const stack = {
        resource: {
          aws_ec2_subnet_cidr_reservation: { fleet: {} },
          ...machine(["aws_ec2_subnet_cidr_reservation.fleet", "aws_iam_role.machine"]),
        },
      };

      expect(leaveOutDispensable(stack, dispensable).stack).toEqual({
        resource: machine(["aws_iam_role.machine"]),
      });
    });

    it("keeps a resource of the same type that refers to something else", () => {
      const own = { security_group_id: "${aws_security_group.balancer.id}" };
      const clusters = {
        security_group_id: "${aws_eks_cluster.main.vpc_config[0].cluster_security_group_id}",
      };
      const stack = { resource: { aws_vpc_security_group_ingress_rule: { own, clusters } } };

      expect(leaveOutDispensable(stack, dispensable).stack).toEqual({
        resource: { aws_vpc_security_group_ingress_rule: { own } },
      });
    });

    it("is as it was where all of it can be made", () => {
      const stack = { resource: machine([]) };

      expect(leaveOutDispensable(stack, dispensable)).toEqual({ stack, leftOut: [] });
    });
  });
});
