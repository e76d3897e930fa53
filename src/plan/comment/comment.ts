import type { PlanReport } from "../report";
import { contentOf } from "./content";
import { fit } from "./fit";
import { markdown, markdownPart } from "./markdown";

/** GitHub's limit of a comment, in characters; the text keeps to it in bytes. */
export const commentLimit = 65_536;

/**
 * Renders the plan of an environment as a comment of a pull request, in GitHub's Markdown, the dangerous first.
 *
 * @param limit the most bytes of it
 * @throws RangeError where not even the heading fits
 */
export function renderComment(report: PlanReport, limit = commentLimit): string {
  const { title, summary, sections, elsewhere } = contentOf(report);
  const { environment, hash } = report;
  const metadata = JSON.stringify({ version: 1, environment, hash }).replaceAll("-->", "");
  const heading = {
    head: [`<!-- hft-plan ${metadata} -->`, `## ${markdown(title)}`, "", markdown(summary)],
    rows: [],
    noun: "line",
  };
  return fit([heading, ...sections.map(markdownPart)], limit, markdown(elsewhere));
}
