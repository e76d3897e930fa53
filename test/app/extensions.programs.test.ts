import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { DataAwsCallerIdentity } from "@cdktf/provider-aws/lib/data-aws-caller-identity";
import { SsmParameter } from "@cdktf/provider-aws/lib/ssm-parameter";
import type { Vpc } from "@cdktf/provider-aws/lib/vpc";
import { TerraformOutput } from "cdktf";
import type { Extension } from "../../extensions";
import { synthesizeProject } from "../../src/app/driver";
import { sourcesOf } from "../../src/app/environment-files";
import { noExtensions, type Extensions } from "../../src/app/extension-files";
import { currentProcess } from "../../src/app/process";
import { project } from "../../src/app/project";
import { ProjectCopy } from "../helpers/project-copy";
import { readStackIn } from "../helpers/synthesized";
import { freshOutdir, smallEnvironment } from "./run";

const network = "alpha-tokyo-network";

function synthesizedWith(extension: Extension) {
  const printed: string[] = [];
  const errors: string[] = [];
  const outdir = freshOutdir();
  const extensions: Extensions = {
    ...noExtensions,
    of: (name) => (name === "alpha" ? extension : undefined),
  };
  const exitCode = synthesizeProject({ ...project, extensions }, sourcesOf([smallEnvironment("alpha", 81)]), {
    ...currentProcess,
    selection: [],
    outdir,
    print: (text) => printed.push(text),
    printError: (text) => errors.push(text),
  });
  return { exitCode, outdir, printed: printed.join(""), errors: errors.join("") };
}

describe("an extension", () => {
  it("adds constructs to a stack, which the output lists by path", () => {
    const { exitCode, outdir, printed } = synthesizedWith((stack) => {
      new SsmParameter(stack, "note", { name: "/desk/note", type: "String", value: "by hand" });
    });

    expect(exitCode).toBe(0);
    expect(printed).toContain(`extension added ${network}/note\n`);
    expect(printed).not.toContain("extension changed");
    expect(readStackIn(outdir, network)).toMatchObject({
      resource: { aws_ssm_parameter: { note: { name: "/desk/note" } } },
    });
  });

  it("changes what is there, which the output lists by address", () => {
    const { outdir, printed } = synthesizedWith((stack) => {
      const vpc = stack.node
        .findAll()
        .find((each): each is Vpc => each.node.path.endsWith("network/Resource"));
      vpc?.addOverride("enable_network_address_usage_metrics", true);
      new TerraformOutput(stack, "desk", { value: "fx", staticId: true });
    });

    expect(printed).toMatch(/^extension changed alpha-tokyo-network aws_vpc\.\w+$/m);
    expect(printed).toContain(`extension changed ${network} output\n`);
    expect(JSON.stringify(readStackIn(outdir, network))).toContain("enable_network_address_usage_metrics");
  });

  it("adds a data source, which is listed once", () => {
    const { printed } = synthesizedWith((stack) => void new DataAwsCallerIdentity(stack, "caller"));

    expect(printed.match(/^extension .*/gm)).toEqual([`extension added ${network}/caller`]);
  });

  it("leaves a stack as it is, of which nothing is said", () => {
    expect(synthesizedWith(() => undefined).printed).not.toContain("extension");
  });
});

describe("the files of extensions", () => {
  const copy = new ProjectCopy().keepOnlyLocal();
  const write = (name: string, text: string): void =>
    writeFileSync(path.join(copy.path("extensions"), `${name}.ts`), text);

  afterAll(() => copy.remove());

  it("are refused where one is called like no environment", () => {
    write("locla", "export default () => undefined;\n");

    expect(copy.run("main.ts", ["local"])).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(
        /RUN-007[^]*extensions\/locla\.ts: no environment[^]*did you mean "local"\?/,
      ) as string,
    });
  });

  it("are refused, with file and stack, where one fails, and nothing is written", () => {
    rmSync(copy.path("extensions", "locla.ts"));
    write("local", 'export default () => { throw new Error("no such subnet"); };\n');

    const { status, stderr } = copy.run("main.ts", ["local"]);

    expect(status).toBe(1);
    expect(stderr).toMatch(/RUN-007[^]*extensions\/local\.ts in local-virginia-network: no such subnet/);
    expect(stderr).toContain("nothing was written");
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it("are called with every stack of their environment", () => {
    write(
      "local",
      [
        'import { TerraformOutput } from "cdktf";',
        'import type { Extension } from ".";',
        'const extension: Extension = (stack) => void new TerraformOutput(stack, "desk", { value: "fx" });',
        "export default extension;",
      ].join("\n"),
    );

    const { status, stdout } = copy.run("main.ts", ["local"]);

    expect(status).toBe(0);
    expect(stdout.match(/^extension added local-.*\/desk$/gm)).toHaveLength(4);
  });
});
