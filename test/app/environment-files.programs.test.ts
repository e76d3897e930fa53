import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { environmentFiles } from "../../src/app/environment-files";
import { projectRoot } from "../../src/process/project-root";
import { ProjectCopy } from "../helpers/project-copy";

const project = new ProjectCopy();
afterAll(() => project.remove());
afterEach(() => rmSync(project.path("cdktf.out"), { recursive: true, force: true }));

const synth = (...names: readonly string[]) => project.run("main.ts", names);

const fileOf = (name: string): string => project.path("environments", `${name}.ts`);

describe("the environments of the project", () => {
  it("are the files of their folder, in the order that the folder states", () => {
    const files = readdirSync(path.join(projectRoot(), "environments")).filter(
      (file) => file.endsWith(".ts") && file !== "index.ts",
    );
    const names = environmentFiles().map(({ name }) => name);

    expect(names.slice(0, 4)).toEqual(["production", "staging", "development", "local"]);
    expect(names.map((name) => `${name}.ts`).sort()).toEqual(files.sort());
    expect(environmentFiles().map(({ load }) => load().name)).toEqual(names);
  });

  it("have a new one as soon as its file is there, which may share what lies in a folder", () => {
    const minimal = readFileSync(path.join(projectRoot(), "test/environments/minimal.ts"), "utf8");
    mkdirSync(project.path("environments", "shared"));
    writeFileSync(project.path("environments", "shared", "minimal.ts"), minimal);
    writeFileSync(fileOf("minimal"), 'export { default } from "./shared/minimal";');

    const { status } = synth("minimal");
    rmSync(fileOf("minimal"));

    expect(status).toBe(0);
    expect(existsSync(project.path("cdktf.out/stacks/minimal-tokyo-network/cdk.tf.json"))).toBe(true);
  });
});

describe("a file that is no environment", () => {
  const faulty = {
    empty: ["export default {};", "RUN-002", "name not set"],
    text: ['export default "abc";', "RUN-002", '"abc"'],
    nothing: ["export default null;", "RUN-002", "null"],
    undone: ["export const other = 1;", "RUN-002", "not set"],
    renamed: ['export default { name: "other" };', "RUN-002", 'name "other"'],
    throwing: ['throw new Error("no access");', "RUN-001", "no access"],
    packageless: ['import "not-there";', "RUN-001", "Cannot find module 'not-there'"],
    alone: ['import "./not-there";', "RUN-001", "environments/alone.ts:1:8: "],
    misspelt: ["export default {{;", "RUN-001", "environments/misspelt.ts:1:17: "],
  } as const;
  let [all, one, tool]: ReturnType<typeof synth>[] = [];
  beforeAll(() => {
    const files = Object.entries(faulty).map(([name, [content]]) => [fileOf(name), content] as const);
    for (const [file, content] of files) writeFileSync(file, content);
    [all, one, tool] = [synth(), synth("development"), project.run("tools/tuning/main.ts", ["alone"])];
    for (const [file] of files) rmSync(file);
  });

  it.each(Object.entries(faulty))("such as %s is refused by name, with a code", (name, [, code, found]) => {
    const [refusal = ""] =
      all?.stderr.match(new RegExp(`^error ${code}\n.*\n.*/${name}\\.ts.*\n.*`, "m")) ?? [];

    expect(all).toMatchObject({ status: 1, stdout: "" });
    expect(refusal).toContain(found);
    expect(all?.stderr).not.toMatch(/^\s+at |main\.cjs/m);
  });

  it.each(Object.entries(faulty))("such as %s is a line of advice for another", (name, [, code]) => {
    expect(one?.status).toBe(0);
    expect(one?.stderr).toMatch(
      new RegExp(`^advice ${code} {2}not compared with environments/${name}\\.ts`, "m"),
    );
  });

  it("is named by the tools as well", () => {
    expect(tool?.status).toBe(1);
    expect(tool?.stderr).toMatch(/^error RUN-001\n/);
  });

  it("is not looked for in a fault of the project's own code", () => {
    const file = project.path("stacks", "environment-stacks.ts");
    cpSync(file, `${file}.kept`);
    writeFileSync(file, "export {{");
    const { status, stderr } = synth();
    cpSync(`${file}.kept`, file);

    expect(status).toBe(1);
    expect(stderr).toMatch(/stacks\/environment-stacks\.ts:1:8/);
  });
});

describe("a run that is started elsewhere", () => {
  const list = project.path("environments", "staging.generations.json");
  const deployed = { "regions.virginia.pools.engine.generations.z": "0123456789abcdef" };
  beforeEach(() => writeFileSync(list, JSON.stringify(deployed)));
  afterEach(() => cpSync(path.join(projectRoot(), "environments/staging.generations.json"), list));

  it("knows what is deployed", () => {
    const { status, stderr } = project.run("main.ts", ["staging"], tmpdir());

    expect(status).toBe(1);
    expect(stderr).toMatch(/GEN-002 [^]*remove it from environments\/staging\.generations\.json/);
  });

  it("writes into the project", () => {
    expect(project.run("main.ts", ["development"], tmpdir()).status).toBe(0);
    expect(existsSync(project.path("cdktf.out", "manifest.json"))).toBe(true);
  });

  it("has its tools work on the project", () => {
    rmSync(list);

    expect(project.run("tools/generations/main.ts", ["staging", "--record"], tmpdir()).status).toBe(0);
    expect(existsSync(list)).toBe(true);
  });

  it("refuses a list that cannot be read", () => {
    rmSync(list);
    mkdirSync(list);
    const { status, stderr } = synth("staging");
    rmSync(list, { recursive: true });

    expect(status).toBe(1);
    expect(stderr).toMatch(/error RUN-003\n[^]*environments\/staging\.generations\.json: EISDIR/);
  });

  it("refuses a list of lists, however deep", () => {
    writeFileSync(list, `{"a":${"[".repeat(5000)}${"]".repeat(5000)}}`);

    const { status, stderr } = synth("staging");

    expect(status).toBe(1);
    expect(stderr).toMatch(/error GEN-003 {2}environments\/staging\.generations\.json\n/);
    expect(stderr).not.toContain("RangeError");
  });
});

describe("an installation without esbuild's program for this machine", () => {
  it("is told what is missing", () => {
    rmSync(project.path("node_modules"));
    const esbuild = path.join(projectRoot(), "node_modules/esbuild");
    for (const part of ["package.json", "lib"]) {
      cpSync(path.join(esbuild, part), project.path("node_modules/esbuild", part), { recursive: true });
    }

    const { status, stderr } = synth("local");

    expect(status).toBe(1);
    expect(stderr).toMatch(/^error RUN-006\n[^]*found {3}The package "@esbuild\/.*\n {2}remedy {2}npm ci/);
  });
});
