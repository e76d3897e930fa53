import { section, without, type JsonObject } from "../../core/json";
import type { Transformed } from "./transformed";

/** Puts the state beside the stack: a plan without network can read no remote one. */
export function useLocalBackend(stack: JsonObject): Transformed {
  const terraform = section(stack, "terraform");
  const backends = {
    ...section(terraform, "backend"),
    ...("cloud" in terraform && { cloud: terraform["cloud"] }),
  };
  return {
    stack: { ...stack, terraform: { ...without(terraform, "cloud"), backend: { local: {} } } },
    changes: Object.entries(backends).map(
      ([kind, config]) =>
        `terraform.backend: ${kind} ${JSON.stringify(config)} became a file beside the stack`,
    ),
  };
}
