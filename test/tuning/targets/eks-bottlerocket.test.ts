import * as fc from "fast-check";
import { parse } from "smol-toml";
import type { NodeShape } from "../../../src/tuning/node-shape";
import { presetNames, type NodeTuning } from "../../../src/tuning/schema";
import { renderEksBottlerocket } from "../../../src/tuning/targets/eks-bottlerocket";
import { demanding, profiles } from "./profiles";
import { asReported, reportLines } from "./report-form";
import { c7i, c7iMetal, unlisted } from "./shapes";

const shapes = [c7iMetal, c7i, unlisted(c7iMetal)];

describe("a Bottlerocket node", () => {
  it.each(presetNames)("of the preset %s", (preset) => {
    const { properties, labels, daemonSetPlan, report } = renderEksBottlerocket({ preset }, c7iMetal);

    expect(properties.userData).toMatchSnapshot();
    expect({ labels, report: reportLines(report) }).toMatchSnapshot();
    expect(daemonSetPlan).toMatchSnapshot();
  });

  it("of a profile that asks for everything", () => {
    expect(renderEksBottlerocket(demanding, c7iMetal).properties.userData).toMatchSnapshot();
  });

  it("has every knob that is reported as native or of the command line in what it is launched with", () => {
    const expectAll = (profile: NodeTuning, shape: NodeShape): void => {
      const { properties, report } = renderEksBottlerocket(profile, shape);
      const { settings } = parse(properties.userData) as unknown as UserData;
      const launched = report.filter(({ how }) => how === "native" || how === "cmdline");

      expect(launched.length).toBeGreaterThan(1);
      for (const { knob, value } of launched) {
        const found =
          knob === "smt" && properties.cpuOptions ? smtOf(properties.cpuOptions) : inToml(settings, knob);
        expect([knob, found]).toEqual([knob, value]);
      }
    };

    for (const preset of presetNames) for (const shape of shapes) expectAll({ preset }, shape);
    for (const shape of shapes) expectAll(demanding, shape);
    fc.assert(fc.property(profiles, fc.constantFrom(...shapes), expectAll));
  });

  it("asks for the reboot without which its kernel parameters are ignored, and for none otherwise", () => {
    fc.assert(
      fc.property(profiles, fc.constantFrom(...shapes), (profile, shape) => {
        const { boot } = settingsOf(profile, shape);

        expect(boot?.["reboot-to-reconcile"]).toBe(
          boot?.["kernel-parameters"] === undefined ? undefined : true,
        );
      }),
    );
  });

  it("carries no token that only the node could fill in", () => {
    fc.assert(
      fc.property(profiles, fc.constantFrom(...shapes), (profile, shape) => {
        expect(renderEksBottlerocket(profile, shape).properties.userData).not.toMatch(/@/);
      }),
    );
  });

  it("leaves cores out whose numbers only the node knows", () => {
    const { report } = renderEksBottlerocket({ preset: "tradingEngine" }, unlisted(c7iMetal));
    const hows = new Map(report.map(({ knob, how }) => [knob, how]));

    expect(hows.get("argument isolcpus")).toBe("unsupported");
    expect(hows.get("kubelet reservedSystemCPUs")).toBe("unsupported");
    expect(hows.get("argument skew_tick")).toBe("cmdline");
  });

  it("switches SMT off at launch where the machine takes that, and by the kernel where it does not", () => {
    const virtual = renderEksBottlerocket({ preset: "tradingEngine" }, c7i).properties;
    const metal = renderEksBottlerocket({ preset: "tradingEngine" }, c7iMetal).properties;

    expect(virtual.cpuOptions).toEqual({ coreCount: 16, threadsPerCore: 1 });
    expect(virtual.userData).not.toMatch(/nosmt/);
    expect(metal.cpuOptions).toBeUndefined();
    expect(metal.userData).toMatch(/^nosmt = \[\]$/m);
  });

  it("makes 1 GiB the default size of huge pages, so that the order of parameters does not matter", () => {
    const hugePages: NodeTuning["hugePages"] = [
      { size: "1Gi", count: 4, numaNode: 0 },
      { size: "1Gi", count: 2, numaNode: 1 },
    ];

    expect(settingsOf({ preset: "balanced", hugePages }, c7iMetal).boot?.["kernel-parameters"]).toEqual({
      default_hugepagesz: ["1G"],
      hugepagesz: ["1G"],
      hugepages: ["0:4,1:2"],
    });
  });

  it("counts 2 MiB pages by the sysctl of the default size, unless 1 GiB is the default", () => {
    const two: NonNullable<NodeTuning["hugePages"]> = [{ size: "2Mi", count: 512 }];
    const both: NodeTuning["hugePages"] = [...two, { size: "1Gi", count: 1 }];
    const sysctls = (hugePages: NodeTuning["hugePages"]) =>
      settingsOf({ preset: "balanced", hugePages }, c7iMetal).kernel?.sysctl;

    expect(sysctls(two)).toHaveProperty(["vm.nr_hugepages"], "512");
    expect(sysctls(both)).not.toHaveProperty(["vm.nr_hugepages"]);
  });

  it("counts 2 MiB pages of a NUMA node by that sysctl only where the machine has no other node", () => {
    const hugePages: NodeTuning["hugePages"] = [{ size: "2Mi", count: 512, numaNode: 0 }];
    const twoNodes: NodeShape = {
      ...c7iMetal,
      cpus: { cores: 96, threadsPerCore: 2, siblings: "split", numaNodes: 2 },
    };
    const pages = (shape: NodeShape): unknown =>
      settingsOf({ preset: "balanced", hugePages }, shape).kernel?.sysctl?.["vm.nr_hugepages"];

    expect(pages(c7iMetal)).toBe("512");
    expect(pages(twoNodes)).toBeUndefined();
  });

  it("enables the reserved memory without which the memory manager's policy has no effect", () => {
    const { kubernetes } = settingsOf({ preset: "balanced", kubelet: { memoryManager: "static" } }, c7iMetal);

    expect(kubernetes["memory-manager-reserved-memory"]).toEqual({
      "0": { enabled: true, memory: "1219Mi" },
    });
  });

  it("stays within the 16 384 bytes of user data with everything asked for", () => {
    for (const shape of shapes) {
      expect(Buffer.byteLength(renderEksBottlerocket(demanding, shape).properties.userData)).toBeLessThan(
        16_384,
      );
    }
  });
});

