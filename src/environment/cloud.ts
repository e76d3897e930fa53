import type * as v from "valibot";
import type { Definition } from "../core/problem";
import type { NamedPlace, Place } from "../core/place";
import type { EnvironmentContext } from "./context";
import type { Effects } from "./effects";
import type { OutlineFacts } from "./outline";
import type { Drawing } from "./picture/drawing";
import type { ProviderFacts } from "./provider-facts";
import { partRules, type RuleSet } from "./rule";
import type { EnvironmentBase } from "./schema";

/**
 * All that the rest of the project knows of a cloud: pure, without the toolkit.
 *
 * A cloud's rules and facts are typed by its own region; here they are only run.
 */
export interface Cloud<Name extends string = string> {
  /** The value of `cloud` in a region, and the key of the shared part in an environment. */
  readonly name: Name;
  /** Schema of one region; its `cloud` is the literal `name`. */
  readonly schema:
    v.ObjectSchema<v.ObjectEntries, undefined> | v.StrictObjectSchema<v.ObjectEntries, undefined>;
  /** Schema of the part that an environment has once in this cloud, under the key `name`. @default no such part */
  readonly shared?: v.GenericSchema;
  /** All rules of the cloud, with their problems. */
  readonly rules: readonly RuleSet[];
  /** The day on which its facts were last read, `YYYY-MM-DD`: acceptances of its problems expire against it. */
  readonly asOf: string;
  readonly outline: OutlineFacts;
  /** What its regions look like in a picture of an environment. */
  readonly drawing: Drawing;
  /** What an apply does to its resources, by type. */
  readonly effects: Effects;
  /** @default its stacks are planned with credentials only, and nobody asks whose they are */
  readonly provider?: ProviderFacts;
  /** The kind of Terraform backend that lies in a region of this cloud. */
  readonly stateBackend: string;
  /** Where a region of this cloud is, by the cloud's own name of it. */
  place(region: string): Place | NamedPlace | undefined;
  /**
   * Returns the ingress of a region to which the accelerator of a validated environment leads.
   *
   * @default the cloud has no accelerator that a name of DNS leads to
   */
  readonly accelerated?: (environment: EnvironmentContext, region: string) => string | undefined;
  /** Fields that `like` takes over from another region. */
  readonly inherited: readonly string[];
  /**
   * Resolves one region of a validated environment: computes every value that its stacks share.
   *
   * @param regions all regions of this cloud in the environment
   */
  resolve(name: string, environment: EnvironmentContext, regions: Readonly<Record<string, object>>): unknown;
}

/** The newest date of the clouds' facts, for what is of no cloud. */
export function latestFacts(clouds: readonly Pick<Cloud, "asOf">[]): string {
  return clouds.map(({ asOf }) => asOf).reduce((one, other) => (one > other ? one : other), "");
}

/** The codes of a cloud's problems. */
export type CodesOf<Sets extends readonly RuleSet[]> = Sets[number] extends infer Each
  ? Each extends { readonly problems: infer Problems }
    ? keyof Problems & string
    : never
  : never;

/** All problems that sets of rules raise, by code. */
export function problemsOf(sets: readonly RuleSet[]): Readonly<Record<string, Definition>> {
  return Object.fromEntries(sets.flatMap(({ problems }) => Object.entries(problems)));
}

/** Returns how a cloud declares rules about a part of its regions, and about a part of the environment. */
export function rulesOf<Region, Environment extends EnvironmentBase>() {
  return {
    region: <const Of extends string>(of: Of) =>
      partRules<Region & { readonly environment: Environment }, Region, Of>("region", of),
    environment: <const Of extends string>(of: Of) => partRules<Environment, Region, Of>("environment", of),
  };
}
