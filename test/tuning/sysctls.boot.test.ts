import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { release } from "node:os";
import { sysctlFacts } from "../../src/tuning/sysctls";
import { describeWhere, skipped } from "../helpers/describe-where";

const pathOf = (key: string): string => `/proc/sys/${key.replaceAll(".", "/")}`;

/** Runs in a network namespace of its own, inside which a second one is a stranger to what is set. */
function inFreshNamespace(command: string): { readonly status: number | null; readonly stdout: string } {
  return spawnSync("unshare", ["--net", "bash", "-c", command], { encoding: "utf8" });
}

const lack =
  inFreshNamespace("true").status === 0 ? undefined : "no right to make a network namespace (unshare)";

describeWhere(lack, "the scope of a sysctl on this kernel", () => {
  it("is the pod's for a key that keeps its default whatever is set outside", () => {
    const key = pathOf("net.ipv4.tcp_slow_start_after_idle");

    expect(inFreshNamespace(`echo 0 >${key}; unshare --net cat ${key}`)).toMatchObject({
      status: 0,
      stdout: "1\n",
    });
  });

  it("is the node's for a key that a pod lacks", () => {
    expect(existsSync(pathOf("net.core.busy_poll"))).toBe(true);
    expect(inFreshNamespace(`test -e ${pathOf("net.core.busy_poll")}`).status).toBe(1);
  });

  // Other kernels have other keys, which is no fault of the list.
  const title = "is the node's for exactly the keys of net that a pod lacks or only reads (6.18)";
  const [onMeasuredKernel, name] = release().startsWith("6.18.")
    ? [it, title]
    : [it.skip, skipped(title, `the kernel is ${release()}, not 6.18`)];
  onMeasuredKernel(name, () => {
    const writable = "find /proc/sys/net -type f -perm -200 -printf '%P\\n'";
    const keysOf = (stdout: string): readonly string[] =>
      stdout
        .split("\n")
        .filter((file) => file !== "")
        // A dot in the name of an interface is a slash in the key.
        .map((file) => `net.${file.replaceAll(/[./]/g, (sign) => (sign === "/" ? "." : "/"))}`);
    const here = keysOf(spawnSync("bash", ["-c", writable], { encoding: "utf8" }).stdout);
    const inPod = new Set(keysOf(inFreshNamespace(writable).stdout));
    const wrong = here.flatMap((key) => {
      const facts = sysctlFacts(key);
      if (facts === undefined) return [`${key} is not listed`];
      if (facts.scope === undefined) return [];
      return (facts.scope === "node") === inPod.has(key) ? [`${key} is ${facts.scope}`] : [];
    });

    expect(here.length).toBeGreaterThan(500);
    expect(wrong).toEqual([]);
  });
});
