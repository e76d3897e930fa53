import {
  accepts,
  describeAccepted,
  range,
  threePositive,
  words,
} from "../../../src/tuning/targets/accepted-values";
import { aksRefusal } from "../../../src/tuning/targets/aks-sysctl-config";
import { aksSysctls, portRangeKey } from "../../../src/tuning/targets/aks-sysctls";
import { gkeSysctls } from "../../../src/tuning/targets/gke-sysctls";

const gkeRanges = Object.entries(gkeSysctls).flatMap(([key, { accepted }]) =>
  accepted.kind === "range" ? [[key, accepted] as const] : [],
);

describe("the values that a provider takes", () => {
  it.each(gkeRanges)("reach on GKE for %s from end to end and no further", (_key, accepted) => {
    const [from, to] = [BigInt(accepted.from), BigInt(accepted.to)];
    const taken = [from - 1n, from, to, to + 1n].map((value) => accepts(accepted, `${value}`));

    expect(taken).toEqual([false, true, true, false]);
  });

  it.each(Object.entries(aksSysctls))(
    "reach on AKS for %s from end to end and no further",
    (key, { from, to }) => {
      const taken = [from - 1, from, to, to + 1].map((value) => aksRefusal(key, `${value}`) === undefined);

      expect(taken).toEqual([false, true, true, false]);
    },
  );

  it.each([
    ["1024 32768", true],
    ["60999 65535", true],
    ["1023 65535", false],
    ["1024 65536", false],
    ["60999 50000", false],
    ["1024", false],
    ["1024 32768 65535", false],
  ])("as a range of ports: %s", (value, taken) => {
    expect(aksRefusal(portRangeKey, value) === undefined).toBe(taken);
  });

  it.each(["", " 1", "1.0", "0x1", "one"])("are whole decimal numbers, not %p", (value) => {
    expect(accepts(range(0, 100), value)).toBe(false);
    expect(aksRefusal("vm.swappiness", value)).toBeDefined();
  });

  it("are one of a few words", () => {
    expect(["0", "2", "3"].map((value) => accepts(words("0", "1", "2"), value))).toEqual([true, true, false]);
  });

  it.each([
    ["4096 87380 6291456", true],
    ["4096\t87380\t6291456", true],
    ["0 87380 6291456", false],
    ["4096 87380", false],
    ["4096 87380 6291456 1", false],
  ])("are three positive numbers: %p", (value, taken) => {
    expect(accepts(threePositive, value)).toBe(taken);
  });

  it("are told to a person", () => {
    expect([range(-1, 3), words("reno", "bbr"), threePositive].map(describeAccepted)).toEqual([
      "-1 to 3",
      "reno, bbr",
      "three positive numbers",
    ]);
  });
});
