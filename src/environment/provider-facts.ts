import type { JsonObject } from "../core/json";

/** What operations know of a cloud's Terraform provider: what differs from one provider to the next. */
export interface ProviderFacts {
  /** Source of the provider, for example `hashicorp/aws`. */
  readonly provider: string;
  readonly offlineProvider: OfflineProvider;
  /** Values by name of variables whose validation rule wants more than a value of their type. */
  readonly variables: Readonly<Record<string, string>>;
  /** Environment variables that keep the provider off the network, beside a closed proxy. */
  readonly environment: Readonly<Record<string, string>>;
  /** @default nobody asks whose credentials a provider has */
  readonly account?: ProviderAccount;
  /** @default no stack creates what holds the states of others */
  readonly stateStore?: StateStoreFacts;
}

/** How a provider block is made to plan without an account. */
export interface OfflineProvider {
  /** Arguments that would make the provider call its cloud, or look for real credentials. */
  readonly takeOut: readonly string[];
  /** Arguments that it gets instead, with credentials that open nothing. */
  readonly set: JsonObject;
}

/** How a provider says which account its credentials are of. */
export interface ProviderAccount {
  /** Argument of the provider block that lists the accounts in which the stack may be. */
  readonly guard: string;
  /** Arguments of the provider block that have no part in whose credentials it has. */
  readonly besides: readonly string[];
  /** Data source that says it, and the attributes with the account and with who the caller is. */
  readonly dataSource: { readonly type: string; readonly account: string; readonly caller: string };
  /** How to come to another account, as an imperative. */
  readonly remedy: string;
}

/** What of a cloud can hold states, and how a stack of the environment creates it. */
export interface StateStoreFacts {
  /** The kind of backend that keeps states in it, and the argument by which that names it. */
  readonly backend: string;
  readonly nameInBackend: string;
  /** The resource that creates it, and the argument with its name. */
  readonly type: string;
  readonly nameInResource: string;
}
