import { runTool } from "../run-tool";

const objectives = (...words: readonly string[]) => runTool("objectives", words);

interface Printed {
  readonly failovers: readonly {
    readonly region: string;
    readonly terms: readonly { readonly seconds: number }[];
    readonly sum: { readonly seconds: number };
  }[];
}

describe("npm run objectives", () => {
  it("prints each term with how it is known and its source, and holds the sum against the objectives", () => {
    const { status, stdout } = objectives("production");

    expect(status).toBe(0);
    expect(stdout).toMatch(/^oregon: aws, dr, capacity reserved$/m);
    expect(stdout).toMatch(/^promotion +600 +assumed \(\?\) +RDS: several minutes or longer/m);
    expect(stdout).toMatch(/^decision +300 +stated +objectives\.decisionMinutes$/m);
    expect(stdout).toMatch(/^switch +30 +stated +3 checks, one every 10 s/m);
    expect(stdout).not.toMatch(/does not hold/);
    expect(stdout.match(/^recovery time: holds/gm)).toHaveLength(3);
  });

  it("says where it cannot tell", () => {
    const { stdout } = objectives("staging");

    expect(stdout).toMatch(/^machines +no bound +stated +no pool and no fleet of the region trades$/m);
    expect(stdout).toMatch(/^recovery time: cannot be told, nothing bounds machines/m);
  });

  it("gives programs the same, whose terms add up", () => {
    const { status, stdout } = objectives("production", "--json");
    const [production] = JSON.parse(stdout) as readonly Printed[];

    expect(status).toBe(0);
    expect(production?.failovers.map(({ region }) => region)).toEqual(["oregon", "iowa", "arizona"]);
    for (const { terms, sum } of production?.failovers ?? []) {
      expect(terms.reduce((all, { seconds }) => all + seconds, 0)).toBe(sum.seconds);
    }
  });

  it("says that an environment has no objectives", () => {
    expect(objectives("development").stdout).toBe("development: no objectives\n");
  });
});
