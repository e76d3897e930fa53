import { samples } from "../../environment/pipeline/jobs";
import { subjectsOf, type Subject } from "../../../src/environment/pipeline/subjects";

const isOf = (text: string, subject: Subject): boolean =>
  subject.kind === "exactly" ? text === subject.text : text.startsWith(subject.text);

/** Azure compares subjects alone: names have to be the repository's for good. */
const byIds = Object.entries(samples).filter(
  ([, { pipeline }]) => pipeline.kind === "gitlab" || pipeline.subject === "ids",
);

describe.each(byIds)("the subjects of %s", (_, { pipeline, jobs }) => {
  const { plan, apply } = subjectsOf(pipeline, "production");

  it.each(jobs)("are those of the jobs that may: $job", ({ claims: { sub = "" }, may }) => {
    expect([
      ...(plan.some((subject) => isOf(sub, subject)) ? ["plan"] : []),
      ...(isOf(sub, apply) ? ["apply"] : []),
    ]).toEqual(may);
  });

  it("are as many as Azure takes, with a name that it takes each", () => {
    expect(plan.length).toBeLessThanOrEqual(20);
    for (const { name } of [...plan, apply]) expect(name).toMatch(/^[a-zA-Z0-9][\w-]{2,119}$/);
  });
});
