import { spawnSync } from "node:child_process";
import { readdirSync, rmSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { runNew } from "../../../tools/new/command";
import { copyOfProject } from "../../helpers/project-copy";

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
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
    expect(stdout).toMatch(
      /^usage: npm run new -- <name>[^]*--role[^]*--region[^]*--with[^]*cluster, trading/,
    );
  });

  it.each([
    ["a name that is taken", ["local"], /RUN-008[^]*name local[^]*there is an environment of that name/],
    ["a file that is there", ["index"], /name index[^]*there is an environment of that name/],
    ["a name that is none", ["My-Desk"], /name My-Desk[^]*write lower-case letters/],
    ["no name", [], /no name[^]*name the environment[^]*--help/],
    ["two names", ["one", "two"], /also two[^]*one environment at a time/],
    [
      "an unknown region",
      ["fresh", "--region", "us-eest-1"],
      /--region us-eest-1[^]*did you mean "us-east-1"\?/,
    ],
    [
      "an unknown part",
      ["fresh", "--with", "cluster,databse"],
      /--with cluster,databse[^]*did you mean "database"\?/,
    ],
    ["an unknown cloud", ["fresh", "--cloud", "gpc"], /--cloud gpc[^]*did you mean "gcp"\?/],
    [
      "a role that stands beside another",
      ["fresh", "--role", "dr"],
      /--role dr[^]*write a primary, then add the dr region beside it/,
    ],
    [
      "a project of Google Cloud without its number",
      ["fresh", "--cloud", "gcp", "--account", "hft-desk"],
      /--account hft-desk[^]*write the number of a project/,
    ],
    [
      "an account that is none",
      ["fresh", "--account", "12"],
      /--account 12[^]*write an AWS account id of 12/,
    ],
    ["an unknown option", ["fresh", "--rejion", "x"], /no option --rejion[^]*did you mean "--region"\?/],
    [
      "what has errors",
      ["fresh", "--with", "monitoring", "--alerts", ""],
      /AWS-MON-001[^]*nothing was written/,
    ],
  ])("refuses %s, and writes nothing", async (_, words, message) => {
    await expect(runNew(words, path.join(project, "environments"))).rejects.toThrow(message);

    expect(written()).toEqual([]);
  });

  it("says everything that is wrong at once, without a stack trace, and writes nothing", () => {
    const { status, stderr } = run("fresh", "--region", "us-eest-1", "--role", "prod");

    expect(stderr).toMatch(/--region us-eest-1[^]*--role prod/);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(status).toBe(1);
    expect(written()).toEqual([]);
  });

  it("writes a file that types, lint and format accept, and that is synthesized", () => {
    const made = [
      run("smallest"),
      run("fresh", "--with", "all"),
      run("desk", "--role", "primary", "--with", "all"),
      run("chicago", "--cloud", "gcp", "--role", "primary", "--with", "all"),
      run("omaha", "--cloud", "gcp", "--with", "all"),
      run("quincy", "--cloud", "azure", "--with", "all"),
      run("richmond", "--cloud", "azure", "--role", "primary", "--with", "all"),
    ];
    const names = ["chicago", "desk", "fresh", "omaha", "quincy", "richmond", "smallest"];
    const files = names.map((name) => `environments/${name}.ts`);

    expect(made.map(({ status, stderr }) => [status, stderr])).toEqual(made.map(() => [0, ""]));
    expect(written()).toEqual(names.map((name) => `${name}.ts`));
    expect(files.flatMap(typeFaultsIn(files))).toEqual([]);
    expect(node("node_modules/eslint/bin/eslint.js", "environments")).toMatchObject({ status: 0 });
    const format = node("node_modules/prettier/bin/prettier.cjs", "--check", ...files);
    expect(format).toMatchObject({ status: 0 });
    const synth = node("tools/run.cjs", "main.ts", ...names);
    expect(synth).toMatchObject({ status: 0 });
    expect(synth.stdout).toMatch(/smallest-ashburn-network/);
    const policy = node("tools/run.cjs", "tools/policy/main.ts", ...names);
    expect([policy.status, policy.stderr]).toEqual([0, ""]);
    expect(run("fresh").stderr).toMatch(/there is an environment of that name/);
  });

  /** The faults that TypeScript finds in one of the files, not in all that they import: types of the whole are checked elsewhere. */
  function typeFaultsIn(files: readonly string[]) {
    const { config } = ts.readConfigFile(path.join(project, "tsconfig.json"), (file) =>
      ts.sys.readFile(file),
    ) as { readonly config: unknown };
    const { options } = ts.parseJsonConfigFileContent(config, ts.sys, project);
    const program = ts.createProgram(
      files.map((file) => path.join(project, file)),
      options,
    );
    return (file: string): string[] => {
      const source = program.getSourceFile(path.join(project, file));
      if (source === undefined) throw new Error(`${file} is not read`);
      const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
      return found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
    };
  }
});
