import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { copyOfProject } from "../../helpers/project-copy";

const root = path.resolve(__dirname, "../../..");

describe("npm run new", () => {
  let project: string;
  let before: readonly string[];

  beforeAll(() => {
    project = copyOfProject();
    before = readdirSync(path.join(project, "environments"));
  });

  afterAll(() => rmSync(project, { recursive: true }));

  const node = (...args: readonly string[]) =>
    spawnSync(process.execPath, args, { cwd: project, encoding: "utf8" });
  const run = (...words: readonly string[]) => node("tools/run.cjs", "tools/new/main.ts", ...words);
  const written = () =>
    readdirSync(path.join(project, "environments")).filter((file) => !before.includes(file));

  it("says what it takes", () => {
    const { status, stdout } = run("--help");

    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^usage: npm run new -- <name>[^]*--region[^]*--role[^]*--with[^]*cluster, trading/,
    );
  });

  it.each([
    ["a name that is taken", ["local"], /there is an environment "local"/],
    ["a file that is there", ["index"], /there is an environment "index"/],
    ["a name that is none", ["My-Desk"], /"My-Desk" is not the name of an environment: lower-case letters/],
    ["no name", [], /name the environment\nusage: /],
    ["two names", ["one", "two"], /not also two/],
    ["an unknown region", ["fresh", "--region", "us-eest-1"], /no region[^]*did you mean "us-east-1"\?/],
    [
      "an unknown part",
      ["fresh", "--with", "cluster,databse"],
      /no part "databse": did you mean "database"\?/,
    ],
    ["an unknown cloud", ["fresh", "--cloud", "gpc"], /no cloud "gpc": did you mean "gcp"\?/],
    ["a role that stands beside another", ["fresh", "--role", "dr"], /a dr region stands beside a primary/],
    [
      "a project of Google Cloud without its number",
      ["fresh", "--cloud", "gcp", "--account", "hft-desk"],
      /--account: "": the number of a project/,
    ],
    ["an account that is none", ["fresh", "--account", "12"], /--account: "12": an AWS account id of 12/],
    ["an unknown option", ["fresh", "--rejion", "x"], /--rejion[^]*usage: /],
    [
      "what has errors",
      ["fresh", "--with", "monitoring", "--alerts", ""],
      /AWS-MON-001[^]*nothing was written/,
    ],
  ])("refuses %s, without a stack trace, and writes nothing", (_, words, message) => {
    const { status, stderr } = run(...words);

    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(status).toBe(1);
    expect(written()).toEqual([]);
  });

  it("says everything that is wrong at once", () => {
    const { stderr } = run("fresh", "--region", "us-eest-1", "--role", "prod");

    expect(stderr).toMatch(/--region: [^]*--role: no role "prod"/);
  });

  it("writes a file that types, lint and format accept, and that is synthesized", () => {
    const made = [
      run("smallest"),
      run("fresh", "--with", "all"),
      run("desk", "--role", "primary", "--with", "all"),
      run("chicago", "--cloud", "gcp", "--role", "primary", "--with", "all"),
      run("richmond", "--cloud", "azure", "--role", "primary", "--with", "all"),
    ];
    const names = ["chicago", "desk", "fresh", "richmond", "smallest"];
    const files = names.map((name) => `${name}.ts`).map((file) => `environments/${file}`);
    // In a project of the written files alone: types of the whole are checked elsewhere.
    writeFileSync(
      path.join(project, "tsconfig.json"),
      JSON.stringify({ ...JSON.parse(tsconfig()), include: ["environments"] }),
    );

    expect(made.map(({ status, stderr }) => [status, stderr])).toEqual(made.map(() => [0, ""]));
    expect(written()).toEqual(names.map((name) => `${name}.ts`));
    expect(node("node_modules/typescript/bin/tsc", "--noEmit")).toMatchObject({ status: 0 });
    expect(node("node_modules/eslint/bin/eslint.js", "environments")).toMatchObject({ status: 0 });
    const format = node("node_modules/prettier/bin/prettier.cjs", "--check", ...files);
    expect(format).toMatchObject({ status: 0 });
    const synth = node("tools/run.cjs", "main.ts", ...names);
    expect(synth).toMatchObject({ status: 0 });
    expect(synth.stdout).toMatch(/smallest-ashburn-network/);
    expect(run("fresh").stderr).toMatch(/there is an environment "fresh"/);
  });

  const tsconfig = () => readFileSync(path.join(root, "tsconfig.json"), "utf8");
});
