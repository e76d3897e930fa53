import { spawn } from "node:child_process";
import { existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { tree } from "../../app/run";
import { ProjectCopy } from "../../helpers/project-copy";

const copy = new ProjectCopy().keepOnlyLocal();
afterAll(() => copy.remove());
const output = copy.path("cdktf.out");
const extension = copy.path("extensions", "local.ts");
afterEach(() => rmSync(extension, { force: true }));

const hft = (...words: readonly string[]) => copy.run("src/cli/main.ts", words);

describe("hft synth", () => {
  it("writes every environment where none is named, and prints the report of the synth", () => {
    const { status, stdout, stderr } = hft("synth");

    expect(status).toBe(0);
    expect(stdout).toMatch(/^stack [^]*local-virginia-network [^]*4 stacks, /);
    expect(stderr).toMatch(/^local: 0 errors, /);
    expect(existsSync(copy.path("cdktf.out", "manifest.json"))).toBe(true);
  });

  it.each([
    ["--json", '"written": true'],
    ["--sarif", '"version": "2.1.0"'],
  ])("passes on the report of the synth, and nothing else, with %s", (form, part) => {
    const { stdout, stderr } = hft("synth", "local", form);

    expect(stderr).toBe("");
    expect(stdout).toContain(part);
    expect(() => JSON.parse(stdout) as unknown).not.toThrow();
  });

  it("says everything about advice with --all", () => {
    expect(hft("synth", "--all").stderr).toContain("accept: [");
  });

  it.each([
    [["--json", "--sarif"], "HFT-024"],
    [["locla"], "HFT-020"],
  ])("refuses %j", (words, code) => {
    expect(hft("synth", ...words)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining(`error ${code}`) as string,
    });
  });

  it("leaves what was written as it was on Ctrl-C", async () => {
    const before = tree(output);
    const begun = copy.path("begun");
    writeFileSync(
      extension,
      `import { writeFileSync } from "node:fs";
       export default () => { writeFileSync(${JSON.stringify(begun)}, ""); for (;;); };`,
    );
    const command = [copy.path("tools", "run.cjs"), "src/cli/main.ts", "synth"];
    const child = spawn(process.execPath, command, { stdio: ["ignore", "ignore", "pipe"] });
    let said = "";
    child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
    const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
    while (!existsSync(begun) && child.exitCode === null) await sleep(50);

    child.kill("SIGINT");

    expect(await ended).toBe(4);
    expect(said).toContain("error HFT-012");
    expect(readdirSync(output).filter((name) => name.startsWith(".new-"))).toEqual([]);
    expect(tree(output)).toEqual(before);
  });
});

describe("hft validate", () => {
  it("writes nothing, not even where there was nothing", () => {
    rmSync(output, { recursive: true, force: true });

    const { status, stdout } = hft("validate");

    expect(status).toBe(0);
    expect(stdout).toMatch(/no errors; nothing was written, as --check asks\n$/);
    expect(existsSync(output)).toBe(false);
  });

  it.each([
    [
      "throws",
      'throw new Error("no such subnet");',
      "extensions/local.ts in local-virginia-network: no such subnet",
    ],
    [
      "adds what its guard refuses",
      'new RegionBucket(stack, "x", { bucket: { kind: "data", archive: [], lock }, role: "sandbox" } as never);',
      "AWS-LOCK-001 local-virginia-network/x",
    ],
  ])("reports what a synth would where an extension %s", (_, body, found) => {
    writeFileSync(
      extension,
      `import { RegionBucket } from "../src/aws/storage/region-bucket";
       const lock = { kind: "compliance", days: 30 };
       export default (stack) => { ${body} };`,
    );

    const validated = hft("validate", "local");

    expect(validated.status).toBe(1);
    expect(validated.stderr).toContain("error RUN-007");
    expect(validated.stderr).toContain(found);
    expect(validated.stderr).toBe(hft("synth", "local").stderr);
    expect(existsSync(output)).toBe(false);
  });

  it("prints the problems as one JSON document", () => {
    const { stdout } = hft("validate", "local", "--json");

    expect(JSON.parse(stdout)).toMatchObject({ written: false, environments: [{ name: "local" }] });
  });
});
