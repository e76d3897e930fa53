import {
  consumers,
  type Document,
  type KubeletInput,
  type Machine,
} from "../../../tools/consumers/consumers";
import { describeWithConsumers } from "./real-consumers";

/** Four cores of two threads, numbered as on EC2, in one NUMA node of 32 GiB. */
const machine: Machine = {
  numaNodes: [
    {
      socket: 0,
      memoryBytes: 32 * 2 ** 30,
      cores: [
        [0, 4],
        [1, 5],
        [2, 6],
        [3, 7],
      ],
    },
  ],
};

/** 1024 MiB + 924 MiB + the 100 MiB of evictionHard that the kubelet sets by itself make 2 GiB. */
const reserved = { kubeReserved: { memory: "1Gi" }, systemReserved: { memory: "924Mi" } };
const staticMemory = {
  ...reserved,
  memoryManagerPolicy: "Static",
  reservedMemory: [{ numaNode: 0, limits: { memory: "2Gi" } }],
};

function faults(config: Document, rest: Partial<KubeletInput> = { machine }): readonly string[] {
  const [verdict] = consumers({ kubelet: [{ name: "node", config, ...rest }] });
  return verdict?.errors ?? ["no verdict"];
}

describeWithConsumers("the kubelet", () => {
  it("takes its own defaults", () => {
    expect(faults({}, {})).toEqual([]);
  });

  it("takes reserved cpus with static policies on a machine that has them", () => {
    const config = {
      ...staticMemory,
      cpuManagerPolicy: "static",
      cpuManagerPolicyOptions: { "full-pcpus-only": "true" },
      reservedSystemCPUs: "0,4",
      topologyManagerPolicy: "single-numa-node",
    };
    expect(faults(config)).toEqual([]);
  });

  it("refuses a field that it does not know", () => {
    expect(faults({ cpuManagerPolicyy: "static" })).toEqual(['unknown field "cpuManagerPolicyy"']);
  });

  it("refuses a key that stands twice", () => {
    expect(faults("maxPods: 10\nmaxPods: 20\n")).toEqual([expect.stringContaining('key "maxPods"')]);
  });

  it("refuses a feature gate that it does not know", () => {
    expect(faults({ featureGates: { NoSuchGate: true } })).toEqual([expect.stringContaining("NoSuchGate")]);
  });

  it("refuses another kind of document", () => {
    expect(faults({ apiVersion: "kubelet.config.k8s.io/v1beta1", kind: "CredentialProviderConfig" })).toEqual(
      [expect.stringContaining("CredentialProviderConfig")],
    );
  });

  it("forgets the feature gates of one configuration before it judges the next", () => {
    const alpha = { cpuManagerPolicy: "static", reservedSystemCPUs: "0,4" };
    const options = { cpuManagerPolicyOptions: { "distribute-cpus-across-cores": "true" } };
    const gate = { featureGates: { CPUManagerPolicyAlphaOptions: true } };
    const verdicts = consumers({
      kubelet: [
        { name: "with the gate", machine, config: { ...alpha, ...options, ...gate } },
        { name: "without it", machine, config: { ...alpha, ...options } },
      ],
    });
    expect(verdicts).toEqual([
      { name: "with the gate", errors: [] },
      { name: "without it", errors: [expect.stringContaining("Alpha-level Options not enabled")] },
    ]);
  });

  describe("of a drop-in", () => {
    const base = { systemReservedCgroup: "/system", kubeReservedCgroup: "/runtime" };

    it("refuses reserved cpus where the file below names cgroups", () => {
      expect(faults({ reservedSystemCPUs: "0,4" }, { base, machine })).toEqual([
        expect.stringContaining("can't use reservedSystemCPUs"),
      ]);
    });

    it("takes reserved cpus where it blanks the cgroups", () => {
      const config = { reservedSystemCPUs: "0,4", systemReservedCgroup: "", kubeReservedCgroup: "" };
      expect(faults(config, { base, machine })).toEqual([]);
    });

    it("merges maps by key, so that what the file reserves still counts", () => {
      const file = { kubeReserved: { cpu: "100m", memory: "1Gi" } };
      const config = { ...staticMemory, kubeReserved: { cpu: "200m" } };
      expect(faults(config, { base: file, machine })).toEqual([]);
    });

    it("keeps the default eviction thresholds that a file of its own would replace", () => {
      const config = { ...staticMemory, evictionHard: { "nodefs.available": "5%" } };
      expect(faults(config, { base: {}, machine })).toEqual([]);
      expect(faults(config)).toEqual([expect.stringContaining("determined by Node Allocatable")]);
    });
  });

  describe("with a static memory manager", () => {
    it("refuses to start without reserved memory", () => {
      expect(faults({ ...reserved, memoryManagerPolicy: "Static" })).toEqual([
        expect.stringContaining('the total amount "0" of type "memory" is not equal to the value "2Gi"'),
      ]);
    });

    it("refuses to start with reserved memory that is one page off", () => {
      const reservedMemory = [{ numaNode: 0, limits: { memory: `${2 * 2 ** 30 + 4096}` } }];
      expect(faults({ ...staticMemory, reservedMemory })).toEqual([
        expect.stringContaining("is not equal to the value"),
      ]);
    });

    it("counts an eviction threshold in per cent of the machine's memory", () => {
      const percentage = { evictionHard: { "memory.available": "1%" } };
      expect(faults({ ...staticMemory, ...percentage })).toEqual([
        expect.stringContaining("determined by Node Allocatable"),
      ]);
    });

    it("refuses to start with huge pages among the reserved memory", () => {
      const reservedMemory = [{ numaNode: 0, limits: { memory: "2Gi", "hugepages-2Mi": "1Gi" } }];
      expect(faults({ ...staticMemory, reservedMemory })).toEqual([
        expect.stringContaining('of type "hugepages-2Mi" is not equal to the value "0"'),
      ]);
    });

    it("refuses to start with a NUMA node that the machine does not have", () => {
      const reservedMemory = [{ numaNode: 1, limits: { memory: "2Gi" } }];
      expect(faults({ ...staticMemory, reservedMemory })).toEqual([
        expect.stringContaining("NUMA node 1 that does not exist"),
      ]);
    });
  });

  it("refuses to start a static cpu manager without reserved cpus", () => {
    expect(faults({ cpuManagerPolicy: "static" })).toEqual([
      expect.stringContaining("unable to determine reserved CPU resources"),
    ]);
  });

  it("refuses to reserve a cpu that the machine does not have", () => {
    expect(faults({ cpuManagerPolicy: "static", reservedSystemCPUs: "0,8" })).toEqual([
      "reservedSystemCPUs: 0,8 is not a subset of the online cpus 0-7",
    ]);
  });

  it("is not asked about static policies without its machine", () => {
    expect(faults(staticMemory, {})).toEqual([expect.stringContaining("machine: missing")]);
  });
});
