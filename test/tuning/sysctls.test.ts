import { spawnSync } from "node:child_process";
import { release } from "node:os";
import { existsSync, readFileSync } from "node:fs";
import { sysctlScope } from "../../src/tuning/sysctls";

const pathOf = (key: string): string => `/proc/sys/${key.replaceAll(".", "/")}`;

/** Runs in a network namespace of its own, inside which a second one is a stranger to what is set. */
function inFreshNamespace(command: string): { readonly status: number | null; readonly stdout: string } {
  return spawnSync("unshare", ["--net", "bash", "-c", command], { encoding: "utf8" });
}

const namespaces = inFreshNamespace("true").status === 0;
const onThisKernel = namespaces ? it : it.skip;
if (!namespaces) console.warn("skipped: this machine makes no network namespace (unshare --net)");

const measured = namespaces && release().startsWith("6.18.");
const onMeasuredKernel = measured ? it : it.skip;
if (!measured) console.warn("skipped: the list of all keys was measured on Linux 6.18");

describe("the scope of a sysctl", () => {
  it("is the node's outside the network and inter-process namespaces", () => {
    expect(sysctlScope("vm.stat_interval")).toBe("node");
    expect(sysctlScope("kernel.numa_balancing")).toBe("node");
    expect(sysctlScope("fs.file-max")).toBe("node");
  });

  it("is the pod's for what each namespace starts anew", () => {
    expect(sysctlScope("net.ipv4.tcp_slow_start_after_idle")).toBe("pod");
    expect(sysctlScope("net.core.somaxconn")).toBe("pod");
    expect(sysctlScope("kernel.shmmax")).toBe("pod");
    expect(sysctlScope("net.ipv6.conf.all.disable_ipv6")).toBe("pod");
  });

  it("is the node's for the part of the network that a pod lacks or only reads", () => {
    expect(sysctlScope("net.core.busy_poll")).toBe("node");
    expect(sysctlScope("net.core.rmem_max")).toBe("node");
    expect(sysctlScope("net.ipv4.tcp_mem")).toBe("node");
  });

  onThisKernel("agrees with this kernel: a pod's own keeps its default whatever is set outside", () => {
    const inherited = inFreshNamespace(
      `echo 0 >${pathOf("net.ipv4.tcp_slow_start_after_idle")}; unshare --net cat ${pathOf("net.ipv4.tcp_slow_start_after_idle")}`,
    );

    expect(inherited).toMatchObject({ status: 0, stdout: "1\n" });
  });

  onMeasuredKernel(
    "agrees with this kernel: every net.core key is the node's exactly if a pod lacks or only reads it",
    () => {
      const keys = inFreshNamespace("ls /proc/sys/net/core").stdout.trim().split("\n");
      const here = spawnSync("ls", ["/proc/sys/net/core"], { encoding: "utf8" }).stdout.trim().split("\n");
      const writable = inFreshNamespace(
        "find /proc/sys/net/core -type f -perm -200 -printf '%f\\n'",
      ).stdout.split("\n");

      expect(keys.length).toBeGreaterThan(0);
      for (const key of here) {
        const pods = keys.includes(key) && writable.includes(key);
        expect(`${key}: ${sysctlScope(`net.core.${key}`)}`).toBe(`${key}: ${pods ? "pod" : "node"}`);
      }
    },
  );

  onThisKernel("agrees with this kernel: the node's buffer limit holds in every namespace", () => {
    const limit = readFileSync(pathOf("net.core.rmem_max"), "utf8");

    expect(existsSync(pathOf("net.core.busy_poll"))).toBe(true);
    expect(inFreshNamespace(`test -e ${pathOf("net.core.busy_poll")}`).status).toBe(1);
    expect(inFreshNamespace(`cat ${pathOf("net.core.rmem_max")}`).stdout).toBe(limit);
  });
});
