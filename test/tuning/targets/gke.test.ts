import { ContainerNodePool } from "@cdktf/provider-google/lib/container-node-pool";
import { Testing } from "cdktf";
import * as fc from "fast-check";
import type { NodeShape } from "../../../src/tuning/node-shape";
import { presetNames, type NodeTuning } from "../../../src/tuning/schema";
import { accepts } from "../../../src/tuning/targets/accepted-values";
import { renderGke, type GkeNodePool } from "../../../src/tuning/targets/gke";
import { gkeSysctls } from "../../../src/tuning/targets/gke-sysctls";
import { demanding, profiles } from "./profiles";
import { asReported, reportLines } from "./report-form";
import { c2, c3, unlisted } from "./shapes";

const shapes = [c3, c2, unlisted(c3)];

describe("a GKE node pool", () => {
  it.each(presetNames)("of the preset %s", (preset) => {
    const { properties, labels, daemonSetPlan, report } = renderGke({ preset }, c3);

    expect({ properties, labels, report: reportLines(report) }).toMatchSnapshot();
    expect(daemonSetPlan).toMatchSnapshot();
  });

  it("has every knob that is reported as native in Terraform's JSON", () => {
    const expectAll = (profile: NodeTuning, shape: NodeShape): void => {
      const { properties, report } = renderGke(profile, shape);
      const pool = synthesized(properties);
      const native = report.filter(({ how }) => how === "native");

      expect(native.length).toBeGreaterThan(1);
      for (const { knob, value } of native) expect([knob, inJson(pool, knob)]).toEqual([knob, value]);
    };

    for (const preset of presetNames) for (const shape of shapes) expectAll({ preset }, shape);
    for (const shape of shapes) expectAll(demanding, shape);
    fc.assert(fc.property(profiles, fc.constantFrom(...shapes), expectAll));
  });

  it("sends no sysctl that GKE would refuse", () => {
    fc.assert(
      fc.property(profiles, (profile) => {
        const sysctls = renderGke(profile, c3).properties.nodeConfig.linuxNodeConfig?.sysctls ?? {};
        const refused = Object.entries(sysctls).filter(([key, value]) => {
          const listed = gkeSysctls[key];
          return listed === undefined || !accepts(listed.accepted, value);
        });

        expect(refused).toEqual([]);
      }),
    );
  });

  it("always says that pods keep their quota, for a kubelet block without it switches it off", () => {
    fc.assert(
      fc.property(profiles, (profile) => {
        expect(renderGke(profile, c3).properties.nodeConfig.kubeletConfig.cpuCfsQuota).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  it("leaves a value out of range to the DaemonSet, and names the range and the value", () => {
    expect(
      row({ preset: "balanced", sysctls: { "net.core.somaxconn": "64" } }, "sysctl net.core.somaxconn"),
    ).toEqual(
      expect.objectContaining({ how: "daemonset", reason: "/proc/sys: GKE takes 128 to 2147483647, not 64" }),
    );
  });

  it("leaves a key that GKE does not list to the DaemonSet", () => {
    expect(row({ preset: "tradingEngine" }, "sysctl kernel.numa_balancing").how).toBe("daemonset");
  });

  it("has pages of a NUMA node set by the DaemonSet", () => {
    const profile: NodeTuning = { preset: "balanced", hugePages: [{ size: "2Mi", count: 64, numaNode: 0 }] };

    expect(row(profile, "hugepages 2Mi@0").how).toBe("daemonset");
    expect(renderGke(profile, c3).properties.nodeConfig.linuxNodeConfig).not.toHaveProperty(
      "hugepagesConfig",
    );
  });

  it("does not allow a pod's sysctl of no group that GKE opens", () => {
    const profile: NodeTuning = { preset: "balanced", podSysctls: { "kernel.domainname": "hft" } };

    expect(row(profile, "kubelet allowedUnsafeSysctls").how).toBe("unsupported");
  });

  it("calls an option of an unlisted machine not confirmed", () => {
    expect(row({ preset: "tradingEngine" }, "smt", unlisted(c3))).toEqual(
      expect.objectContaining({ how: "unsupported", confirmed: false }),
    );
  });
});

type Json = { readonly [key: string]: unknown };

function row(profile: NodeTuning, knob: string, shape: NodeShape = c3) {
  return renderGke(profile, shape).report.find((found) => found.knob === knob)!;
}

function synthesized({ nodeConfig, ...properties }: GkeNodePool): Json {
  const json = Testing.synthScope((scope) => {
    new ContainerNodePool(scope, "Pool", { cluster: "hft", ...properties, nodeConfig });
  });
  const { resource } = JSON.parse(json) as { resource: { google_container_node_pool: Json } };
  return resource.google_container_node_pool["Pool"] as Json;
}

/** The value of a knob in the pool's JSON, in the form of the report. */
function inJson(pool: Json, knob: string): string | undefined {
  const node = pool["node_config"] as { [block: string]: { [attribute: string]: unknown } | undefined };
  const linux = node["linux_node_config"];
  const [kind = "", name = ""] = knob.split(" ");
  switch (kind) {
    case "sysctl":
      return (linux?.["sysctls"] as Record<string, string> | undefined)?.[name];
    case "hugepages": {
      const pages = linux?.["hugepages_config"] as Json | undefined;
      return asReported(pages?.[name === "2Mi" ? "hugepage_size_2m" : "hugepage_size_1g"]);
    }
    case "transparent-hugepages":
      return asReported(linux?.["transparent_hugepage_enabled"])
        ?.replace("TRANSPARENT_HUGEPAGE_ENABLED_", "")
        .toLowerCase();
    case "smt":
      return node["advanced_machine_features"]?.["threads_per_core"] === 1 ? "off" : undefined;
    default:
      return asReported(
        {
          maxPods: pool["max_pods_per_node"],
          cpuCFSQuota: node["kubelet_config"]?.["cpu_cfs_quota"],
          cpuManagerPolicy: node["kubelet_config"]?.["cpu_manager_policy"],
          allowedUnsafeSysctls: node["kubelet_config"]?.["allowed_unsafe_sysctls"],
        }[name],
      );
  }
}
