import { isObject, section, type JsonObject } from "../core/json";
import { mapValues } from "../core/map-values";

/**
 * Returns a stack whose states in files are named by paths that hold in any folder.
 *
 * @param resolve makes a path of the stack's own folder absolute
 */
export function withAbsoluteStates(stack: JsonObject, resolve: (path: string) => string): JsonObject {
  const terraform = section(stack, "terraform");
  const backend = section(terraform, "backend");
  const states = section(section(stack, "data"), "terraform_remote_state");
  const own = withPath(section(backend, "local"), resolve);
  const read = mapValues(states, (state) =>
    isObject(state) && state["backend"] === "local"
      ? { ...state, config: withPath(section(state, "config"), resolve) }
      : state,
  );
  return {
    ...stack,
    ...("local" in backend ? { terraform: { ...terraform, backend: { local: own } } } : {}),
    ...(Object.keys(states).length === 0
      ? {}
      : { data: { ...section(stack, "data"), terraform_remote_state: read } }),
  };
}

function withPath(config: JsonObject, resolve: (path: string) => string): JsonObject {
  const { path } = config;
  return typeof path === "string" ? { ...config, path: resolve(path) } : config;
}
