import { clouds } from "../../../src/clouds";
import type { Cloud } from "../../../src/environment/cloud";
import type { RuleSet } from "../../../src/environment/rule";
import { baseEntries } from "../../../src/environment/schema";
import type { SchemaNode } from "../../../src/environment/schema-walk";
import { schemaTypesOf, type SchemaType } from "../reference/field-docs";
import { fieldsOf, type Field } from "../reference/fields";
import { markdownTable } from "../table";

/** Every field of an environment file, from the schemas. */
export function environmentReference(): string {
  const neutral = "src/environment/schema.ts";
  const doorOf = (cloud: string): string => `src/${cloud}/index.ts`;
  const types = schemaTypesOf([neutral, ...clouds.map(({ name }) => doorOf(name))]);
  const base = fieldsOf(nodeOf({ entries: baseEntries }), types(neutral, "baseEntries"));
  const sections = [`## An environment\n\n${fieldTable(base)}`];
  for (const { name, schema, shared, rules } of clouds as readonly Cloud[]) {
    sections.push(
      `## A region of ${name}: \`regions.<name>\``,
      ...byPart(nodeOf(schema), types(doorOf(name), name, "schema"), (part) => codesOf(rules, part)),
    );
    if (shared === undefined) continue;
    sections.push(
      `## Once in an environment: \`${name}\``,
      ...byPart(nodeOf(shared), types(doorOf(name), name, "shared"), (part) =>
        codesOf(rules, `${name}.${part}`),
      ),
    );
  }
  return sections.join("\n\n");
}

/** The fields of an object: its simple ones, then a table for each part that has fields of its own. */
function byPart(schema: SchemaNode, type: SchemaType, codes: (part: string) => readonly string[]): string[] {
  const fields = fieldsOf(schema, type);
  const tops = [...new Set(fields.map(({ path }) => topOf(path)))];
  const groups = tops.map((top) => fields.filter(({ path }) => topOf(path) === top));
  return [
    fieldTable(groups.flatMap((group) => group.slice(0, 1))),
    ...groups
      .filter((group) => group.length > 1)
      .map((group) => {
        const top = topOf(group[0]?.path ?? "");
        const judged = codes(top);
        const note = judged.length === 0 ? "" : `Judged by ${judged.join(", ")}.\n\n`;
        return `### \`${top}\`\n\n${note}${fieldTable(group.slice(1))}`;
      }),
  ];
}

/** Codes of the problems that rules about a part, or about something in it, raise. */
function codesOf(rules: readonly RuleSet[], part: string): readonly string[] {
  const sets = rules.filter(({ of }) => of === part || of.startsWith(`${part}.`));
  return [...new Set(sets.flatMap(({ problems }) => Object.keys(problems)))].sort();
}

function topOf(path: string): string {
  return path.replace(/[.[{].*/, "");
}

function fieldTable(fields: readonly Field[]): string {
  return markdownTable(
    ["field", "takes", "default", "meaning"],
    fields.map(({ path, takes, default: unset, text }) => [
      `\`${path}\``,
      takes,
      unset ?? "**required**",
      text.replace(/\s*\n\s*/g, " "),
    ]),
  );
}

/** A schema of valibot, by the parts of it that lead to its fields. */
function nodeOf(schema: object): SchemaNode {
  return schema;
}
