import type { JsonObject } from "../../src/core/json";
import { providerAddress } from "./required-providers";

/** What the gate knows of a cloud: how its stacks plan without an account and without a network. */
export interface GateCloud {
  /** Source of its provider, for example `hashicorp/aws`. */
  readonly provider: string;
  /** Whether CI passes without the provider's binary: it then names the stacks that it leaves out. */
  readonly optional: boolean;
  readonly offlineProvider: OfflineProvider;
  /** What its bindings write and an older provider does not know. */
  readonly allowedDrops: readonly AllowedDrop[];
  /** Values by name of variables whose validation rule wants more than a value of their type. */
  readonly variables: Readonly<Record<string, string>>;
  /** Environment variables that keep its provider off the network, beside the closed proxy. */
  readonly environment: Readonly<Record<string, string>>;
  /**
   * The form of a made-up attribute that the provider checks.
   *
   * @param digest hexadecimal digits, the same for the same place only
   * @returns `undefined` where any text will do, null where the attribute has to be absent
   */
  readonly madeUpText: (place: ValuePlace, digest: string) => string | null | undefined;
}

/** How a provider block is made to plan offline. */
export interface OfflineProvider {
  /** Arguments that would make the provider call its cloud, or look for real credentials. */
  readonly takeOut: readonly string[];
  /** Arguments that it gets instead, with credentials that open nothing. */
  readonly set: JsonObject;
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

/** The cloud whose provider has this full source address. */
export function cloudOf(clouds: readonly GateCloud[], address: string): GateCloud | undefined {
  return clouds.find(({ provider }) => providerAddress(provider) === address);
}
