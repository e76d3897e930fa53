import { runTool } from "../run-tool";

const venues = (...words: readonly string[]) => runTool("venues", words);

describe("npm run venues", () => {
  it("prints where venues are, what light needs to them, and what is done for latency", () => {
    const { status, stdout } = venues("production");

    expect(status).toBe(0);
    expect(stdout).toMatch(/^xnas: Nasdaq US .*Equinix NY11.*metro nyc .*sourced/m);
    expect(stdout).toMatch(/^xnas +virginia +\d+ +\d+ +\d+ +\d+$/m);
    expect(stdout).toMatch(/^regions\.virginia\.pools\.engine\.generations\.a, c7i\.metal-24xl$/m);
    expect(stdout).toMatch(/^link +in part +EqDC2 \(iad\), EqNY5 /m);
    expect(stdout).toMatch(/^path +no +sockets of the kernel +regions\./m);
    expect(stdout).toMatch(/^clock +yes +hardware: /m);
  });

  it("gives programs the same, six rows for everything that trades and no score", () => {
    const { status, stdout } = venues("production", "--json");
    const [production] = JSON.parse(stdout) as readonly {
      readonly postures: readonly { readonly rows: readonly { readonly what: string }[] }[];
    }[];

    expect(status).toBe(0);
    expect(production?.postures).toHaveLength(6);
    for (const { rows } of production?.postures ?? []) {
      expect(rows.map(({ what }) => what)).toEqual(["placement", "zone", "link", "tuning", "clock", "path"]);
    }
    expect(stdout).not.toMatch(/score/);
  });

  it("says that an environment has no venue", () => {
    expect(venues("development").stdout).toMatch(/^development: no sessions, so no venue$/m);
  });
});
