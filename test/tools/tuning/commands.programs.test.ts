import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { ProjectCopy } from "../../helpers/project-copy";

const project = new ProjectCopy();
const list = project.path("environments", "staging.generations.json");
afterAll(() => project.remove());

const tuning = (...words: readonly string[]) => project.run("tools/tuning/main.ts", words);
const generations = (...words: readonly string[]) => project.run("tools/generations/main.ts", words);
const engine = "regions.virginia.pools.engine.generations.a";

describe("npm run tuning", () => {
  it("prints every knob of a pool with its value and how it is set, and counts them", () => {
    const { status, stdout } = tuning("staging");

    expect(status).toBe(0);
    expect(stdout).toMatch(new RegExp(`^staging: ${engine}\ntradingEngine on c7i`, "m"));
    expect(stdout).toMatch(/^argument isolcpus +managed_irq,4-\d+ +cmdline +reboots +/m);
    expect(stdout).toMatch(/^\d+ knobs: \d+ cmdline, \d+ file, \d+ native, 1 pod$/m);
  });

  it("gives programs the same, and the pods' patch", () => {
    const [{ environment, pools }] = JSON.parse(tuning("staging", "--json").stdout) as [
      { environment: string; pools: { path: string; report: unknown[]; podPatch: { labels: unknown } }[] },
    ];

    expect(environment).toBe("staging");
    expect(pools.map(({ path: at }) => at)).toEqual([engine]);
    expect(pools[0]?.report.length).toBeGreaterThan(30);
    expect(pools[0]?.podPatch.labels).toEqual({ "hft/kind": "trading" });
  });

  it.each([
    [["stagin"], 'did you mean "staging"?'],
    [["staging", "--jsn"], `no option --jsn\n  remedy  did you mean "--json"?`],
  ])("refuses %j without a stack trace", (words, text) => {
    const { status, stderr } = tuning(...words);

    expect(status).toBe(1);
    expect(stderr).toContain(text);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});

describe("npm run generations", () => {
  beforeEach(() => rmSync(list, { force: true }));

  it("enters what is not listed only when it is told to", () => {
    expect(generations("staging").stdout).toMatch(
      new RegExp(`^${engine} +[0-9a-f]{16}\\+placement\\+reservation +not listed$`, "m"),
    );
    expect(existsSync(list)).toBe(false);

    generations("staging", "--record");

    expect(JSON.parse(readFileSync(list, "utf8"))).toEqual({
      [engine]: expect.stringMatching(/^[0-9a-f]{16}\+placement\+reservation$/) as unknown,
    });
    expect(generations("staging").stdout).toMatch(/ as deployed$/m);
  });

  it("keeps what is listed, since that is what nodes were made with", () => {
    const record = "0123456789abcdef+placement+reservation";
    writeFileSync(list, JSON.stringify({ [engine]: record }));

    const { status, stdout } = generations("staging", "--record");

    expect(status).toBe(0);
    expect(stdout).toMatch(new RegExp(`deployed as\\s+.*${record.replaceAll("+", "\\+")}\n`));
    expect(stdout).toMatch(
      new RegExp(
        `^entered none in environments/staging\\.generations\\.json\nnot entered, .*: ${engine}; .*`,
        "m",
      ),
    );
    expect(JSON.parse(readFileSync(list, "utf8"))).toEqual({ [engine]: record });
  });

  it("ends a check with 2 where something is not deployed as it is stated, and with 0 after it was entered", () => {
    expect(generations("staging", "--check").status).toBe(2);

    expect(generations("staging", "--record", "--check").status).toBe(0);
    expect(generations("staging", "--check").status).toBe(0);
  });

  it("ends a check with 2 for a generation that was edited, entered or not", () => {
    writeFileSync(list, JSON.stringify({ [engine]: "0123456789abcdef+placement+reservation" }));

    expect(generations("staging", "--check").status).toBe(2);
    expect(generations("staging", "--check", "--record").status).toBe(2);
  });

  it("says what it takes when it is asked", () => {
    const { status, stdout } = generations("--help");

    expect(status).toBe(0);
    expect(stdout).toMatch(/^usage: npm run generations -- [^]*--record[^]*--check/);
  });

  it("names a list that it cannot read, and leaves it alone", () => {
    writeFileSync(list, "<<<<<<< HEAD");

    const { status, stderr } = generations("staging", "--record");

    expect(status).toBe(1);
    expect(stderr).toContain("GEN-003");
    expect(readFileSync(list, "utf8")).toBe("<<<<<<< HEAD");
  });
});
