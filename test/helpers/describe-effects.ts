import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { disruptions, type Disruption, type Effects } from "../../src/environment/effects";
import type { ResourceChange } from "../../src/plan/plan";
import { impactOf } from "../../src/plan/impact";
import { readStack, stackIds, type JsonObject } from "./synthesized";

export interface EffectsOfCloud {
  readonly effects: Effects;
  /** Package of the bindings, for example `@cdktf/provider-aws`. */
  readonly bindings: string;
  /** Begins the types of the cloud's resources, for example `aws_`. */
  readonly prefix: string;
  /** Arguments of every type, which change nothing that runs. */
  readonly notes: readonly string[];
  /** What an update of an attribute is said to do. */
  readonly updates: readonly (readonly [type: string, attribute: string, does: Disruption])[];
  /** Types whose deletion needs an `allowDestroy` entry. */
  readonly stateful: readonly string[];
}

/** Describes what an apply does to the resources of a cloud: that it is said of every type, and rightly formed. */
export function describeEffects(cloud: string, own: EffectsOfCloud): void {
  const { effects, prefix, notes } = own;
  const imported = importedBindings(own.bindings);
  const typed = Object.entries(effects);

  describe(`what an apply does to the resources of ${cloud}`, () => {
    it("is stated of every type that a construct can make, and of no other", () => {
      expect(Object.keys(effects).sort()).toEqual(imported.map(({ type }) => type).sort());
    });

    it("is stated of every type of every synthesized stack", () => {
      const types = stackIds().flatMap((id) => Object.keys((readStack(id)["resource"] ?? {}) as JsonObject));
      const ofCloud = types.filter((type) => type.startsWith(prefix));
      expect(ofCloud).not.toEqual([]);
      expect(ofCloud.filter((type) => effects[type] === undefined)).toEqual([]);
    });

    it.each(imported)("names attributes of $type that the provider has", ({ type, names }) => {
      const named = Object.keys(effects[type]?.attributes ?? {}).filter((name) => !notes.includes(name));
      expect(names).toEqual(expect.arrayContaining(named));
    });

    it("is not stated twice in one entry: an attribute has one effect, and another than the type's", () => {
      const repeated = typed.flatMap(([type, { update, attributes }]) =>
        Object.entries(attributes ?? {})
          .filter(([name, does]) => does === update && !notes.includes(name))
          .map(([name]) => `${type}.${name}`),
      );
      expect(repeated).toEqual([]);
    });

    it("has a source, or the word unverified and not the best", () => {
      for (const [, { source, update }] of typed) {
        expect(source).not.toBe("");
        if (source === "unverified") expect(disruptions.indexOf(update)).toBeGreaterThan(0);
      }
    });

    it.each(own.updates)("of an update of %s.%s is: %s", (type, attribute, disruption) => {
      const change = {
        actions: ["update"] as const,
        before: { [attribute]: "a" },
        after: { [attribute]: "b" },
      };
      expect(impactOf(resourceOf(type, change), effects)).toMatchObject({ disruption });
    });

    it.each(own.stateful)("lists %s among what cannot be made again", (type) => {
      const change = { actions: ["delete"] as const, before: {}, after: null };
      expect(impactOf(resourceOf(type, change), effects)).toMatchObject({ stateful: true });
    });
  });
}

function resourceOf(type: string, change: ResourceChange["change"]): ResourceChange {
  return { address: `${type}.a`, mode: "managed", type, name: "a", provider_name: "any", change };
}

interface Binding {
  readonly type: string;
  /** The arguments that it takes. */
  readonly names: readonly string[];
}

/** The bindings of a package that constructs of this project import; the provider itself makes no resource. */
function importedBindings(bindings: string): readonly Binding[] {
  const sources = ["src", "stacks", "extensions"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .map((file) => readFileSync(path.join(folder, file), "utf8")),
  );
  const pattern = new RegExp(`"${bindings}/lib/([a-z0-9-]+)"`, "g");
  const found = sources.flatMap((text) => [...text.matchAll(pattern)].map(([, module = ""]) => module));
  return [...new Set(found)]
    .filter((module) => module !== "provider")
    .sort()
    .map((module) => bindingOf(path.resolve("node_modules", bindings, "lib", module)));
}

/** What a type's binding says: its Terraform name, and the arguments that it takes. */
function bindingOf(folder: string): Binding {
  const text = readFileSync(path.join(folder, "index.js"), "utf8");
  const [, type = ""] = /tfResourceType = "(\w+)"/.exec(text) ?? [];
  const [, body = ""] = /\n {4}synthesizeAttributes\(\) \{([^]*?)\n {4}\}/.exec(text) ?? [];
  return { type, names: [...body.matchAll(/^ {12}(\w+): /gm)].map(([, name = ""]) => name) };
}
