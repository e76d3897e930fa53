import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { aws } from "../../src/aws";
import type { Json } from "../../src/core/json";
import { renderComment } from "../../src/plan/comment/comment";
import { normalForm, planHash } from "../../src/plan/normal-form";
import { readPlan } from "../../src/plan/read-plan";
import { Secrets, sensitiveTexts } from "../../src/plan/secrets";
import { stackReport } from "../../src/plan/stack-report";

/** As many secrets as a run of production is given. */
const given = [
  "correct horse battery staple",
  "0123456789abcdef0123456789abcdef",
  "https://pager.example/4711",
];

/**
 * Prints the milliseconds from a plan's JSON in a file to the comment of a pull request. Nothing of it has run before in
 * this process, which does nothing else.
 */
function main(file: string): void {
  const start = performance.now();
  const plan = readPlan(JSON.parse(readFileSync(file, "utf8")) as Json);
  const report = stackReport({
    stack: "production-virginia-data",
    json: {},
    plan,
    effects: aws.effects,
    allowDestroy: [],
    secrets: new Secrets(given).and(sensitiveTexts(plan)),
  });
  const comment = renderComment({
    environment: "production",
    hash: planHash(normalForm(plan)),
    stacks: [report],
    unaffected: [],
    gone: [],
    acceptances: [],
    generations: [],
    extensions: [],
  });
  const milliseconds = performance.now() - start;
  if (!comment.startsWith("<!-- hft-plan")) throw new Error(comment);
  console.log(milliseconds);
}

main(process.argv[2] ?? "");
