import { rmSync } from "node:fs";
import path from "node:path";
import { freshOutdir, run } from "../../app/run";
import foundry from "../../environments/foundry";
import { Template } from "../../helpers/template";

const outdir = freshOutdir();

beforeAll(() => {
  const { exitCode, errors } = run(outdir, [foundry]);
  if (exitCode !== 0) throw new Error(errors);
});
afterAll(() => rmSync(path.dirname(outdir), { recursive: true }));

/** The conditions of the alarms of a region's fleets, by the alarm's name. */
const conditions = (region: string): ReadonlyMap<string, string> =>
  new Map(
    Template.in(outdir, `foundry-${region}-watch`)
      .resources("google_monitoring_alert_policy")
      .map(({ arguments: of }): [string, string] => [
        (of["display_name"] as string).replace(`hft-foundry-${region}-`, ""),
        JSON.stringify(of["conditions"]),
      ])
      .filter(([name]) => name.startsWith("fleet-")),
  );

/** The names of the machines that the compute stack makes, of each fleet's active generation. */
const machines = (): string[] =>
  Template.in(outdir, "foundry-iowa-compute")
    .resources("google_compute_instance")
    .map(({ arguments: of }) => of["name"] as string)
    .filter((name) => name.split("--")[2] === "a");

describe("a machine that trades", () => {
  it("is named as the compute stack makes it", () => {
    const names = machines();

    expect(names).toHaveLength(10);
    for (const name of names) {
      const [, fleet = "", generation = "", member = ""] = name.split("--");
      expect(conditions("iowa").get(`fleet-${fleet}_${generation}_${member}-gone`)).toContain(
        `\\"${name}\\"`,
      );
      const [, pattern] =
        /resourceName =~ \\"([^\\]+)\\"/.exec(conditions("iowa").get(`fleet-${fleet}-host-error`) ?? "") ??
        [];
      expect(pattern).toMatch(/^\/instances\/.+\$$/);
      expect(`zones/us-central1-a/instances/${name}`).toMatch(new RegExp(pattern ?? ""));
    }
  });

  it("is nearly full at four fifths of what its size sends, with Tier_1 where it has that", () => {
    // Gbit/s of c3-standard-44 with Tier_1, and of n2-standard-32.
    expect(conditions("iowa").get("fleet-gateway_a_one-egress")).toContain("5000000000");
    expect(conditions("iowa").get("fleet-history_a_one-egress")).toContain("3200000000");
  });
});

describe("a load balancer before a fleet", () => {
  it("is told of the group that it leads to, of the active generation", () => {
    const watched = Template.in(outdir, "foundry-iowa-watch")
      .resources("google_monitoring_alert_policy")
      .map(({ arguments: of }) => JSON.stringify(of["conditions"]))
      .flatMap((text) => /instance_group_name = \\"([^\\]+)\\"/.exec(text)?.[1] ?? []);
    const groups = Template.in(outdir, "foundry-iowa-compute")
      .resources("google_compute_instance_group")
      .map(({ arguments: of }) => of["name"]);

    expect(watched).not.toEqual([]);
    expect(groups).toEqual(expect.arrayContaining(watched));
    expect(watched.every((name) => name.endsWith("--a"))).toBe(true);
  });
});

describe("a machine of another generation", () => {
  it("has no alarm: an operator stops it when he wants", () => {
    expect([...conditions("iowa").keys()].filter((name) => name.includes("_b_"))).toEqual([]);
  });
});

describe("a region without capacity", () => {
  it("has no machine to watch", () => {
    expect([...conditions("carolina").keys()]).toEqual([]);
  });
});
