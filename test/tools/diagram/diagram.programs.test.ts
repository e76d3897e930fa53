import { spawnSync } from "node:child_process";
import path from "node:path";
import { parseArguments } from "../../../tools/diagram/arguments";
import { layoutOf } from "../../../tools/diagram/layout";
import { mermaidOf } from "../../../tools/diagram/mermaid";
import { svgOf } from "../../../tools/diagram/svg";
import { pictureNamed } from "../../environment/picture/resolved";
import { ProjectCopy } from "../../helpers/project-copy";

function diagram(folder: string, ...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["tools/run.cjs", "tools/diagram/main.ts", ...words],
    { cwd: folder, encoding: "utf8", maxBuffer: 1 << 24 },
  );
  return { status, stdout, stderr };
}

const root = path.resolve(__dirname, "../../..");

describe("the SVG of an environment", () => {
  it("is the same in another run and at another path", async () => {
    const here = await svgOf(pictureNamed("production"));
    const copy = new ProjectCopy();
    try {
      expect(diagram(copy.folder, "production")).toEqual({ status: 0, stdout: here, stderr: "" });
    } finally {
      copy.remove();
    }
  });

  it("gives each text the width that its box was made for", async () => {
    const svg = await svgOf(pictureNamed("production"));
    const texts = svg.match(/<text [^>]*>/g)?.filter((text) => !text.includes('font-size="9">')) ?? [];

    expect(texts.length).toBeGreaterThan(100);
    expect(texts.filter((text) => !/textLength="[\d.]+" lengthAdjust="spacingAndGlyphs"/.test(text))).toEqual(
      [],
    );
  });

  it("keeps the text of each part inside of its outline", async () => {
    const { nodes } = await layoutOf(pictureNamed("production"));
    const faults = nodes.flatMap(({ id, lines, text }) => {
      const xs = lines.flatMap((each) => ("points" in each ? each.points.map(([x]) => x) : []));
      if (xs.length === 0) return [];
      const [left, right] = [Math.min(...xs), Math.max(...xs)];
      return text.flatMap((each) =>
        each.op === "T" && (each.pt[0] < left || each.pt[0] + each.width > right)
          ? [`${id}: ${each.text}`]
          : [],
      );
    });

    expect(faults).toEqual([]);
  });

  it("says in titles what each part and each edge is", async () => {
    const svg = await svgOf(pictureNamed("production"));

    expect(svg).toContain("<title>environment production</title>");
    expect(svg).toContain(
      "<title>link from EqNY5 to Direct Connect, second: 10 Gbit/s, MACsec, dedicated, ordered</title>",
    );
  });
});

describe("the Mermaid text of an environment", () => {
  it("has the same groups, parts and edges", () => {
    const picture = pictureNamed("staging");
    const lines = mermaidOf(picture).split("\n");

    expect(lines.filter((line) => line.trim() === "end")).toHaveLength(
      lines.filter((line) => line.includes("subgraph ")).length,
    );
    expect(lines).toContain(
      "  regions_virginia_database -.-> regions_iowa_database".replace("-.->", '-.->|"logical replication"|'),
    );
    expect(lines.filter((line) => /(-->|==>|-\.->)/.test(line))).toHaveLength(picture.edges.length);
  });

  it("escapes what Mermaid would read as its own", () => {
    const picture = {
      environment: "odd",
      nodes: [{ id: "a", kind: "site" as const, name: 'a "site" #1; <b>', details: [] }],
      edges: [],
    };

    expect(mermaidOf(picture)).toContain("a #34;site#34; #35;1#59; #60;b#62;");
  });
});

describe("npm run diagram", () => {
  it("takes one environment, a format and a view", () => {
    expect(parseArguments(["production", "--format", "mermaid", "--only", "dr"])).toEqual({
      environment: "production",
      format: "mermaid",
      only: "dr",
      out: undefined,
    });
  });

  it.each([
    [["production", "--format", "png"], "found   --format png"],
    [["production", "--only", "datas"], `did you mean "data"`],
    [["production", "staging"], "name one environment"],
    [[], "name one environment"],
    [["production", "--fast"], "--fast"],
  ])("refuses %j", (words, message) => {
    expect(() => parseArguments(words)).toThrow(message);
  });

  it("fails on an environment that there is not, and says which there are", () => {
    expect(diagram(root, "prod")).toMatchObject({
      status: 1,
      stdout: "",
      stderr: expect.stringContaining("production") as unknown,
    });
  });
});
