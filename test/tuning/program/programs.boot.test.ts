import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describeWith } from "../../helpers/describe-where";
import { programFolder } from "./tools";

const programs = readdirSync(programFolder).filter((file) => file.endsWith(".bash"));

describe("the node programs", () => {
  it("are these", () => {
    expect(programs).toEqual(["hft-tune-node.bash", "hft-tune.bash", "on-host.bash"]);
  });

  it("are all that the image copies, from a base whose version is named", () => {
    const dockerfile = readFileSync(path.join(programFolder, "Dockerfile"), "utf8");

    const copied = [...dockerfile.matchAll(/^COPY .*?(\S+\.bash) /gm)].map(([, file]) => file);
    expect([...new Set(copied)].sort()).toEqual(programs);
    expect(dockerfile).toMatch(/^ARG BASE=debian:\d+\.\d+-slim$/m);
  });
});

describeWith(["bash"], "bash -n", () => {
  it.each(programs)("parses %s", (file) => {
    const { status, stderr } = spawnSync("bash", ["-n", path.join(programFolder, file)], {
      encoding: "utf8",
    });

    expect(stderr).toBe("");
    expect(status).toBe(0);
  });
});

describeWith(["shellcheck"], "shellcheck", () => {
  it.each(programs)("has nothing to say of %s, which silences none of its rules", (file) => {
    const source = path.join(programFolder, file);
    const { status, stdout } = spawnSync("shellcheck", ["-S", "style", source], { encoding: "utf8" });

    expect(stdout).toBe("");
    expect(status).toBe(0);
    expect(readFileSync(source, "utf8")).not.toContain("shellcheck disable");
  });
});
