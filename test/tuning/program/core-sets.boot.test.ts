import fc from "fast-check";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describeWith } from "../../helpers/describe-where";
import { programFolder } from "./tools";

interface Topology {
  /** The cpus of each core, ascending; the cores in any order. */
  readonly cores: readonly (readonly number[])[];
  readonly housekeeping: number;
  readonly network: number;
  readonly smt: "smt-on" | "smt-off";
}

type Sets = Readonly<
  Record<"housekeeping" | "network" | "isolated" | "reserved" | "system", readonly number[]>
>;

const program = path.join(programFolder, "hft-tune.bash");
const ascending = (a: number, b: number) => a - b;

describeWith(["bash"], "the core sets that hft-tune deals", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "core-sets-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Deals the cores of many machines in one run of bash. */
  function deal(topologies: readonly Topology[]): readonly Sets[] {
    const script = [
      'source "$1"; shift',
      "while read -r cpus housekeeping network smt; do",
      "  cores=()",
      '  deal_cores "$housekeeping" "$network" "$smt"',
      '  echo "${cores[housekeeping]};${cores[network]};${cores[isolated]};${cores[reserved]};${cores[system]}"',
      "done",
    ].join("\n");
    const input = topologies.map((topology, index) => {
      const root = path.join(folder, `${index}`);
      rmSync(root, { recursive: true, force: true });
      for (const core of topology.cores) {
        for (const cpu of core)
          write(path.join(root, `cpu${cpu}/topology/thread_siblings_list`), core.join());
      }
      write(path.join(root, "online"), topology.cores.flat().sort(ascending).join());
      return `${root} ${topology.housekeeping} ${topology.network} ${topology.smt}\n`;
    });
    return execFileSync("bash", ["-c", script, "test", program], { input: input.join(""), encoding: "utf8" })
      .trimEnd()
      .split("\n")
      .map((line) => {
        const [housekeeping = [], network = [], isolated = [], reserved = [], system = []] = line
          .split(";")
          .map(cpusOf);
        return { housekeeping, network, isolated, reserved, system };
      });
  }

  function write(file: string, text: string): void {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, `${text}\n`);
  }

  function cpusOf(list: string): readonly number[] {
    return list
      .split(",")
      .filter((range) => range !== "")
      .flatMap((range) => {
        const [first = 0, last = first] = range.split("-").map(Number);
        return Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
      });
  }

  const split = (cores: number) => Array.from({ length: cores }, (_, core) => [core, core + cores]);
  const adjacent = (cores: number) => Array.from({ length: cores }, (_, core) => [2 * core, 2 * core + 1]);

  it.each<[string, Topology, Partial<Sets>]>([
    [
      "threads in the upper half, as on EC2",
      { cores: split(4), housekeeping: 1, network: 1, smt: "smt-on" },
      {
        housekeeping: [0, 4],
        network: [1, 5],
        isolated: [2, 3, 6, 7],
        reserved: [0, 1, 4, 5],
        system: [0, 4],
      },
    ],
    [
      "threads side by side",
      { cores: adjacent(4), housekeeping: 1, network: 1, smt: "smt-on" },
      { housekeeping: [0, 1], network: [2, 3], isolated: [4, 5, 6, 7] },
    ],
    [
      "threads side by side of which the second goes off",
      { cores: adjacent(4), housekeeping: 1, network: 1, smt: "smt-off" },
      { housekeeping: [0], network: [2], isolated: [4, 6], reserved: [0, 2] },
    ],
    [
      "cores of one, two and three threads, one cpu offline",
      { cores: [[1, 9], [2], [3, 4, 8], [5, 6]], housekeeping: 1, network: 1, smt: "smt-on" },
      { housekeeping: [1, 9], network: [2], isolated: [3, 4, 5, 6, 8] },
    ],
    [
      "no core for the network",
      { cores: adjacent(2), housekeeping: 1, network: 0, smt: "smt-on" },
      { housekeeping: [0, 1], network: [], isolated: [2, 3], reserved: [0, 1] },
    ],
  ])("fit %s", (_, topology, sets) => {
    expect(deal([topology])[0]).toMatchObject(sets);
  });

  const topology = fc
    .uniqueArray(fc.nat(140), { minLength: 3, maxLength: 14 })
    .chain((cpus) =>
      fc.tuple(fc.constant(cpus), fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 14, maxLength: 14 })),
    )
    .map(([cpus, sizes]) => {
      const left = [...cpus];
      return sizes.map((size) => left.splice(0, size).sort(ascending)).filter((core) => core.length > 0);
    })
    .filter((cores) => cores.length >= 2)
    .chain((cores) =>
      fc.record({
        cores: fc.constant(cores),
        housekeeping: fc.integer({ min: 1, max: cores.length - 1 }),
        network: fc.nat(cores.length),
        smt: fc.constantFrom("smt-on" as const, "smt-off" as const),
      }),
    )
    .map((one) => ({ ...one, network: Math.min(one.network, one.cores.length - 1 - one.housekeeping) }));
  // Many at a time, because starting bash takes longer than dealing the cores of a machine.
  const topologies = fc.sample(topology, 40);
  let dealt: readonly Sets[];
  beforeAll(() => (dealt = deal(topologies)));
  /** A failure shows the machine beside the sets. */
  const check = (
    seen: (topology: Topology, sets: Sets) => unknown,
    expected: (topology: Topology) => unknown,
  ) => {
    expect(topologies.map((one, index) => [one, seen(one, dealt[index] as Sets)])).toEqual(
      topologies.map((one) => [one, expected(one)]),
    );
  };
  const usable = ({ cores, smt }: Topology) =>
    cores.map((core) => (smt === "smt-on" ? core : core.slice(0, 1)));

  it("are disjoint and cover every usable cpu of any machine", () => {
    check(
      (_, { housekeeping, network, isolated }) => [...housekeeping, ...network, ...isolated].sort(ascending),
      (one) => usable(one).flat().sort(ascending),
    );
  });

  it("never part the threads of a core", () => {
    check(
      (one, { housekeeping, network, isolated }) =>
        usable(one).map(
          (core) =>
            [housekeeping, network, isolated].filter((set) => core.some((cpu) => set.includes(cpu))).length,
        ),
      (one) => usable(one).map(() => 1),
    );
  });

  it("have as many cores as asked, the lowest first", () => {
    check(
      (_, sets) => sets,
      (one) => {
        const inOrder = usable(one).sort(([a = 0], [b = 0]) => a - b);
        const cpus = (from: number, to?: number) => inOrder.slice(from, to).flat().sort(ascending);
        const { housekeeping, network } = one;
        return {
          housekeeping: cpus(0, housekeeping),
          network: cpus(housekeeping, housekeeping + network),
          isolated: cpus(housekeeping + network),
          reserved: cpus(0, housekeeping + network),
          system: cpus(0, housekeeping),
        };
      },
    );
  });
});
