import { readFileSync } from "node:fs";
import path from "node:path";

/** Names of the stacks that each stack needs, by stack. */
export type Dependencies = Readonly<Record<string, readonly string[]>>;

/** What the manifest of an output directory says of its stacks. */
export function readDependencies(outdir: string): Dependencies {
  const { stacks } = JSON.parse(readFileSync(path.join(outdir, "manifest.json"), "utf8")) as {
    readonly stacks: Readonly<Record<string, { readonly dependencies?: readonly string[] }>>;
  };
  return Object.fromEntries(Object.entries(stacks).map(([name, stack]) => [name, stack.dependencies ?? []]));
}

/** The same edges the other way round: what has to go before a stack can. */
export function reversed(dependencies: Dependencies): Dependencies {
  const names = Object.keys(dependencies);
  return Object.fromEntries(
    names.map((name) => [name, names.filter((other) => dependencies[other]?.includes(name) === true)]),
  );
}

/**
 * The order in which stacks are applied: those of a step do not need each other, and all that they need is in an earlier
 * one.
 *
 * @throws Error where stacks need each other, or one that is not there
 */
export function steps(dependencies: Dependencies): readonly (readonly string[])[] {
  const done = new Set<string>();
  const all: string[][] = [];
  const names = Object.keys(dependencies);
  while (done.size < names.length) {
    const next = names.filter(
      (name) => !done.has(name) && (dependencies[name] ?? []).every((needed) => done.has(needed)),
    );
    if (next.length === 0) throw new Error(`no order: ${names.filter((name) => !done.has(name)).join(", ")}`);
    for (const name of next) done.add(name);
    all.push(next);
  }
  return all;
}

/**
 * Works through stacks, each as soon as those it needs are done, so that stacks which do not need each other go at
 * the same time.
 *
 * @param work says whether it succeeded; what needs a stack that did not is left out.
 * @returns the stacks whose work succeeded
 */
export async function alongDependencies(
  dependencies: Dependencies,
  work: (stack: string) => Promise<boolean>,
): Promise<ReadonlySet<string>> {
  const results = new Map<string, Promise<boolean>>();
  const done = new Set<string>();
  const resultOf = (stack: string): Promise<boolean> => {
    const begun = results.get(stack);
    if (begun !== undefined) return begun;
    const result = Promise.all((dependencies[stack] ?? []).map(resultOf)).then(async (needed) => {
      if (!needed.every(Boolean) || !(await work(stack))) return false;
      done.add(stack);
      return true;
    });
    results.set(stack, result);
    return result;
  };
  await Promise.all(Object.keys(dependencies).map(resultOf));
  return done;
}
