import { commentLimit, renderComment } from "../../../src/plan/comment/comment";
import type { PlanReport, ReportedChange, StackReport } from "../../../src/plan/report";

const change = (own: Partial<ReportedChange> = {}): ReportedChange => ({
  address: "aws_db_instance.database",
  type: "aws_db_instance",
  verb: "update",
  disruption: "live",
  stateful: true,
  attributes: ["allocated_storage"],
  may: false,
  details: ["allocated_storage: 100 → 200"],
  ...own,
});
const stack = (changes: readonly ReportedChange[], own: Partial<StackReport> = {}): StackReport => ({
  stack: "production-virginia-data",
  changes,
  outputs: [],
  standIns: [],
  ...own,
});
const report = (stacks: readonly StackReport[], own: Partial<PlanReport> = {}): PlanReport => ({
  environment: "production",
  hash: "0123456789abcdef0123456789abcdef01234567",
  stacks,
  unaffected: [],
  gone: [],
  acceptances: [],
  generations: [],
  extensions: [],
  ...own,
});
const rendered = (changes: readonly ReportedChange[], own: Partial<PlanReport> = {}): string =>
  renderComment(report([stack(changes)], own));
const title = (text: string): string => text.split("\n")[1] ?? "";

describe("the comment of an environment", () => {
  it("is found by its first line, which names the environment and the plan", () => {
    expect(rendered([]).split("\n")[0]).toBe(
      `<!-- hft-plan {"version":1,"environment":"production","hash":"0123456789abcdef0123456789abcdef01234567"} -->`,
    );
  });

  it("says in its title that nothing changes, and nothing more than that", () => {
    expect(renderComment(report([]))).toMatch(
      /^<!-- .* -->\n## production: no changes\n\nplan `0123456789abcdef0123456789abcdef01234567`\n$/,
    );
  });

  it.each<[string, readonly ReportedChange[], string]>([
    ["an update", [change()], "nothing is deleted, replaced or disturbed"],
    ["an update that disturbs", [change({ disruption: "restarts" })], "1 resource disturbed"],
    ["a replacement", [change({ verb: "replace", stateful: false })], "1 resource deleted or replaced"],
    [
      "a deletion of data",
      [change({ verb: "delete" }), change({ verb: "delete", stateful: false })],
      "refused: 1 resource that holds data or orders goes; 1 resource deleted or replaced",
    ],
    [
      "a record that uses a check of the same apply",
      [change({ verb: "create", stateful: false, usesNew: ["health_check_id"] })],
      "refused: 1 resource uses what the same apply makes",
    ],
    [
      "a deletion of data that somebody allowed",
      [change({ verb: "delete", allowed: "moved to oregon" })],
      "1 resource deleted or replaced",
    ],
    [
      "a replacement that only a stand-in causes",
      [change({ verb: "replace", may: true })],
      "1 resource may be replaced",
    ],
    ["what is let go of", [change({ verb: "forget", stateful: false })], "1 resource no longer managed"],
    ["a move", [change({ verb: "move" })], "only the state changes"],
  ])("has a verdict for %s", (_, changes, verdict) => {
    expect(title(rendered(changes))).toBe(`## production: ${verdict}`);
  });

  it("names what could not be planned before all else", () => {
    const text = renderComment(
      report([stack([change({ verb: "delete" })]), stack([], { stack: "b", error: "no state" })]),
    );

    expect(title(text)).toMatch(/^## production: 1 stack could not be planned; refused/);
    expect(text.indexOf("### Not planned")).toBeLessThan(text.indexOf("### Danger"));
  });

  it("lists dangers with construct, cause and whether the deletion is allowed, refused ones first", () => {
    const text = rendered([
      change({ verb: "replace", address: "a.allowed", attributes: ["zone"], allowed: "an empty one" }),
      change({
        verb: "delete",
        address: "a.refused",
        constructPath: "x/database/Resource",
        attributes: [],
        reason: "delete_because_no_resource_config",
      }),
    ]);
    const [first, second] = text.split("\n").filter((line) => /^\| (replace|delete)/.test(line));

    expect(first).toBe(
      "| delete | `production-virginia-data`<br>`a.refused` | `x/database/Resource` | no longer configured | **refused**: no `allowDestroy` |",
    );
    expect(second).toBe(
      "| replace | `production-virginia-data`<br>`a.allowed` |  | `zone` | allowed: `an empty one` |",
    );
  });

  it("lists what may be replaced apart from the dangers", () => {
    const text = rendered([change({ verb: "replace", may: true })]);

    expect(text).toContain("### May be replaced");
    expect(text).not.toContain("### Danger");
  });

  it("lists updates that disturb, with the change window", () => {
    const text = rendered([change({ disruption: "restarts" })], { changeWindow: "Sat 10:00 to 18:00 UTC" });

    expect(text).toContain("### Disturbs what runs: the change window is Sat 10:00 to 18:00 UTC");
    expect(text).toContain(
      "| restarts | `production-virginia-data`<br>`aws_db_instance.database` | `allocated_storage` |",
    );
  });

  it("says that only outputs change, which is no change of a resource", () => {
    const text = renderComment(report([stack([], { outputs: ["+ cidr", "- old"] })]));

    expect(title(text)).toBe("## production: only outputs change");
    expect(text).toContain("- `production-virginia-data`: removes `old`; adds `cidr`");
  });

  it("counts stacks that do not change", () => {
    const text = renderComment(report([stack([])], { unaffected: ["a", "b"] }));

    expect(text).toContain("\n1 stack planned without changes, 2 stacks unaffected, plan `");
  });

  it("gathers many alike in one row, and what holds data in none", () => {
    const goes = (address: string, stateful: boolean) => change({ verb: "delete", address, stateful });
    const text = rendered([
      ...Array.from({ length: 60 }, (_, at) => goes(`route.r${at}`, false)),
      ...Array.from({ length: 6 }, (_, at) => goes(`db.d${at}`, true)),
    ]);
    const danger = text.split("### ").find((part) => part.startsWith("Danger")) ?? "";

    expect(danger).toContain("60 `aws_db_instance`: `route.r0`, `route.r1`, `route.r2` and 57 more");
    expect(danger.match(/`db\.d\d`/g)).toHaveLength(6);
  });

  it("has each attribute once where several changes have the same", () => {
    const text = rendered([change({ address: "a.one" }), change({ address: "a.two" })]);

    expect(text).toContain(
      "! update a.one\n    allocated_storage: 100 → 200\n! update a.two: as above\n```\n\n</details>",
    );
  });

  it("names stacks that are no longer synthesized, as nothing destroys what they hold", () => {
    const text = rendered([], { gone: ["production-oregon-data"] });

    expect(title(text)).toBe("## production: 1 stack left unmanaged");
    expect(text).toContain("stays, and nothing manages it\n\n- `production-oregon-data`");
  });
});

describe("the comment of a large plan", () => {
  it("keeps its verdict and says what it cut", () => {
    const many = Array.from({ length: 2000 }, (_, at) => change({ address: `a.b${at}`, verb: "delete" }));
    const text = rendered(many, { run: "https://ci.example.com/1" });

    expect(text.length).toBeLessThanOrEqual(commentLimit);
    expect(title(text)).toBe("## production: refused: 2000 resources that hold data or orders go");
    expect(text).toMatch(/… and \d+ more rows, in \[the run\]/);
    expect(text).toMatch(/… and \d+ more sections, in \[the run\]/);
  });
});
