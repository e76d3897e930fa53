import type { Json } from "../../../../src/core/json";
import { fillBlock } from "../../../../tools/gate/state/fill";
import { evaluateTemplate, splitPath } from "../../../../tools/gate/state/template";
import { plausibleValue } from "../../../../tools/gate/state/plausible-value";
import type { BlockSchema } from "../../../../src/plan/provider-schema";

const schema: BlockSchema = {
  attributes: {
    id: { type: "string", computed: true },
    name: { type: "string" },
    version: { type: "string" },
    subnet_ids: { type: ["set", "string"] },
    identity: { type: ["list", ["object", { issuer: "string" }]], computed: true },
  },
  block_types: {
    taint: {
      nesting_mode: "set",
      block: { attributes: { key: { type: "string" }, value: { type: "string" } } },
    },
  },
};
const place = { type: "aws_launch_template", path: "aws_launch_template.t" };
const values: Readonly<Record<string, Json>> = {
  "aws_subnet.a.id": "subnet-a",
  "aws_launch_template.x.latest_version": 7,
};
const fill = (known: Json, unknown: Json, written: Json) =>
  fillBlock(schema, { known, unknown, written }, place, (expression) => values[expression]);

describe("filling in what a plan does not know", () => {
  it("keeps what it does know, and makes absent arguments null", () => {
    expect(fill({ name: "n", id: "i" }, {}, { name: "n" })).toEqual({
      id: "i",
      name: "n",
      version: null,
      subnet_ids: null,
      identity: null,
      taint: [],
    });
  });

  it("takes the value that an argument refers to, in the argument's type", () => {
    const written = {
      version: "${aws_launch_template.x.latest_version}",
      subnet_ids: ["${aws_subnet.a.id}"],
    };

    expect(fill({}, { version: true, subnet_ids: true }, written)).toMatchObject({
      version: "7",
      subnet_ids: ["subnet-a"],
    });
  });

  it("reads an unknown block from the stack", () => {
    const written = { taint: { key: "pool", value: "${aws_subnet.a.id}" } };

    expect(fill({}, { taint: true }, written)).toMatchObject({ taint: [{ key: "pool", value: "subnet-a" }] });
  });

  it("fills in an unknown part of a known block", () => {
    const written = { taint: [{ key: "pool", value: "${aws_subnet.a.id}" }] };

    expect(fill({ taint: [{ key: "pool" }] }, { taint: [{ value: true }] }, written)).toMatchObject({
      taint: [{ key: "pool", value: "subnet-a" }],
    });
  });

  it("makes up what only a cloud knows, with a first element to refer to", () => {
    expect(fill({}, { id: true, identity: true }, {})).toMatchObject({
      id: expect.stringMatching(/^lt-[0-9a-f]{17}$/) as string,
      identity: [{ issuer: expect.any(String) as string }],
    });
  });
});

describe("a made-up value", () => {
  it("has the form of an ARN where an ARN belongs", () => {
    expect(plausibleValue("string", { type: "aws_kms_key", path: "aws_kms_key.disks.arn" })).toMatch(
      /^arn:aws:kms:us-east-1:111111111111:aws-kms-key\/[0-9a-f]+$/,
    );
  });

  it("is the same for the same place only", () => {
    const id = (path: string) => plausibleValue("string", { type: "aws_vpc", path });

    expect(id("aws_vpc.a.id")).toBe(id("aws_vpc.a.id"));
    expect(id("aws_vpc.a.id")).not.toBe(id("aws_vpc.b.id"));
  });
});

describe("evaluating a template", () => {
  const resolve = (expression: string) => values[expression];

  it.each<[string, Json | undefined]>([
    ["plain", "plain"],
    ["${aws_launch_template.x.latest_version}", 7],
    ["a-${aws_subnet.a.id}-${aws_launch_template.x.latest_version}", "a-subnet-a-7"],
    ["a-${upper(aws_subnet.a.id)}", undefined],
    ["${{ a = 1 }}", undefined],
  ])("makes %j %j", (template, value) => {
    expect(evaluateTemplate(template, resolve)).toEqual(value);
  });

  it.each([
    [".a.b-c", ["a", "b-c"]],
    ['["k y"][0].id', ["k y", 0, "id"]],
    ["", []],
    [".a[*].b", undefined],
  ])("splits the path %j", (path, steps) => {
    expect(splitPath(path)).toEqual(steps);
  });
});
