import { KubernetesClusterNodePool } from "@cdktf/provider-azurerm/lib/kubernetes-cluster-node-pool";
import { Testing } from "cdktf";
import * as fc from "fast-check";
import type { NodeShape } from "../../../src/tuning/node-shape";
import { presetNames, type NodeTuning } from "../../../src/tuning/schema";
import { renderAks, type AksNodePool } from "../../../src/tuning/targets/aks";
import { aksSysctls, portRangeKey, twReuseKey } from "../../../src/tuning/targets/aks-sysctls";
import { demanding, profiles } from "./profiles";
import { asReported, reportLines } from "./report-form";
import { f48, mana, unlisted } from "./shapes";

const shapes = [f48, mana, unlisted(f48)];

describe("an AKS node pool", () => {
  it.each(presetNames)("of the preset %s", (preset) => {
    const { properties, labels, daemonSetPlan, report } = renderAks({ preset }, f48);

    expect({ properties, labels, report: reportLines(report) }).toMatchSnapshot();
    expect(daemonSetPlan).toMatchSnapshot();
  });

  it("has every knob that is reported as native in Terraform's JSON", () => {
    const expectAll = (profile: NodeTuning, shape: NodeShape): void => {
      const { properties, report } = renderAks(profile, shape);
      const pool = synthesized(properties);
      const native = report.filter(({ how }) => how === "native");

      expect(native.length).toBeGreaterThan(1);
      for (const { knob, value } of native) expect([knob, inJson(pool, knob)]).toEqual([knob, value]);
    };

    for (const preset of presetNames) for (const shape of shapes) expectAll({ preset }, shape);
    for (const shape of shapes) expectAll(demanding, shape);
    fc.assert(fc.property(profiles, fc.constantFrom(...shapes), expectAll));
  });

  it("has an attribute for each of its 29 sysctls that azurerm knows", () => {
    const largest = Object.entries(aksSysctls).map(([key, { to }]): [string, string] => [key, `${to}`]);
    const sysctls = { ...Object.fromEntries(largest), [portRangeKey]: "1024 65535", [twReuseKey]: "1" };
    const pool = synthesized(renderAks({ preset: "balanced", sysctls }, f48).properties);

    expect(Object.keys(sysctlsOf(pool) ?? {})).toHaveLength(29);
    for (const [key, value] of Object.entries(sysctls)) {
      expect([key, inJson(pool, `sysctl ${key}`)]).toEqual([key, value]);
    }
  });

  it("sends no sysctl that AKS would refuse or drop", () => {
    fc.assert(
      fc.property(profiles, (profile) => {
        const sent = sysctlsOf(synthesized(renderAks(profile, f48).properties)) ?? {};
        const refused = Object.entries(aksSysctls).filter(([key, { from, to }]) => {
          const value = sent[attributeOf(key)];
          return value !== undefined && !(Number(value) >= from && Number(value) <= to && value !== 0);
        });

        expect(refused).toEqual([]);
      }),
    );
  });

  it("says what becomes of tcp_tw_reuse wherever it sends a sysctl", () => {
    fc.assert(
      fc.property(profiles, (profile) => {
        const config = renderAks(profile, f48).properties.linuxOsConfig?.sysctlConfig;
        const wanted = profile.sysctls?.["net.ipv4.tcp_tw_reuse"] === "1";

        expect([undefined, wanted]).toContain(config?.netIpv4TcpTwReuse);
        expect(config === undefined || "netIpv4TcpTwReuse" in config).toBe(true);
      }),
    );
  });

  it("sends no block of sysctls where AKS takes none of the profile's", () => {
    const sysctls = { "net.core.rmem_max": "1", "net.core.wmem_max": "1" };

    expect(renderAks({ preset: "balanced", sysctls }, f48).properties).not.toHaveProperty("linuxOsConfig");
  });

  it.each([
    ["vm.swappiness", "0", /drops vm.swappiness = 0/],
    ["vm.vfs_cache_pressure", "0", /AKS takes 1 to 100, not 0/],
    ["net.core.somaxconn", "1024", /AKS takes 4096 to 3240000, not 1024/],
    ["net.ipv4.tcp_tw_reuse", "2", /AKS takes 0 or 1, not 2/],
    ["net.ipv4.ip_local_port_range", "60000 50000", /AKS takes a first port of 1024 to 60999/],
    ["kernel.numa_balancing", "0", /not on AKS's list/],
  ])("leaves %s = %s to the DaemonSet", (key, value, reason) => {
    expect(row({ preset: "balanced", sysctls: { [key]: value } }, `sysctl ${key}`)).toEqual(
      expect.objectContaining({ how: "daemonset", reason: expect.stringMatching(reason) as string }),
    );
  });

  it("has pages of 2 MiB set by the DaemonSet, and none of 1 GiB", () => {
    expect(row(demanding, "hugepages 2Mi").how).toBe("daemonset");
    expect(row(demanding, "hugepages 1Gi").how).toBe("unsupported");
  });

  it("keeps irqbalance of the image from moving the interrupts that it places", () => {
    expect(row({ preset: "tradingEngine" }, "irqbalance").how).toBe("daemonset");
    expect(renderAks({ preset: "tradingEngine" }, f48).daemonSetPlan).toContain(
      "service\tirqbalance.service\toff\tirqbalance\n",
    );
  });

  it("does not allow a pod's sysctl of no group that AKS opens", () => {
    const profile: NodeTuning = { preset: "balanced", podSysctls: { "kernel.domainname": "hft" } };

    expect(row(profile, "kubelet allowedUnsafeSysctls").how).toBe("unsupported");
  });
});

type Json = { readonly [key: string]: unknown };

function row(profile: NodeTuning, knob: string) {
  return renderAks(profile, f48).report.find((found) => found.knob === knob)!;
}

function synthesized(properties: AksNodePool): Json {
  const json = Testing.synthScope((scope) => {
    new KubernetesClusterNodePool(scope, "Pool", {
      name: "engine",
      kubernetesClusterId: "cluster",
      vmSize: f48.machine,
      temporaryNameForRotation: "enginetmp",
      ...properties,
    });
  });
  const { resource } = JSON.parse(json) as { resource: { azurerm_kubernetes_cluster_node_pool: Json } };
  return resource.azurerm_kubernetes_cluster_node_pool["Pool"] as Json;
}

/** The provider writes a sysctl's own name with underscores. */
function attributeOf(key: string): string {
  return key.replace(/[.-]/g, "_");
}

function sysctlsOf(pool: Json): Json | undefined {
  return (pool["linux_os_config"] as Json | undefined)?.["sysctl_config"] as Json | undefined;
}

/** The value of a knob in the pool's JSON, in the form of the report. */
function inJson(pool: Json, knob: string): string | undefined {
  const kubelet = pool["kubelet_config"] as Json;
  const [kind = "", name = ""] = knob.split(" ");
  switch (kind) {
    case "sysctl": {
      const sysctls = sysctlsOf(pool);
      const found = sysctls?.[attributeOf(name)];
      if (name === portRangeKey) {
        return ["min", "max"].map((end) => asReported(sysctls?.[`${attributeOf(name)}_${end}`])).join(" ");
      }
      return typeof found === "boolean" ? asReported(Number(found)) : asReported(found);
    }
    case "transparent-hugepages":
      return asReported((pool["linux_os_config"] as Json)["transparent_huge_page"]);
    default:
      return asReported(
        {
          maxPods: pool["max_pods"],
          cpuCFSQuota: kubelet["cpu_cfs_quota_enabled"],
          cpuManagerPolicy: kubelet["cpu_manager_policy"],
          topologyManagerPolicy: kubelet["topology_manager_policy"],
          allowedUnsafeSysctls: kubelet["allowed_unsafe_sysctls"],
        }[name],
      );
  }
}
