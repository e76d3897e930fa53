import type { JsonObject } from "../../../src/core/json";
import { reasonToAllow } from "../allowed-drops";
import type { GateCloud } from "../cloud";
import type { ProvidersAtHand } from "../providers-at-hand";
import { requiredProviders, shortAddress } from "../../../src/terraform/required-providers";
import { fakeCredentials } from "../../../src/plan/offline/credentials";
import { cloudDataSources } from "./data-sources";
import { dropUnknown } from "./drop-unknown";
import { useLocalBackend } from "../../../src/plan/offline/local-backend";
import { pinProviders } from "./pin-providers";
import { replaceRemoteState } from "./remote-state";

export interface JudgedDrop {
  /** For example `aws_eks_cluster.deletion_protection`. */
  readonly path: string;
  /** Reason in the allow-list; absent when the drop is not allowed. */
  readonly allowedBecause?: string;
}

export interface OfflineStack {
  readonly stack: JsonObject;
  /** A sentence for each thing changed, except for the drops. */
  readonly changes: readonly string[];
  readonly drops: readonly JudgedDrop[];
  /** Why the stack cannot pass, whatever Terraform says. */
  readonly problems: readonly string[];
  /** Configured providers that cannot be made to plan offline. */
  readonly unknownProviders: readonly string[];
}

/** Turns a synthesized stack into one that plans without an account, a network or another stack's state. */
export function makeOffline(
  synthesized: JsonObject,
  { versions, schemas }: ProvidersAtHand,
  clouds: readonly GateCloud[],
): OfflineStack {
  const required = new Map(requiredProviders(synthesized).map((entry) => [entry.localName, entry]));
  const addressOf = (localName: string) => required.get(localName)?.address ?? "";

  const alone = replaceRemoteState(synthesized);
  const local = useLocalBackend(alone.stack);
  const anonymous = fakeCredentials(local.stack, clouds);
  const pinned = pinProviders(anonymous.stack, versions);
  const known = dropUnknown(pinned.stack, (localName) => schemas[addressOf(localName)]);

  return {
    stack: known.stack,
    changes: [alone, local, anonymous, pinned].flatMap(({ changes }) => changes),
    drops: known.drops.map((drop) => {
      const version = versions[addressOf(drop.provider)];
      const reason = reasonToAllow(drop, required.get(drop.provider), version, clouds);
      return { path: drop.path, ...(reason !== undefined && { allowedBecause: reason }) };
    }),
    problems: [
      ...cloudDataSources(synthesized).map(
        (address) => `${address} reads a cloud at plan; a stack may read no more than remote state`,
      ),
      ...known.unknownTypes.map(({ type, provider }) => {
        const address = addressOf(provider);
        return `${type} is no resource type of ${shortAddress(address)} ${versions[address] ?? ""}`.trimEnd();
      }),
    ],
    unknownProviders: anonymous.unknownProviders,
  };
}
