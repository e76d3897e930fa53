import { readFileSync } from "node:fs";
import path from "node:path";
import type { Plan, ResourceChange } from "../../src/plan/plan";

/** Plans that the tests keep: real resources of AWS, with all of their attributes. */
const kept = ["first", "losses", "release"];

/** A plan as Terraform writes it, of so many resources: those of the kept plans, again and again. */
export function largePlan(resources: number): object {
  const changes = kept.flatMap((name) => changesIn(path.resolve("test/snapshots/plans", name, "plans.json")));
  const all = Array.from({ length: resources }, (_, index) => renamed(changes, index));
  const state = (values: (change: ResourceChange) => object | null | undefined) => ({
    root_module: {
      resources: all.flatMap((change) => {
        const { address, mode, type, name, provider_name } = change;
        const found = values(change) ?? undefined;
        return found === undefined
          ? []
          : [
              {
                address,
                mode,
                type,
                name,
                provider_name,
                schema_version: 0,
                values: found,
                sensitive_values: {},
              },
            ];
      }),
    },
  });
  return {
    format_version: "1.2",
    terraform_version: "1.11.4",
    planned_values: state(({ change }) => change.after),
    resource_changes: all,
    prior_state: { format_version: "1.0", values: state(({ change }) => change.before) },
  };
}

function changesIn(file: string): readonly ResourceChange[] {
  const stacks = JSON.parse(readFileSync(file, "utf8")) as Readonly<Record<string, { readonly plan?: Plan }>>;
  return Object.values(stacks).flatMap(({ plan }) => plan?.resource_changes ?? []);
}

function renamed(changes: readonly ResourceChange[], index: number): ResourceChange {
  const change = changes[index % changes.length];
  if (change === undefined) throw new Error("the kept plans have no resource");
  const name = `${change.name}_${index}`;
  return { ...change, name, address: `${change.type}.${name}` };
}
