import type { Outline } from "../outline";
import type { RegionRole } from "../region";
import { partRules } from "../rule";
import type { EnvironmentBase } from "../schema";

/** A region as neutral rules see it: the fields of every cloud, and the outline. */
interface AnyRegion extends Outline {
  readonly cloud: string;
  readonly role: RegionRole;
  readonly capacity: "reserved" | "on-demand" | "none" | undefined;
  readonly tags: Readonly<Record<string, string>>;
  readonly emulator: { readonly endpoint: string } | undefined;
}

/** Declares neutral rules about a part of an environment. */
export const environmentPart = <const Of extends string>(of: Of) =>
  partRules<EnvironmentBase, AnyRegion, Of>("environment", of);

/** Declares rules about a part that regions of every cloud state. */
export const regionPart = <const Of extends string>(of: Of) =>
  partRules<Omit<AnyRegion, keyof Outline>, AnyRegion, Of>("region", of);
