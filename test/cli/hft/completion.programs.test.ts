import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describeWith } from "../../helpers/describe-where";
import { candidates } from "../../../src/cli/completion/candidates";
import { hft } from "../../../src/cli/program";
import { Checkout } from "./fixture";

describe("what may stand at the cursor", () => {
  const values = {
    environment: () => ["production", "staging"],
    run: () => ["20261127T083000Z-production"],
    glob: () => ["production-virginia-network", "staging-virginia-network"],
  };
  const words = (line: string): readonly string[] =>
    candidates(hft(), line.split(" "), values).map(({ word }) => word);

  it.each([
    ["pl", ["plan"]],
    ["runs ", ["list", "show", "abandon", "help"]],
    ["plan ", ["production", "staging"]],
    ["plan st", ["staging"]],
    ["plan --b", ["--base"]],
    [
      "plan production ",
      ["--stack", "--from", "--parallelism", "--base", "--offline", "--help", "--json", "--debug"],
    ],
    ["plan --stack prod", ["production-virginia-network"]],
    ["plan --stack=prod", ["production-virginia-network"]],
    ["plan --stack = prod", ["production-virginia-network"]],
    ["plan --stack x ", ["production", "staging"]],
    ["--json plan s", ["staging"]],
    ["synth production s", ["staging"]],
    ["apply production --confirm p", ["production"]],
    ["apply production --resume ", ["20261127T083000Z-production"]],
    ["runs show ", ["20261127T083000Z-production"]],
    ["completion ", ["bash", "zsh", "fish"]],
    ["plan --from ", []],
  ])("of %j", (line, expected) => {
    expect(words(line)).toEqual(expected);
  });

  it("is every command at the start, with what it does, and none that is hidden", () => {
    const found = candidates(hft(), [""], values);

    expect(found.map(({ word }) => word)).toContain("apply");
    expect(found.map(({ word }) => word)).not.toContain("complete");
    expect(found.every(({ description }) => description !== "")).toBe(true);
  });
});

describe("the completion of a shell", () => {
  const checkout = new Checkout();
  checkout.addEnvironments("production", "it's", "staging");
  checkout.write("cdktf.out", {
    "staging-virginia-network": { json: {} },
    "staging-virginia-data": { json: {} },
  });
  mkdirSync(path.join(checkout.dir, ".hft", "runs"), { recursive: true });
  writeFileSync(path.join(checkout.dir, ".hft", "runs", "20261127T083000Z-staging.jsonl"), "");

  const cases: readonly (readonly [string, readonly string[]])[] = [
    ["app", ["apply"]],
    ["plan s", ["staging"]],
    ["drift ", ["it's", "production", "staging"]],
    ["plan --stack staging-virginia-d", ["staging-virginia-data"]],
    ["apply staging --resume 2026", ["20261127T083000Z-staging"]],
    ["plan --j", ["--json"]],
  ];

  const scriptOf = (shell: string): string => path.join(checkout.dir, `hft.${shell}`);
  beforeAll(() => {
    for (const shell of ["bash", "zsh", "fish"])
      writeFileSync(scriptOf(shell), checkout.run("completion", shell).stdout);
  });

  /** Runs commands of a shell, which print one candidate a line. */
  function completed(shell: "bash" | "zsh" | "fish", line: string, ask: string): readonly string[] {
    const { stdout, stderr } = spawnSync(shell, ["-c", ask], {
      cwd: checkout.dir,
      encoding: "utf8",
      env: {
        ...process.env,
        FORCE_COLOR: undefined,
        HOME: checkout.dir,
        SCRIPT: scriptOf(shell),
        LINE: line,
      },
    });
    expect(stderr).toBe("");
    return stdout.split("\n").filter((word) => word !== "");
  }

  describeWith(["bash"], "bash", () => {
    it.each(cases)("completes hft %s", (line, expected) => {
      const ask = `source "$SCRIPT"
        IFS=' ' read -ra COMP_WORDS <<< "hft $LINE"
        [[ $LINE == *' ' ]] && COMP_WORDS+=("")
        COMP_CWORD=$(( \${#COMP_WORDS[@]} - 1 ))
        _hft
        printf '%s\\n' "\${COMPREPLY[@]}"`;

      expect(completed("bash", line, ask)).toEqual(expected);
    });
  });

  describeWith(["zsh"], "zsh", () => {
    it.each(cases)("completes hft %s", (line, expected) => {
      // Stands in for the completion system, which needs a terminal.
      const ask = `compdef() { :; }; _files() { :; }
        _describe() { for each in \${(P)2}; do print -r -- \${\${each%:*}//\\\\:/:}; done; }
        source "$SCRIPT"
        words=(hft "\${(@s: :)LINE}"); CURRENT=$#words
        _hft`;

      expect(completed("zsh", line, ask)).toEqual(expected);
    });
  });

  describeWith(["fish"], "fish", () => {
    it.each(cases)("completes hft %s", (line, expected) => {
      const found = completed("fish", line, 'source "$SCRIPT"; complete --do-complete "hft $LINE"');

      expect(found.map((each) => each.split("\t")[0]).sort()).toEqual(expected);
    });
  });
});