interface UserData {
  readonly settings: Settings;
}

interface Settings {
  readonly boot?: {
    readonly "reboot-to-reconcile"?: boolean;
    readonly "kernel-parameters"?: Readonly<Record<string, readonly string[]>>;
  };
  readonly kernel?: { readonly sysctl?: Readonly<Record<string, string>> };
  readonly kubernetes: Readonly<Record<string, unknown>>;
}

function settingsOf(profile: NodeTuning, shape: NodeShape): Settings {
  return (parse(renderEksBottlerocket(profile, shape).properties.userData) as unknown as UserData).settings;
}

function smtOf({ threadsPerCore }: { readonly threadsPerCore: number }): string | undefined {
  return threadsPerCore === 1 ? "off" : undefined;
}

/** The value of a knob in the user data, in the form of the report. */
function inToml({ boot, kernel, kubernetes }: Settings, knob: string): string | undefined {
  const parameter = (name: string): string | undefined => boot?.["kernel-parameters"]?.[name]?.join(" ");
  const [kind = "", name = ""] = knob.split(" ");
  switch (kind) {
    case "sysctl":
      return kernel?.sysctl?.[name];
    case "argument":
      return parameter(name);
    case "smt":
      return parameter("nosmt") === "" ? "off" : undefined;
    case "idle":
      return parameter("idle") ?? (parameter("intel_idle.max_cstate") === "1" ? "c1" : undefined);
    case "transparent-hugepages":
      return parameter("transparent_hugepage");
    case "hugepages": {
      const [size, node] = name.split("@");
      if (size === "2Mi") return kernel?.sysctl?.["vm.nr_hugepages"];
      const counts = parameter("hugepages")?.split(",") ?? [];
      const own = counts.filter((count) =>
        node === undefined ? !count.includes(":") : count.startsWith(`${node}:`),
      );
      return own[0]?.split(":").at(-1);
    }
    default:
      return kubeletField(kubernetes, name);
  }
}

const settingNames: Readonly<Record<string, string>> = {
  allowedUnsafeSysctls: "allowed-unsafe-sysctls",
  cpuCFSQuota: "cpu-cfs-quota-enforced",
  cpuManagerPolicy: "cpu-manager-policy",
  cpuManagerPolicyOptions: "cpu-manager-policy-options",
  evictionHard: "eviction-hard",
  kubeReserved: "kube-reserved",
  maxPods: "max-pods",
  memoryManagerPolicy: "memory-manager-policy",
  reservedMemory: "memory-manager-reserved-memory",
  reservedSystemCPUs: "reserved-cpus",
  systemReserved: "system-reserved",
  topologyManagerPolicy: "topology-manager-policy",
  topologyManagerScope: "topology-manager-scope",
};

function kubeletField(kubernetes: Settings["kubernetes"], field: string): string | undefined {
  const found = kubernetes[settingNames[field] ?? field];
  if (found === undefined) return undefined;
  if (field === "cpuManagerPolicyOptions") return (found as string[]).map((name) => `${name}=true`).join(" ");
  if (field === "reservedMemory") {
    return Object.entries(found as Record<string, { enabled: boolean; memory: string }>)
      .map(([node, { memory }]) => JSON.stringify({ numaNode: Number(node), limits: { memory } }))
      .join(" ");
  }
  return asReported(found);
}
