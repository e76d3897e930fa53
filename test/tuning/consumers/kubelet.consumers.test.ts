import { presetNames, type NodeTuning } from "../../../src/tuning/schema";
import type { NodeShape } from "../../../src/tuning/node-shape";
import { coreThreads } from "../../../src/tuning/core-split";
import { renderEksAl2023 } from "../../../src/tuning/targets/eks-al2023";
import { consumers, type Machine, type Verdict } from "../../../tools/consumers/consumers";
import { describeWithConsumers } from "../../tools/consumers/real-consumers";
import { shapes } from "../shapes";
import { mimeParts, writtenFile } from "../user-data";

const listed = { metal: shapes.metal, virtual: shapes.virtual, arm: shapes.arm };

/** One NUMA node; what SMT leaves online is what a kubelet sees. */
function machineOf({ cpus, memoryMiB = 0 }: NodeShape, smt: "on" | "off"): Machine {
  const threads = cpus === undefined ? [] : coreThreads(cpus.cores, cpus.threadsPerCore, cpus.siblings);
  const cores = smt === "off" ? threads.map((siblings) => siblings.slice(0, 1)) : threads;
  return { numaNodes: [{ socket: 0, memoryBytes: memoryMiB * 2 ** 20, cores }] };
}

/** The kubelet's part of a node config of ours, which is YAML with the fields four or six spaces deep. */
function kubeletConfig(userData: string): string {
  const config = mimeParts(userData).get("application/node.eks.aws") ?? "";
  const [, fields = ""] = /\n {4}config:\n([^]*)$/.exec(config) ?? [];
  return fields.replace(/^ {6}/gm, "");
}

const profiles: readonly (readonly [string, NodeTuning])[] = [
  ...presetNames.map((preset) => [preset, { preset }] as const),
  ["tradingEngine with SMT", { preset: "tradingEngine", smt: "on" }],
  [
    "tradingEngine with pinned memory",
    {
      preset: "tradingEngine",
      hugePages: [{ size: "2Mi", count: 1024 }],
      kubelet: { memoryManager: "static", systemReservedMiB: 700 },
    },
  ],
];

const cases = profiles.flatMap(([name, profile]) =>
  Object.entries<NodeShape>(listed).map(([shapeName, shape]) => {
    const { userData } = renderEksAl2023(profile, shape);
    const smt = profile.smt ?? (profile.preset === "balanced" ? "on" : "off");
    return { name: `${name} on ${shapeName}`, userData, machine: machineOf(shape, smt) };
  }),
);

describeWithConsumers("the kubelet of an AL2023 node", () => {
  let verdicts: readonly Verdict[];
  beforeAll(() => {
    verdicts = consumers({
      kubelet: cases.map(({ name, userData, machine }) => ({
        name,
        base: {},
        config: kubeletConfig(userData),
        machine,
      })),
    });
  });

  it.each(cases)("takes its configuration: $name", ({ name }) => {
    expect(verdicts.filter((verdict) => verdict.name === name)).toEqual([{ name, errors: [] }]);
  });

  it("would refuse a configuration whose memory reservation is a mebibyte off", () => {
    const { userData, machine } = cases.find(({ name }) => /pinned memory on metal/.test(name)) ?? {
      userData: "",
    };
    const config = kubeletConfig(userData).replace("1407Mi", "1408Mi");
    const [verdict] = consumers({
      kubelet: [{ name: "off", base: {}, config, ...(machine && { machine }) }],
    });

    expect(verdict?.errors.join()).toMatch(/1408Mi/);
  });

  it("would refuse the list of cpus beside nodeadm's cgroups, which is why both are blanked", () => {
    const { userData, machine } = cases[0] ?? { userData: "" };
    const config = kubeletConfig(userData).replace(/^(kube|system)ReservedCgroup.*\n/gm, "");
    const base = { kubeReservedCgroup: "/runtime", systemReservedCgroup: "/system" };
    const [verdict] = consumers({
      kubelet: [{ name: "cgroups", base, config, ...(machine && { machine }) }],
    });

    expect(verdict?.errors.join()).toMatch(/reservedSystemCPUs/);
  });
});

describeWithConsumers("nodeadm", () => {
  const documents = cases.concat([
    {
      name: "unlisted",
      userData: renderEksAl2023({ preset: "tradingEngine" }, shapes.unlisted).userData,
      machine: { numaNodes: [] },
    },
  ]);

  it("takes the node configs of user data, and those that a verified node installs", () => {
    const nodeConfigs = documents.flatMap(({ name, userData }) => [
      { name, document: mimeParts(userData).get("application/node.eks.aws") ?? "" },
      {
        name: `${name}, verified`,
        document: writtenFile(userData, "/etc/hft-tuning/node-config.yaml") ?? "",
      },
    ]);

    expect(consumers({ nodeConfigs }).filter(({ errors }) => errors.length > 0)).toEqual([]);
  });
});
