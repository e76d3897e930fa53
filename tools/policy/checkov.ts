import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { findProgram } from "../../src/process/find-program";
import { projectRoot } from "../../src/process/project-root";
import { runCommand } from "../../src/process/run-command";
import { readStacks } from "../../src/terraform/stacks";
import { skip } from "../ci/skip";
import { runProgram } from "../lib/run-program";
import { withVariables } from "../lib/process-variables";
import { triage } from "./checkov-triage";

interface Failed {
  readonly check_id: string;
  readonly check_name: string;
  readonly file_path: string;
  readonly resource: string;
}

/**
 * Has checkov read the stacks of an output, `cdktf.out` or the folder that is stated, and fails on a check that no line of
 * `checkov-triage.ts` is about. It reads Terraform JSON, not plans: that is to be had of every cloud without its provider.
 *
 * Exit codes: 0 every failing check is known, 1 one is not.
 */
async function main(): Promise<void> {
  const program = findProgram("checkov");
  if (program === undefined) {
    return skip("checkov", "it is not on the PATH: tools/ci/checkov-requirements.txt has its version");
  }
  const folder = path.join(projectRoot(), ".build", "checkov");
  rmSync(folder, { recursive: true, force: true });
  const stacks = readStacks(path.resolve(process.argv[2] ?? "cdktf.out"));
  for (const { name, json } of stacks) {
    const own = path.join(folder, name);
    mkdirSync(own, { recursive: true });
    // checkov stops at the sections of cdktf that are lists of blocks.
    writeFileSync(
      path.join(own, "cdk.tf.json"),
      JSON.stringify({ "//": json["//"] ?? {}, resource: json["resource"] ?? {} }),
    );
  }
  const words = [
    "-d",
    folder,
    "--framework",
    "terraform_json",
    "--output",
    "json",
    "--quiet",
    "--compact",
    "--skip-download",
  ];
  const { stdout, stderr } = await runCommand(program, words, { cwd: folder, env: withVariables({}) });
  const report = parse(stdout, stderr);
  const unknown = report.results.failed_checks.filter(({ check_id }) => triage[check_id] === undefined);
  for (const { check_id, check_name, file_path, resource } of unknown) {
    console.log(
      `${check_id} is in no line of tools/policy/checkov-triage.ts: ${check_name}, ${file_path} ${resource}`,
    );
  }
  const { passed, failed, parsing_errors } = report.summary;
  console.log(
    `checkov: ${stacks.length} stacks, ${passed} checks passed, ${failed} failed and are known but ${unknown.length}, ${parsing_errors} files not read`,
  );
  if (unknown.length > 0 || parsing_errors > 0 || passed === 0) process.exitCode = 1;
}

interface Report {
  readonly results: { readonly failed_checks: readonly Failed[] };
  readonly summary: { readonly passed: number; readonly failed: number; readonly parsing_errors: number };
}

function parse(stdout: string, stderr: string): Report {
  try {
    return JSON.parse(stdout) as Report;
  } catch {
    throw new Error(`checkov printed no report:\n${stderr.trim().split("\n").slice(-3).join("\n")}`);
  }
}

runProgram(main);
