import type { ProviderFacts } from "../../src/environment/provider-facts";

/** What the gate knows of a cloud: how its stacks plan without an account and without a network. */
export interface GateCloud extends ProviderFacts {
  /** Whether CI passes without the provider's binary: it then names the stacks that it leaves out. */
  readonly optional: boolean;
  /** What its bindings write and an older provider does not know. */
  readonly allowedDrops: readonly AllowedDrop[];
  /**
   * The form of a made-up attribute that the provider checks.
   *
   * @param digest hexadecimal digits, the same for the same place only
   * @returns `undefined` where any text will do, null where the attribute has to be absent
   */
  readonly madeUpText: (place: ValuePlace, digest: string) => string | null | undefined;
  /**
   * Starts what the provider has to find on this machine while it plans, once for a process.
   *
   * @returns environment variables that lead the provider there
   * @default nothing
   */
  readonly companion?: () => Promise<Readonly<Record<string, string>>>;
}

export interface AllowedDrop {
  /** Path as the gate prints it; `*` stands for one name. */
  readonly path: string;
  readonly reason: string;
}

/** Where a value belongs: it decides its form, and makes it differ from every other. */
export interface ValuePlace {
  /** Resource type, for example `aws_launch_template`; empty for an output of another stack. */
  readonly type: string;
  /** Address and path, for example `aws_launch_template.engine.arn`. */
  readonly path: string;
}
