import fc from "fast-check";
import { rationaleOf } from "../../../src/tuning/rationale";
import { presetNames, type NodeTuning } from "../../../src/tuning/schema";
import { corePlan } from "../../../src/tuning/core-plan";
import type { NodeShape } from "../../../src/tuning/node-shape";
import { completeTuning } from "../../../src/tuning/presets";
import type { Setting } from "../../../src/tuning/setting";
import { settingsOf as settings } from "../../../src/tuning/settings/settings";
import { anyProfile, anyShape, shapes, type ShapeName } from "../shapes";

const engine: NodeTuning = { preset: "tradingEngine" };

function settingsOf(profile: NodeTuning, shape: NodeShape): readonly Setting[] {
  const tuning = completeTuning(profile);
  return settings(tuning, shape, corePlan(tuning, shape, "at-boot"));
}

const valueOf = (profile: NodeTuning, knob: string, shape: ShapeName = "metal"): string | undefined =>
  settingsOf(profile, shapes[shape]).find((setting) => setting.knob === knob)?.value;

describe("the settings of a profile", () => {
  it("name each knob once, in order, whatever the profile and the shape", () => {
    fc.assert(
      fc.property(anyProfile, anyShape, (profile, shape) => {
        const knobs = settingsOf(profile, shape).map(({ knob }) => knob);
        expect(knobs).toEqual([...new Set(knobs)].sort());
      }),
    );
  });

  it.each(presetNames)("of the preset %s all have a reason and a source", (preset) => {
    const bare = Object.values(shapes)
      .flatMap((shape) => settingsOf({ preset }, shape))
      .filter(({ knob }) => rationaleOf(knob) === undefined);

    expect(bare).toEqual([]);
  });

  it("take the profile's value in place of the preset's, and keep the others", () => {
    const profile: NodeTuning = { ...engine, sysctls: { "vm.stat_interval": "120" } };

    expect(valueOf(profile, "sysctl vm.stat_interval")).toBe("120");
    expect(valueOf(profile, "sysctl net.core.busy_poll")).toBe("50");
  });
});

describe("cores", () => {
  it("count only first threads when SMT is off", () => {
    expect(valueOf(engine, "argument isolcpus")).toBe("managed_irq,4-47");
    expect(valueOf(engine, "kubelet reservedSystemCPUs")).toBe("0-3");
  });

  it("take both threads when SMT is on, by the layout of the cloud", () => {
    const profile: NodeTuning = { ...engine, smt: "on" };

    expect(valueOf(profile, "kubelet reservedSystemCPUs", "metal")).toBe("0-3,48-51");
    expect(valueOf(profile, "kubelet reservedSystemCPUs", "google")).toBe("0-3,11-14");
    expect(valueOf(profile, "kubelet reservedSystemCPUs", "azure")).toBe("0-7");
  });

  it("are left to the node where the type is not listed", () => {
    expect(valueOf(engine, "argument isolcpus", "unlisted")).toBe("managed_irq,@isolated");
  });

  it("are all shared where the profile sets none apart", () => {
    const knobs = settingsOf({ preset: "balanced" }, shapes.metal).map(({ knob }) => knob);

    expect(knobs.filter((knob) => /isolcpus|rcu_nocbs|reservedSystemCPUs/.test(knob))).toEqual([]);
  });

  it("are isolated from the scheduler only for threads that pin themselves", () => {
    const profile: NodeTuning = { ...engine, isolation: { kind: "domain", threads: "pinned-by-app" } };

    expect(valueOf(profile, "argument isolcpus")).toBe("managed_irq,domain,4-47");
  });

  it("are tickless only under a thread that spins", () => {
    expect(valueOf(engine, "argument nohz_full")).toBeUndefined();
    expect(valueOf({ ...engine, tickless: { kind: "on", threads: "busy-spin" } }, "argument nohz_full")).toBe(
      "4-47",
    );
  });
});

describe("SMT", () => {
  it("is off for engines unless the profile keeps it", () => {
    expect(valueOf(engine, "smt")).toBe("off");
    expect(valueOf({ ...engine, smt: "on" }, "smt")).toBeUndefined();
  });

  it("needs no setting where a core has one thread", () => {
    expect(valueOf(engine, "smt", "arm")).toBeUndefined();
  });
});

describe("the network card", () => {
  it("has one queue for each cpu of its cores", () => {
    expect(valueOf(engine, "queues")).toBe("2");
    expect(valueOf({ ...engine, smt: "on" }, "queues")).toBe("4");
  });

  it("has no more queues than its machine gives, and half of them under XDP", () => {
    const wide: NodeTuning = { ...engine, cores: { housekeeping: 2, network: 40 } };

    expect(valueOf(wide, "queues")).toBe("8");
    expect(valueOf({ ...wide, sockets: { kind: "af-xdp" } }, "queues")).toBe("4");
  });

  it("has no more queues than its driver where the machine is not known", () => {
    const wide: NodeTuning = { ...engine, cores: { housekeeping: 2, network: 40 } };

    expect(valueOf(wide, "queues", "unlisted")).toBe("32");
    expect(valueOf({ ...wide, sockets: { kind: "af-xdp" } }, "queues", "unlisted")).toBe("16");
  });

  it("has frames that XDP can take", () => {
    expect(valueOf({ ...engine, sockets: { kind: "af-xdp" } }, "mtu")).toBe("3498");
  });
});

describe("the kubelet", () => {
  it("is told of a memory reservation that is the sum of its parts to the byte", () => {
    const profile: NodeTuning = { ...engine, kubelet: { memoryManager: "static", systemReservedMiB: 700 } };

    // 255 + 11 x 32 pods, 700 of the system, 100 of eviction.
    expect(valueOf(profile, "kubelet kubeReserved")).toContain("memory=607Mi");
    expect(valueOf(profile, "kubelet reservedMemory")).toBe('{"numaNode":0,"limits":{"memory":"1407Mi"}}');
  });

  it("lets pods set the sysctls that the profile gives them, and those only", () => {
    const profile: NodeTuning = {
      preset: "balanced",
      podSysctls: { "net.ipv4.tcp_fastopen": "3", "net.ipv4.tcp_keepalive_time": "60" },
    };

    expect(valueOf(profile, "kubelet allowedUnsafeSysctls")).toBe("net.ipv4.tcp_fastopen");
  });

  it("is not asked for strict reservation before it takes that", () => {
    const options = (kubernetesMinor: number): string | undefined =>
      settingsOf(engine, { ...shapes.metal, kubernetesMinor }).find(
        ({ knob }) => knob === "kubelet cpuManagerPolicyOptions",
      )?.value;

    expect(options(32)).toBe("full-pcpus-only=true");
    expect(options(33)).toBe("full-pcpus-only=true strict-cpu-reservation=true");
  });
});
