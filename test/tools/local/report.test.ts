import type { StackResult } from "../../../tools/local/local-stack";
import { leftOutLines, outputsTable } from "../../../tools/local/report";

const applied = (stack: string, outputs: StackResult["outputs"]): StackResult => ({
  stack,
  succeeded: true,
  seconds: 1,
  changes: { add: 1, change: 0, remove: 0 },
  outputs,
});
const open = (value: NonNullable<StackResult["outputs"][string]["value"]>) => ({ sensitive: false, value });

describe("the outputs of a local run", () => {
  it("are a table with a row for each entry of a map", () => {
    const network = applied("staging-virginia-network", {
      vpc_id: open("vpc-1"),
      nat_gateway_ids: open({ a: "nat-1", b: "nat-2" }),
    });

    expect(outputsTable([network, applied("staging-virginia-data", { cache_port: open(6379) })])).toBe(
      [
        "stack                     output             value",
        "staging-virginia-network  vpc_id             vpc-1",
        "staging-virginia-network  nat_gateway_ids.a  nat-1",
        "staging-virginia-network  nat_gateway_ids.b  nat-2",
        "staging-virginia-data     cache_port         6379",
      ].join("\n"),
    );
  });

  it("hide what is sensitive", () => {
    const data = applied("data", { database_password: { sensitive: true, value: "hunter2" } });

    expect(outputsTable([data])).toMatch(/database_password +\(sensitive\)$/);
  });

  it("have a list of plain values in one row, and nothing as a word", () => {
    const network = applied("network", { allow: open(["192.0.2.1", "192.0.2.2"]), to_confirm: open([]) });

    expect(outputsTable([network])).toMatch(/allow +192\.0\.2\.1, 192\.0\.2\.2\n.*to_confirm +none$/);
  });

  it("leave out what lies deep", () => {
    const pods = open({
      engine: { affinity: { node: { required: [] } } },
      risk: { name: "risk", labels: {} },
    });

    const [, engine, name, labels, , below] = outputsTable([applied("compute", { pods })]).split("\n");

    expect(engine).toMatch(/pods\.engine +\{…\}$/);
    expect(name).toMatch(/pods\.risk\.name +risk$/);
    expect(labels).toMatch(/pods\.risk\.labels +none$/);
    expect(below).toMatch(/^\{…\} terraform output -json/);
  });

  it("have each value on one line", () => {
    const compute = applied("compute", { script: open("set -e\n  run") });

    expect(outputsTable([compute])).toMatch(/script +set -e run$/);
  });

  it("are said to be none", () => {
    expect(outputsTable([applied("empty", {})])).toBe("no outputs");
  });
});

describe("what the emulator cannot make", () => {
  it("is counted by type, with its reason and its stacks", () => {
    const alarm = { type: "aws_cloudwatch_metric_alarm", reason: "forgets its statistic" };

    expect(
      leftOutLines([
        { ...alarm, stack: "local-virginia-compute" },
        { ...alarm, stack: "local-virginia-compute" },
        { ...alarm, stack: "local-oregon-compute" },
      ]),
    ).toEqual([
      "left out: 3 aws_cloudwatch_metric_alarm: forgets its statistic (local-virginia-compute, local-oregon-compute)",
    ]);
  });
});
