import { project } from "../../../src/app/project";
import { resolveEnvironment, validate } from "../../../src/clouds";
import { pageOf } from "../../../tools/report/page";
import { html, table } from "../../../tools/report/html";
import { parseArguments } from "../../../tools/report/arguments";
import type { Section } from "../../../tools/report/section";
import { sections } from "../../../tools/report/sections";
import type { Subject } from "../../../tools/report/subject";
import { synthesizedStacks } from "../../../tools/lib/synthesized-stacks";
import { allEnvironments } from "../../environments";

function subjectOf(name: string): Subject {
  const input = allEnvironments.find((each) => each.name === name);
  if (input === undefined) throw new Error(`no environment ${name}`);
  const { environment, judgement } = validate(input, allEnvironments);
  const resolved = resolveEnvironment(environment);
  const stacks = synthesizedStacks([environment]);
  return {
    environment,
    judgement,
    policyJudgement: project.judgeStacks(resolved, stacks),
    resolved,
    stacks,
    asOf: "2026-11-27",
  };
}

const subject = subjectOf("staging");

describe("the report of an environment", () => {
  it("is the same each time, and loads nothing", async () => {
    const page = await pageOf(subject, sections);

    expect(await pageOf(subject, sections)).toBe(page);
    expect(page).toContain("default-src &#39;none&#39;");
    expect(page).not.toMatch(/<(link|img|iframe)\b|<script [^>]*src|url\(|@import/);
  });

  it("has every section that has something to say, with a link to it", async () => {
    const page = await pageOf(subject, sections);

    // Staging has no names.
    expect(page).not.toContain('<section id="failover">');
    for (const { id } of sections.filter((section) => section.id !== "failover")) {
      expect(page).toContain(`<section id="${id}">`);
      expect(page).toContain(`<a href="#${id}">`);
    }
  });

  it("shows what the policies found in the stacks, open and accepted", async () => {
    const finding = {
      code: "POLICY-DEL-002",
      kind: "limit",
      path: "staging-virginia-data.aws_db_instance.one.deletion_protection",
      rule: "the cloud refuses to delete it",
      value: "false",
      remedy: "set deletion_protection to true",
      source: "a page",
    } as const;
    const acceptance = { ...finding, reason: "is torn down this week", until: "2027-01-31" };
    const policyJudgement = {
      open: [finding],
      accepted: [{ problem: { ...finding, code: "POLICY-NET-002" }, acceptance }],
    };

    const page = await pageOf({ ...subject, policyJudgement }, sections);
    const section = page
      .slice(page.indexOf('<section id="policy">'))
      .replace(/<\/section>.*/s, "")
      .replaceAll("<wbr />", "")
      .replace(/\s+/g, " ");

    expect(section).toContain("1 open");
    expect(section).toContain("1 accepted");
    for (const text of [
      "POLICY-DEL-002",
      finding.remedy,
      "POLICY-NET-002",
      acceptance.reason,
      "2027-01-31",
    ]) {
      expect(section).toContain(text);
    }
  });

  it("says that no policy found anything", async () => {
    const page = await pageOf({ ...subject, policyJudgement: { open: [], accepted: [] } }, sections);

    expect(page.replace(/\s+/g, " ")).toContain("0 open, 0 accepted");
  });

  it("leaves out a section that has nothing to say", async () => {
    const silent: Section = { id: "silent", title: "Silent", content: () => undefined };

    expect(await pageOf(subject, [silent])).not.toContain("silent");
  });

  it("names each stack after those that it needs", async () => {
    const page = await pageOf(subject, sections);

    expect(page.indexOf(">virginia-network<")).toBeGreaterThan(0);
    expect(page.indexOf(">virginia-network<")).toBeLessThan(page.indexOf(">virginia-compute<"));
  });

  it("escapes what the environment states", () => {
    expect(html`<p>${"<script>"} ${["a", "&"]}</p>`.markup).toBe("<p>&lt;script&gt; a&amp;</p>");
    expect(table(["name"], [["<b>"]]).markup).toContain("&lt;b&gt;");
  });
});

describe("npm run report", () => {
  it("takes one environment and a day", () => {
    expect(parseArguments(["production", "--as-of", "2027-01-31"])).toMatchObject({
      environment: "production",
      asOf: "2027-01-31",
    });
  });

  it.each([
    [["production", "--as-of", "2027-02-30"], "--as-of 2027-02-30\n  remedy  write a date"],
    [["production", "staging"], "name one environment"],
    [["--colour", "production"], "--colour"],
  ])("refuses %j", (words, message) => {
    expect(() => parseArguments(words)).toThrow(message);
  });
});
