import { isObject, section, type JsonObject } from "../core/json";
import type { ProviderFacts, StateStoreFacts } from "../environment/provider-facts";
import type { Plan } from "./plan";

type Facts = Pick<ProviderFacts, "stateStore">;

/** Returns the store in which a stack keeps its state, for example `s3 hft-state`; `undefined` of a file or an unknown kind. */
export function storeOf(stack: JsonObject, providers: readonly Facts[]): string | undefined {
  const backends = section(section(stack, "terraform"), "backend");
  return storesOf(providers).flatMap(({ backend, nameInBackend }) => {
    const { [nameInBackend]: name } = section(backends, backend);
    return typeof name === "string" ? [storeId(backend, name)] : [];
  })[0];
}

/** Returns the stores that a stack declares, be they there or not. */
export function storesDeclared(stack: JsonObject, providers: readonly Facts[]): readonly string[] {
  return storesOf(providers).flatMap(({ backend, type, nameInResource }) =>
    Object.values(section(section(stack, "resource"), type)).flatMap((body) => {
      const name = isObject(body) ? body[nameInResource] : undefined;
      return typeof name === "string" ? [storeId(backend, name)] : [];
    }),
  );
}

/** Returns the stores that are not there yet, and are once a plan is applied. */
export function storesCreated(
  { resource_changes: changes = [] }: Plan,
  providers: readonly Facts[],
): readonly string[] {
  return storesOf(providers).flatMap(({ backend, type, nameInResource }) =>
    changes.flatMap(({ type: changed, change: { actions, after } }) => {
      const name = changed === type && actions.join() === "create" ? after?.[nameInResource] : undefined;
      return typeof name === "string" ? [storeId(backend, name)] : [];
    }),
  );
}

function storesOf(providers: readonly Facts[]): readonly StateStoreFacts[] {
  return providers.flatMap(({ stateStore }) => stateStore ?? []);
}

function storeId(backend: string, name: string): string {
  return `${backend} ${name}`;
}
