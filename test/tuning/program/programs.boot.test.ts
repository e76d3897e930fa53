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

  const dockerfile = readFileSync(path.join(programFolder, "Dockerfile"), "utf8");

  it("are all that the image copies", () => {
    const copied = [...dockerfile.matchAll(/^COPY .*?(\S+\.bash) /gm)].map(([, file]) => file);
    expect([...new Set(copied)].sort()).toEqual(programs);
  });

  it.each([
    ["debian:12.11-slim", 1],
    [`debian:12.11-slim@sha256:${"0".repeat(64)}`, 0],
  ])("lie in an image that is built on %s with exit code %d: a tag is no base", (base, exitCode) => {
    const [, check = ""] = /^RUN (case .* esac)$/m.exec(dockerfile) ?? [];

    expect(dockerfile).toMatch(/^ARG BASE\nFROM \$\{BASE\}$/m);
    expect(spawnSync("sh", ["-c", check], { env: { BASE: base } }).status).toBe(exitCode);
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
