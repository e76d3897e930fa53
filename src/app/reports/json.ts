import type { Outcome } from "../outcome";
import { environmentFile } from "../environment-files";

/** Renders a report for programs: every problem with all that is known of it. */
export function jsonReport({ validations, refusals, uncompared, built, written }: Outcome): string {
  const refused = (list: Outcome["refusals"]) =>
    list.map(({ code, rule, found, remedy, file }) => ({ code, rule, found, remedy, file }));
  const document = {
    written: written !== undefined,
    environments: validations.map(({ name, judgement: { open, accepted } }) => ({
      name,
      file: environmentFile(name),
      problems: open,
      accepted: accepted.map(({ problem, acceptance }) => ({
        ...problem,
        reason: acceptance.reason,
        until: acceptance.until,
      })),
    })),
    refusals: refused(refusals),
    uncompared: refused(uncompared),
    stacks: (built?.stacks ?? []).map(({ id, resources, provides }) => ({ id, resources, provides })),
    extended: built?.extended ?? [],
    removed: written?.removed ?? [],
    mixed: written?.stillMixed ?? [],
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}
