import * as fc from "fast-check";
import { presetNames, type NodeTuning } from "../../../src/tuning/schema";
import { renderEksAl2023, untunedEksAl2023 } from "../../../src/tuning/targets/eks-al2023";
import { renderVmCloudInit } from "../../../src/tuning/targets/vm-cloud-init";
import { anyProfile, anyShape, shapes } from "../shapes";
import { mimeParts, withoutArchive, writtenFile } from "../user-data";
import { demanding } from "./profiles";
import { reportLines } from "./report-form";

const engine: NodeTuning = { preset: "tradingEngine" };

/** The same fields from the last to the first. */
function reversed<Value extends object>(value: Value): Value {
  return Object.fromEntries(Object.entries(value).reverse()) as Value;
}

describe.each([
  ["an AL2023 node", renderEksAl2023],
  ["a plain machine", renderVmCloudInit],
] as const)("%s", (_name, render) => {
  it.each(presetNames)("of the preset %s", (preset) => {
    const { userData, report } = render({ preset }, shapes.metal);

    expect(withoutArchive(userData)).toMatchSnapshot();
    expect(reportLines(report)).toMatchSnapshot();
  });

  it("reports each knob of any profile exactly once, with a reason", () => {
    fc.assert(
      fc.property(anyProfile, anyShape, (profile, shape) => {
        const { report } = render(profile, shape);

        expect(new Set(report.map(({ knob }) => knob)).size).toBe(report.length);
        expect(report.filter(({ reason }) => !/\w{3}/.test(reason))).toEqual([]);
      }),
    );
  });

  it("gives the same bytes for the same profile and shape, in whatever order they are stated", () => {
    fc.assert(
      fc.property(anyProfile, anyShape, (profile, shape) => {
        expect(render(reversed(profile), reversed(shape))).toEqual(render(profile, shape));
      }),
      { numRuns: 30 },
    );
  });

  it("has room for a profile that asks for everything", () => {
    for (const shape of Object.values(shapes)) {
      expect(render(demanding, shape).userData.length).toBeLessThan(16_384);
    }
  });

  it("needs no DaemonSet", () => {
    fc.assert(
      fc.property(anyProfile, anyShape, (profile, shape) => {
        expect(render(profile, shape).report.filter(({ how }) => how === "daemonset")).toEqual([]);
      }),
    );
  });

  it("switches SMT off at launch where the machine takes that, and by the kernel where it does not", () => {
    expect(render(engine, shapes.virtual).cpuOptions).toEqual({ coreCount: 16, threadsPerCore: 1 });
    expect(render(engine, shapes.virtual).userData).not.toMatch(/nosmt/);
    expect(render(engine, shapes.metal).cpuOptions).toBeUndefined();
    expect(render(engine, shapes.metal).userData).toMatch(/\targument\tnosmt\t\tsmt$/m);
  });

  it("gives an argument of x86 to x86 alone, with the profile's value in place of the preset's", () => {
    const tsc = (profile: NodeTuning, shape: keyof typeof shapes) =>
      render(profile, shapes[shape]).report.find(({ knob }) => knob === "argument tsc");

    expect(tsc(engine, "metal")).toMatchObject({ how: "cmdline", value: "reliable" });
    expect(tsc({ ...engine, kernelArguments: { tsc: "nowatchdog" } }, "metal")).toMatchObject({
      value: "nowatchdog",
    });
    expect(tsc(engine, "arm")).toMatchObject({ how: "unsupported" });
  });

  it("has another hash for another value, and the same for another machine of the same cores", () => {
    const hash = (profile: NodeTuning, shape: keyof typeof shapes): string =>
      render(profile, shapes[shape]).profileHash;

    expect(hash(engine, "metal")).not.toBe(
      hash({ ...engine, sysctls: { "vm.stat_interval": "11" } }, "metal"),
    );
    expect(hash(engine, "metal")).not.toBe(hash(engine, "virtual"));
  });
});

describe("user data of an AL2023 node", () => {
  it("is a boothook, a cloud-config and a node config, in this order", () => {
    const { userData } = renderEksAl2023(engine, shapes.metal);

    expect([...mimeParts(userData).keys()]).toEqual([
      "text/cloud-boothook",
      "text/cloud-config",
      "application/node.eks.aws",
    ]);
  });

  it("gives the label that trading pods ask for only in the file that a verified node installs", () => {
    const { userData, profileHash } = renderEksAl2023(engine, shapes.metal);

    expect(writtenFile(userData, "/etc/hft-tuning/node-config.yaml")).toContain(
      `--node-labels=hft.tuning/profile=${profileHash}`,
    );
    expect(mimeParts(userData).get("application/node.eks.aws")).not.toContain("hft.tuning/profile");
  });

  it("leaves the cores of an unlisted type to the node, and tells the kubelet there", () => {
    const { userData } = renderEksAl2023(engine, shapes.unlisted);

    expect(writtenFile(userData, "/etc/hft-tuning/node-config.yaml")).toContain(
      'reservedSystemCPUs: "@reserved"',
    );
    expect(mimeParts(userData).get("application/node.eks.aws")).not.toMatch(/@/);
    expect(userData).toMatch(/\targument\tisolcpus\tmanaged_irq,@isolated\t/m);
  });

  it("blanks the reservation cgroups, which the kubelet takes no list of cpus beside", () => {
    const config = mimeParts(renderEksAl2023(engine, shapes.metal).userData).get("application/node.eks.aws");

    expect(config).toContain('kubeReservedCgroup: ""');
    expect(config).toContain('systemReservedCgroup: ""');
  });

  it("of a node that nobody tunes is the limit of pods alone", () => {
    expect([...mimeParts(untunedEksAl2023(110)).keys()]).toEqual(["application/node.eks.aws"]);
    expect(untunedEksAl2023(110)).toContain("maxPods: 110");
  });
});

describe("a plain machine", () => {
  it("sets the sysctls of pods on itself, since the engine shares its network", () => {
    const { userData, report } = renderVmCloudInit(engine, shapes.metal);

    expect(writtenFile(userData, "/etc/sysctl.d/90-hft.conf")).toContain(
      "net.ipv4.tcp_slow_start_after_idle = 0",
    );
    expect(report.find(({ knob }) => knob.startsWith("pod-sysctl"))?.how).toBe("file");
  });

  it("writes to chrony where its distribution reads", () => {
    expect(writtenFile(renderVmCloudInit(engine, shapes.metal).userData, "/etc/chrony.conf")).toMatch(
      /^refclock/,
    );
    expect(
      writtenFile(renderVmCloudInit(engine, shapes.google).userData, "/etc/chrony/conf.d/90-hft.conf"),
    ).toMatch(/^refclock PHC \/dev\/ptp_kvm/);
  });

  it("writes a sysctl that is stated for the node and for pods once, with the pods' value", () => {
    const key = "net.ipv4.tcp_slow_start_after_idle";
    const { userData, report } = renderVmCloudInit({ ...engine, sysctls: { [key]: "1" } }, shapes.metal);
    const lines = (writtenFile(userData, "/etc/sysctl.d/90-hft.conf") ?? "").split("\n");

    expect(lines.filter((line) => line.includes(key))).toEqual([`${key} = 0`]);
    expect(userData.match(new RegExp(`^set\\t.*\\tsysctl\\t${key}\\t`, "gm"))).toHaveLength(1);
    expect(report.find(({ knob }) => knob === `sysctl ${key}`)?.how).toBe("unsupported");
    expect(report.find(({ knob }) => knob === `pod-sysctl ${key}`)?.how).toBe("file");
  });
});
