import type { Source } from "../../src/app/environment-files";
import { Refusal } from "../../src/app/refusal";
import { besides, freshOutdir, runSources, smallEnvironment, tree } from "./run";
import { rmSync } from "node:fs";
import path from "node:path";
import type { EnvironmentInput } from "../../src/clouds";

const alpha = smallEnvironment("alpha", 81);
const good: Source<EnvironmentInput> = { name: "alpha", load: () => alpha };
const broken: Source<EnvironmentInput> = {
  name: "broken",
  load: () => {
    throw new Refusal("RUN-001", "environments/broken.ts: no access", "correct environments/broken.ts");
  },
};

let outdir: string;
beforeEach(() => {
  outdir = freshOutdir();
});
afterEach(() => rmSync(path.dirname(outdir), { recursive: true }));

describe("an environment that cannot be loaded", () => {
  it("is refused where it is chosen, with the code and without a stack trace", () => {
    const { exitCode, errors } = runSources(outdir, [good, broken], ["broken"]);

    expect(exitCode).toBe(1);
    expect(errors).toMatch(/^error RUN-001\n.*\n {2}found {3}environments\/broken\.ts: no access\n/);
    expect(errors).not.toMatch(/^\s*at /m);
    expect(besides(outdir)).toEqual([]);
  });

  it("keeps every other one from being written where all are chosen", () => {
    expect(runSources(outdir, [good, broken]).exitCode).toBe(1);
    expect(tree(outdir)).toEqual(new Map());
  });

  it("is a line of advice where another is chosen", () => {
    expect(runSources(outdir, [good, broken], ["alpha"])).toMatchObject({
      exitCode: 0,
      errors: "advice RUN-001  not compared with environments/broken.ts: no access\n",
    });
  });
});

describe("environments that are not chosen", () => {
  it("are compared with the chosen one", () => {
    const twin = { ...smallEnvironment("beta", 81) };

    const { exitCode, errors } = runSources(outdir, [good, { name: "beta", load: () => twin }], ["alpha"]);

    expect(exitCode).toBe(1);
    expect(errors).toContain("ACCOUNT-001");
  });

  it("must not be there at all", () => {
    expect(runSources(outdir, [])).toMatchObject({
      exitCode: 1,
      errors: expect.stringContaining("npm run new -- <name>") as unknown,
    });
  });
});
