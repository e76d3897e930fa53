import { renderComment } from "../../../src/plan/comment/comment";
import { renderText } from "../../../src/plan/comment/plain";
import { expectFile } from "../../helpers/expect-file";
import { cases } from "./cases";
import { readRecorded, reportOf } from "./recorded";

describe("what a reviewer reads of a real plan", () => {
  it.each(cases)("is the text that is kept in git: $name", (each) => {
    const report = reportOf(each, readRecorded(each.name));

    expectFile(`plans/${each.name}/comment.md`, renderComment(report));
    expectFile(`plans/${each.name}/comment.txt`, renderText(report));
  });
});
