import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { buildStacks } from "../../../src/app/build";
import { isObject, section, type JsonObject } from "../../lib/json";
import { validEnvironments } from "../../lib/valid-environments";
import { markdownTable } from "../table";

/** The secrets that the stacks of production are given, and which of them Terraform keeps. */
export function secrets(): string {
  const outdir = mkdtempSync(path.join(tmpdir(), "secrets-"));
  try {
    const stacks = buildStacks(validEnvironments(["production"]), outdir, () => 0);
    return markdownTable(
      ["variable", "stack", "what it is", "in state and saved plans"],
      stacks.flatMap(({ id }) => rows(id, readStack(outdir, id))),
    );
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

function readStack(outdir: string, id: string): JsonObject {
  return JSON.parse(readFileSync(path.join(outdir, "stacks", id, "cdk.tf.json"), "utf8")) as JsonObject;
}

function rows(stack: string, json: JsonObject): string[][] {
  return Object.entries(section(json, "variable")).flatMap(([name, variable]) => {
    if (!isObject(variable) || variable["sensitive"] !== true) return [];
    const { description } = variable;
    if (typeof description !== "string") throw new Error(`${stack}: ${name} says nothing of itself`);
    const [what = "", why = ""] = description.split(". Enters state: ");
    return [[`\`${name}\``, stack, what, variable["ephemeral"] === true ? "no" : `yes: ${why}`]];
  });
}
