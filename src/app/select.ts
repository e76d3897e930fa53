import { didYouMean } from "../core/suggest";
import type { Source } from "./environment-files";
import { Refusal } from "./refusal";

/** The chosen environments, and all others that could be loaded. */
export interface Selection<Input> {
  readonly chosen: readonly Input[];
  /** Whether nothing but these was asked for. */
  readonly isAll: boolean;
  /** Every environment that could be loaded, in the order of the list: names, accounts and registries are compared. */
  readonly all: readonly Input[];
  /** Why chosen environments could not be loaded. */
  readonly refusals: readonly Refusal[];
  /** Why others could not be loaded, which keeps nobody from the chosen ones. */
  readonly uncompared: readonly Refusal[];
}

/** Loads environments, or returns a refusal for a name that there is not. */
export function select<Input>(
  sources: readonly Source<Input>[],
  names: readonly string[],
): Selection<Input> | { readonly refusal: Refusal } {
  const known = sources.map(({ name }) => name);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    const found = unknown.map((name) => `no environment "${name}"`).join(", ");
    return {
      refusal: new Refusal("RUN-009", found, unknown.map((name) => didYouMean(name, known)).join("; ")),
    };
  }
  if (sources.length === 0) {
    return { refusal: new Refusal("RUN-009", "no environment", "write one: npm run new -- <name>") };
  }
  const isAll = names.length === 0;
  const loaded = sources.map((source) => ({
    isChosen: isAll || names.includes(source.name),
    ...attempt(source),
  }));
  const valuesOf = (list: typeof loaded): Input[] =>
    list.flatMap((each) => ("value" in each ? [each.value] : []));
  const refusalsOf = (list: typeof loaded): Refusal[] =>
    list.flatMap((each) => ("refusal" in each ? [each.refusal] : []));
  return {
    chosen: valuesOf(loaded.filter(({ isChosen }) => isChosen)),
    isAll,
    all: valuesOf(loaded),
    refusals: refusalsOf(loaded.filter(({ isChosen }) => isChosen)),
    uncompared: refusalsOf(loaded.filter(({ isChosen }) => !isChosen)),
  };
}

function attempt<Input>({ load }: Source<Input>): { readonly value: Input } | { readonly refusal: Refusal } {
  try {
    return { value: load() };
  } catch (fault) {
    if (fault instanceof Refusal) return { refusal: fault };
    throw fault;
  }
}
