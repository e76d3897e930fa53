import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { aws } from "../../src/aws";
import { disruptions } from "../../src/environment/effects";
import { impactOf } from "../../src/plan/impact";
import { readStack, stackIds, type JsonObject } from "../helpers/synthesized";

const effects: Readonly<Record<string, { readonly attributes?: object; readonly source: string }>> =
  aws.effects;
const bindings = path.resolve("node_modules/@cdktf/provider-aws/lib");

/** What a type's binding says: its Terraform name, and the arguments that it takes. */
function bindingOf(module: string): { readonly type: string; readonly names: readonly string[] } {
  const text = readFileSync(path.join(bindings, module, "index.js"), "utf8");
  const [, type = ""] = /tfResourceType = "(\w+)"/.exec(text) ?? [];
  const [, body = ""] = /\n {4}synthesizeAttributes\(\) \{([^]*?)\n {4}\}/.exec(text) ?? [];
  return { type, names: [...body.matchAll(/^ {12}(\w+): /gm)].map(([, name = ""]) => name) };
}

/** The bindings that constructs of this project import; the provider itself makes no resource. */
function importedBindings(): readonly string[] {
  const sources = ["src", "stacks", "extensions"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .map((file) => readFileSync(path.join(folder, file), "utf8")),
  );
  const found = sources.flatMap((text) =>
    [...text.matchAll(/"@cdktf\/provider-aws\/lib\/([a-z0-9-]+)"/g)].map(([, module = ""]) => module),
  );
  return [...new Set(found)].filter((module) => module !== "provider").sort();
}

const imported = importedBindings().map(bindingOf);

describe("what an apply does to AWS's resources", () => {
  it("is stated of every type that a construct can make, and of no other", () => {
    expect(Object.keys(effects).sort()).toEqual(imported.map(({ type }) => type).sort());
  });

  it("is stated of every type of every synthesized stack", () => {
    const types = stackIds().flatMap((id) => Object.keys((readStack(id)["resource"] ?? {}) as JsonObject));
    expect(types.filter((type) => effects[type] === undefined)).toEqual([]);
  });

  it.each(imported)("names attributes of $type that the provider has", ({ type, names }) => {
    const ofEveryType = ["tags", "tags_all", "timeouts"];
    const named = Object.keys(effects[type]?.attributes ?? {}).filter((name) => !ofEveryType.includes(name));
    expect(names).toEqual(expect.arrayContaining(named));
  });

  it("is not stated twice in one entry: an attribute has one effect, and another than the type's", () => {
    const repeated = Object.entries(aws.effects).flatMap(([type, { update, attributes }]) =>
      Object.entries(attributes ?? {})
        .filter(([name, does]) => does === update && !["tags", "tags_all", "timeouts"].includes(name))
        .map(([name]) => `${type}.${name}`),
    );
    expect(repeated).toEqual([]);
  });

  it("has a source, or the word unverified and not the best", () => {
    for (const { source, update } of Object.values(aws.effects)) {
      expect(source).not.toBe("");
      if (source === "unverified") expect(disruptions.indexOf(update)).toBeGreaterThan(0);
    }
  });

  it.each<[string, string, string]>([
    ["aws_db_instance", "instance_class", "restarts"],
    ["aws_db_instance", "multi_az", "live"],
    ["aws_db_instance", "tags", "live"],
    ["aws_db_instance", "an_attribute_of_next_year", "restarts"],
    ["aws_eks_node_group", "launch_template", "restarts"],
    ["aws_eks_node_group", "scaling_config", "live"],
    ["aws_eks_cluster", "version", "reconnects"],
    ["aws_route", "nat_gateway_id", "reconnects"],
    ["aws_vpc_security_group_ingress_rule", "cidr_ipv4", "reconnects"],
    ["aws_launch_template", "latest_version", "live"],
  ])("of an update of %s.%s is: %s", (type, attribute, disruption) => {
    const change = {
      actions: ["update"] as const,
      before: { [attribute]: "a" },
      after: { [attribute]: "b" },
    };
    const resource = {
      address: `${type}.a`,
      mode: "managed",
      type,
      name: "a",
      provider_name: "aws",
    } as const;
    expect(impactOf({ ...resource, change }, aws.effects)).toMatchObject({ disruption });
  });

  it.each([
    "aws_db_instance",
    "aws_dx_connection",
    "aws_ec2_capacity_reservation",
    "aws_ecr_repository",
    "aws_eip",
    "aws_elasticache_replication_group",
    "aws_kms_key",
    "aws_s3_bucket",
    "aws_secretsmanager_secret",
  ])("lists %s among what cannot be made again", (type) => {
    const change = { actions: ["delete"] as const, before: {}, after: null };
    const resource = {
      address: `${type}.a`,
      mode: "managed",
      type,
      name: "a",
      provider_name: "aws",
    } as const;
    expect(impactOf({ ...resource, change }, aws.effects)).toMatchObject({ stateful: true });
  });
});
