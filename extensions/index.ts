import type { BaseStack } from "../src/kit/base-stack";

/**
 * The default export of `extensions/<environment>.ts`: changes the stacks of that environment in ways that it cannot
 * state. It is called once with each stack, after the stack is built. Constructs of this project refuse the same values
 * as ever; what a synth finds added or changed is listed in its output and in the plan of a pull request.
 *
 * @example
 *   const extension: Extension = (stack) => {
 *     if (stack.node.id !== "production-virginia-data") return;
 *     new SsmParameter(stack, "note", { name: "/desk/note", type: "String", value: "kept by hand" });
 *   };
 *   export default extension;
 */
export type Extension = (stack: BaseStack) => void;
