import { renderComment } from "../../../src/plan/comment/comment";
import { expectFile, isUpdating } from "../../helpers/expect-file";
import { describeWithAwsProvider } from "../../tools/gate/real-terraform";
import { cases } from "./cases";
import { many } from "./cases/many";
import { normalForms, plansFile, readRecorded, reportOf } from "./recorded";
import { planned } from "./terraform";

describeWithAwsProvider("the plans that are kept in git", () => {
  it.each(cases)("are what Terraform says today, in normal form: $name", async (each) => {
    const fresh = await planned(each);
    if (isUpdating()) expectFile(plansFile(each.name), `${JSON.stringify(fresh, null, 1)}\n`);

    expect(normalForms(fresh)).toEqual(normalForms(readRecorded(each.name)));
  });
});

describeWithAwsProvider("a plan of four hundred resources", () => {
  it("reads as one kept in git", async () => {
    expectFile("plans/many/comment.md", renderComment(reportOf(many, await planned(many))));
  });
});
