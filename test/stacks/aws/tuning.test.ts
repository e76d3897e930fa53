import { environments } from "../../environments";
import { tradingGenerations } from "../../../src/aws/machines/spec/deployables";
import { validate } from "../../../src/clouds";
import { regionsOf } from "../../../src/environment/resolve";
import { isOfFleet } from "../../../src/aws/machines/spec/generation-record";
import { renderingOf } from "../../../src/aws/machines/spec/rendering";
import { Template } from "../../helpers/template";
import { mimeParts } from "../../tuning/user-data";
import { asReported } from "../../tuning/targets/report-form";

const generations = environments.flatMap((input) => {
  const { environment } = validate(input, environments);
  const all = Object.entries(regionsOf(environment.regions, "aws")).flatMap(([name, region]) =>
    Object.entries(tradingGenerations(region)).map(
      ([path, generation]) => [`regions.${name}.${path}`, generation] as const,
    ),
  );
  return all.flatMap(([path, generation]) => {
    if (isOfFleet(generation)) return [];
    const [, region = "", , pool = "", , key = ""] = path.split(".");
    const stack = `${environment.name}-${region}-compute`;
    const { report } = renderingOf(generation);
    return [{ path: `${environment.name}: ${path}`, stack, pool, key, report }];
  });
});

describe.each(generations)("$path", ({ stack, pool, key, report }) => {
  const template = Template.of(stack);
  const group = template.resource("aws_eks_node_group", {
    labels: { "hft/pool": pool, "hft/generation": key },
  }).arguments;
  const [launch] = template
    .resources("aws_launch_template")
    .filter(({ address }) => JSON.stringify(group["launch_template"]).includes(address));
  const userData = Buffer.from(launch?.arguments["user_data"] as string, "base64").toString("utf8");
  const nodeConfig = mimeParts(userData).get("application/node.eks.aws") ?? "";
  const native = report.filter(({ how }) => how === "native");

  it("has every knob that is reported as native in what Terraform is given", () => {
    expect(native.length).toBeGreaterThan(5);
    for (const { knob, value } of native) {
      const found =
        knob === "smt"
          ? smtIn(launch?.arguments["cpu_options"])
          : kubeletField(nodeConfig, knob.split(" ")[1]);
      expect([knob, found]).toEqual([knob, value]);
    }
  });
});

function smtIn(cpuOptions: unknown): string | undefined {
  return (cpuOptions as { threads_per_core?: number } | undefined)?.threads_per_core === 1
    ? "off"
    : undefined;
}

/** A field of the kubelet's configuration, six spaces deep, as the report writes it. */
function kubeletField(nodeConfig: string, field = ""): string | undefined {
  const [, inline, block = ""] =
    new RegExp(`^ {6}${field}:(?: (.*))?\n((?: {8}.*\n)*)`, "m").exec(nodeConfig) ?? [];
  if (inline !== undefined) return asReported(plain(inline));
  const entries = [...block.matchAll(/^ {8}([\w.-]+): (.*)$/gm)];
  return entries.length === 0
    ? undefined
    : asReported(Object.fromEntries(entries.map(([, name = "", value = ""]) => [name, plain(value)])));
}

function plain(yaml: string): unknown {
  if (yaml.startsWith('"')) return JSON.parse(yaml) as unknown;
  return yaml.startsWith("[") ? yaml.slice(1, -1).split(", ") : yaml;
}
