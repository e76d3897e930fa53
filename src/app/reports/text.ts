import { renderReport } from "../../core/report";
import { environmentOf } from "../../core/stack-id";
import { isFree, type Outcome } from "../outcome";
import { HalfWritten } from "../output";
import type { RunContext } from "../process";
import { renderTable } from "./table";

/**
 * Prints a report for a person: errors and advice on the error stream, the table of what was written on the other.
 * The CLI calls every line of the error stream an error, so that advice goes to the other where it runs this process.
 */
export function printOutcome(
  outcome: Outcome,
  { print, printError, detail, byCli }: Pick<RunContext, "print" | "printError" | "detail" | "byCli">,
): void {
  const { validations, refusals, uncompared, built, written } = outcome;
  const report = byCli && isFree(outcome) ? print : printError;
  for (const { code, found } of uncompared) report(`advice ${code}  not compared with ${found}\n`);
  for (const { name, judgement } of validations) report(renderReport(name, judgement, detail));
  for (const refusal of refusals) report(`${refusal.message}\n`);
  if (built === undefined) {
    if (!refusals.some((refusal) => refusal instanceof HalfWritten)) report("\nnothing was written\n");
    return;
  }
  print(renderTable(built.stacks, built.milliseconds));
  for (const { stack, added, changed } of built.extended) {
    for (const path of added) print(`extension added ${path}\n`);
    for (const part of changed) print(`extension changed ${stack} ${part}\n`);
  }
  if (written === undefined) {
    print("no errors; nothing was written, as --check asks\n");
    return;
  }
  for (const name of written.removed) print(`removed ${name}\n`);
  if (!written.wasUnfinished) return;
  const others = [...new Set(written.stillMixed.map(environmentOf))].join(", ");
  const rest = others === "" ? "" : `; ${others} may still be: npm run synth`;
  report(
    `an earlier synth ended while it wrote, so the output was old and new; what is above is new${rest}\n`,
  );
}
