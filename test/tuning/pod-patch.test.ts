import { podPatch } from "../../src/tuning/pod-patch";
import { completeTuning } from "../../src/tuning/presets";

const tuning = completeTuning({
  preset: "tradingEngine",
  hugePages: [
    { size: "1Gi", count: 2, numaNode: 0 },
    { size: "1Gi", count: 2, numaNode: 1 },
    { size: "2Mi", count: 512 },
  ],
});

describe("the patch of a trading pod", () => {
  it("asks for what it is limited to, so that the pod is Guaranteed and owns its cores", () => {
    const { resources } = podPatch(tuning, "aaaa", { pod: { cpus: 8, memoryMiB: 4096 } });

    expect(resources?.requests).toEqual({
      cpu: "8",
      memory: "4096Mi",
      "hugepages-1Gi": "4096Mi",
      "hugepages-2Mi": "1024Mi",
    });
    expect(resources?.limits).toEqual(resources?.requests);
  });

  it("leaves resources out where the profile states no pod", () => {
    expect(podPatch(tuning, "aaaa")).not.toHaveProperty("resources");
  });

  it("sets the sysctls that no node could set for it", () => {
    expect(podPatch(tuning, "aaaa").securityContext.sysctls).toEqual([
      { name: "net.ipv4.tcp_slow_start_after_idle", value: "0" },
    ]);
  });

  it("may be widened to other profiles, of which it still prefers its own", () => {
    const { nodeAffinity } = podPatch(tuning, "aaaa", { alsoAccepted: ["bbbb", "aaaa"] }).affinity;

    expect(nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms).toEqual([
      { matchExpressions: [{ key: "hft.tuning/profile", operator: "In", values: ["aaaa", "bbbb"] }] },
    ]);
    expect(nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution[0]?.preference).toEqual({
      matchExpressions: [{ key: "hft.tuning/profile", operator: "In", values: ["aaaa"] }],
    });
  });
});
