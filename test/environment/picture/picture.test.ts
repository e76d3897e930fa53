import type { EnvironmentInput } from "../../../src/clouds";
import { isGroup, isPart, type Picture } from "../../../src/environment/picture/picture";
import { limitedTo, viewNames } from "../../../src/environment/picture/views";
import { allEnvironments } from "../../environments";
import { drawn, pictureNamed, pictures } from "./resolved";

/** What is wrong with a picture as a value, whatever it shows. */
function faultsOf({ nodes, edges }: Picture): string[] {
  const ids = nodes.map(({ id }) => id);
  const groups = new Set(nodes.filter(isGroup).map(({ id }) => id));
  const isKnown = (id: string): boolean => ids.includes(id);
  return [
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${id} is there twice`),
    ...nodes.flatMap(({ id, inside }) =>
      inside === undefined || groups.has(inside) ? [] : [`${id} is inside of ${inside}, which is no group`],
    ),
    ...edges.flatMap(({ from, to, kind }) =>
      isKnown(from) && isKnown(to) ? [] : [`the ${kind} from ${from} to ${to} has no end`],
    ),
    ...nodes
      .filter(isGroup)
      .filter(({ id }) => !nodes.some(({ inside }) => inside === id))
      .map(({ id }) => `${id} is empty`),
  ];
}

/** Paths of everything that an environment states of its regions and that is drawn by its name. */
function statedParts({ regions }: EnvironmentInput): string[] {
  return Object.entries(regions).flatMap(([name, region]) => {
    const one = ["cluster", "database", "cache", "images", "backup"].filter((key) => key in region);
    const named = ["buckets", "storage", "ingress"].flatMap((key) => {
      const parts = (region as unknown as Readonly<Record<string, object | undefined>>)[key] ?? {};
      return Object.keys(parts).map((part) => `${key}.${part}`);
    });
    const machines = (["pools", "fleets"] as const).flatMap((key) => {
      const stated: Readonly<Record<string, object>> = region[key] ?? {};
      return Object.entries(stated).flatMap(([part, own]) => {
        const generations = "generations" in own ? (own.generations as object) : undefined;
        return generations === undefined
          ? [`${key}.${part}`]
          : Object.keys(generations).map((generation) => `${key}.${part}.generations.${generation}`);
      });
    });
    return [...one, ...named, ...machines].map((path) => `regions.${name}.${path}`);
  });
}

describe("the picture of an environment", () => {
  it.each(pictures)(
    "of %s has an end at each edge, a group around each part, and no id twice",
    (_, picture) => {
      expect(faultsOf(picture)).toEqual([]);
    },
  );

  it.each(allEnvironments.map((input) => [input.name, input] as const))(
    "of %s has every part that it states",
    (_, input) => {
      const ids = drawn(input)
        .nodes.filter(isPart)
        .map(({ id }) => id);

      expect(statedParts(input).filter((path) => !ids.includes(path))).toEqual([]);
    },
  );

  it("puts a trading generation into the zone of its subnet", () => {
    const engine = pictureNamed("production").nodes.find(
      ({ id }) => id === "regions.virginia.pools.engine.generations.a",
    );

    expect(engine).toMatchObject({ kind: "pool", inside: "regions.virginia.network.trading.a" });
    expect(engine?.details).toEqual(expect.arrayContaining(["nodes: 3 × c7i.metal-24xl", "and 1 spare"]));
  });

  it("tells an ordered link from an established one", () => {
    const links = pictureNamed("production").edges.filter(({ kind }) => kind === "link");

    expect(links.map(({ from, planned, label }) => [from, planned, label[0]])).toEqual([
      ["sites.EqDC2", false, "exchange: 10 Gbit/s, MACsec"],
      ["sites.EqNY5", true, "second: 10 Gbit/s, MACsec"],
    ]);
  });

  it("leads from a database to each copy of it, in any cloud", () => {
    const copies = pictureNamed("production").edges.filter(
      ({ from }) => from === "regions.virginia.database",
    );

    expect(copies.map(({ to, kind }) => `${kind} ${to}`)).toEqual([
      "replication regions.oregon.database",
      "seeding regions.iowa.database",
      "seeding regions.arizona.database",
    ]);
  });
});

describe("a picture that is limited to a view", () => {
  it.each(viewNames)("%s is a sound picture of every environment", (view) => {
    const faults = pictures.flatMap(([name, picture]) =>
      faultsOf(limitedTo(picture, view)).map((fault) => `${name}: ${fault}`),
    );

    expect(faults).toEqual([]);
  });

  it("shows data without machines, and links without data", () => {
    const kindsIn = (view: (typeof viewNames)[number]) =>
      new Set(limitedTo(pictureNamed("production"), view).nodes.map(({ kind }) => kind));

    expect(kindsIn("data")).toContain("database");
    expect(kindsIn("data")).not.toContain("pool");
    expect(kindsIn("network")).toContain("site");
    expect(kindsIn("network")).not.toContain("database");
  });
});
