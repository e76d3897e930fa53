import type { Definition, Problem } from "../core/problem";

/** The value at a dotted path of keys; `*` stands for any key of a map, as in `pools.*.generations.*`. */
export type At<Root, Path extends string> = Path extends `${infer Head}.${infer Rest}`
  ? At<NonNullable<Step<Root, Head>>, Rest>
  : Step<Root, Path>;

type Step<Value, Key extends string> = Value extends undefined
  ? never
  : Key extends "*"
    ? Value[keyof Value]
    : Key extends keyof Value
      ? Value[Key]
      : never;

/** The values at several paths, each by the last key of its path. */
export type Parts<Root, Path extends string> = { readonly [P in Path as LastKey<P>]: At<Root, P> };

type LastKey<Path extends string> = Path extends `${string}.${infer Rest}` ? LastKey<Rest> : Path;

/** The parts that a rule reads beside the one that it judges. Paths begin at the root of the rule's scope. */
export interface Needs<Need extends string, Use extends string, Each extends string, Every extends string> {
  /** Parts without which the rule is skipped: each must have been parsed. Its own `*` are those of the judged part. */
  readonly needs?: readonly Need[];
  /** Parts that the rule gets when they were parsed. */
  readonly uses?: readonly Use[];
  /** Fields of the regions that the rule gets, of every region in which all of them were parsed. */
  readonly regions?: readonly Each[];
  /** Fields of the regions, which must have been parsed in every one of them. */
  readonly everyRegion?: readonly Every[];
}

/** The other environments of the project, as far as they were parsed. */
export interface OtherEnvironment<Fields> {
  readonly name: string;
  readonly sharesAccountsWith: readonly string[];
  readonly regions: Readonly<Record<string, Fields>>;
}

/** The context of a rule that states `regions` or `everyRegion`. */
export interface RegionContext<Fields> {
  readonly regions: Readonly<Record<string, Fields>>;
  /** Names of the regions that are not among them, because one of the fields was not parsed. */
  readonly unread: readonly string[];
  readonly others: readonly OtherEnvironment<Fields>[];
}

export type Context<Root, Region, Need extends string, Use extends string, Field extends string> = Parts<
  Root,
  Need
> &
  Partial<Parts<Root, Use>> &
  ([Field] extends [never] ? unknown : RegionContext<Parts<Region, Field>>);

/** Judges one part; `at` is the part's path, with which every path that it reports begins. */
export interface Rule<Part = never, Surroundings = never> extends Needs<string, string, string, string> {
  judge(part: Part, context: Surroundings, at: string): readonly Problem[];
}

/** The rules of one part of a region or of an environment, with the problems that they raise. */
export interface RuleSet<Code extends string = string, Part = never, Surroundings = never> {
  readonly scope: "region" | "environment";
  /** Path of the judged part from the root of its scope; empty for the whole. */
  readonly of: string;
  readonly problems: Readonly<Record<Code, Definition>>;
  readonly rules: readonly Rule<Part, Surroundings>[];
}

/** Declares rules about one part. */
export interface PartRules<Root, Region, Part> {
  /**
   * Declares one rule.
   *
   * @example
   *   const cache = regionPart("cache");
   *   cache.rule({ needs: ["network", "role"], judge: (part, { network, role }, at) => [] });
   */
  rule<
    const Need extends string = never,
    const Use extends string = never,
    const Each extends string = never,
    const Every extends string = never,
  >(
    declared: Needs<Need, Use, Each, Every> & {
      judge(
        part: Part,
        context: Context<Root, Region, Need, Use, Each | Every>,
        at: string,
      ): readonly Problem[];
    },
  ): Rule<Part, Context<Root, Region, Need, Use, Each | Every>>;

  /** Joins the rules of the part and the problems that they raise. */
  set<Code extends string, const Rules extends readonly Rule<Part>[]>(
    problems: Readonly<Record<Code, Definition>>,
    rules: Rules,
  ): RuleSet<Code, Part, ContextOf<Rules[number]>>;
}

/** Everything that some rule of a set reads. */
type ContextOf<Rules> = (
  Rules extends Rule<infer _, infer Surroundings> ? (context: Surroundings) => void : never
) extends (context: infer All) => void
  ? All
  : never;

/**
 * Returns the declaration of rules about a part.
 *
 * @param scope where the path begins: in each region, or in the environment
 * @param of path of the part; empty for the whole, whose rules get an empty object and read what they need
 */
export function partRules<Root, Region, Of extends string>(
  scope: RuleSet["scope"],
  of: Of,
): PartRules<Root, Region, Of extends "" ? object : NonNullable<At<Root, Of>>> {
  return {
    rule: (declared) => declared,
    set: (problems, rules) => ({ scope, of, problems, rules }),
  };
}
