import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Progress } from "../../../tools/lib/progress";
import type { LocalRun } from "../../../tools/local/bring-up";
import { destroyWithin } from "../../../tools/local/take-down";
import { MadeUpSecrets } from "../../../tools/local/variables";
import { Workspace } from "../../../tools/local/workspace";

/** A Terraform that destroys what it is asked to, or waits for it until it is interrupted. */
const terraform = (onDestroy: string) => `#!${process.execPath}
if (process.argv[2] !== "destroy") process.exit(0);
${onDestroy}
`;
const waits = `process.on("SIGINT", () => process.exit(1)); setInterval(() => {}, 1000);`;

describe("taking down what was applied", () => {
  let folder: string;
  const { PATH: searchPath } = process.env;

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "hft-down-"));
  });

  afterEach(() => {
    process.env["PATH"] = searchPath;
    rmSync(folder, { recursive: true });
  });

  /** A run with one applied stack that needs no provider. */
  function applied(onDestroy: string): { readonly run: LocalRun; readonly said: string[] } {
    const write = (file: string, content: string) => {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), content);
    };
    write("bin/terraform", terraform(onDestroy));
    chmodSync(path.join(folder, "bin/terraform"), 0o755);
    process.env["PATH"] = path.join(folder, "bin");
    const stack = { terraform: { backend: { local: { path: "../../../.state/one.tfstate" } } } };
    write("cdktf.out/stacks/one/cdk.tf.json", JSON.stringify(stack));
    write(
      "cdktf.out/manifest.json",
      JSON.stringify({ stacks: { one: { synthesizedStackPath: "stacks/one/cdk.tf.json" } } }),
    );
    write(".state/one.tfstate", "{}");
    const said: string[] = [];
    const workspace = new Workspace(folder);
    return {
      said,
      run: {
        workspace,
        terraform: workspace.terraform([folder]),
        secrets: new MadeUpSecrets({}),
        progress: new Progress(() => undefined),
        say: (sentence) => said.push(sentence),
        print: () => undefined,
      },
    };
  }

  it("is done in time where Terraform has nothing to wait for", async () => {
    const { run, said } = applied("");

    const { results, inTime } = await destroyWithin(run, 600);

    expect({ inTime, said }).toEqual({ inTime: true, said: [] });
    expect(results).toMatchObject([{ stack: "one", succeeded: true }]);
  });

  it("ends when its time is over, and says so", async () => {
    const { run, said } = applied(waits);

    const { results, inTime } = await destroyWithin(run, 1);

    expect(inTime).toBe(false);
    expect(results).toMatchObject([{ stack: "one", succeeded: false }]);
    expect(said).toEqual(["not all destroyed in 1 s; what is left goes with the emulator"]);
  });
});
