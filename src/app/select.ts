import { didYouMean } from "../core/suggest";

/** Returns the chosen environments in the order of the list, or a refusal for an unknown name. */
export function select<Input extends { readonly name: string }>(
  environments: readonly Input[],
  names: readonly string[],
): { readonly chosen: readonly Input[] } | { readonly refusal: string } {
  const known = environments.map(({ name }) => name);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    const lines = unknown.map((name) => `no environment "${name}": ${didYouMean(name, known)}`);
    return { refusal: `${lines.join("\n")}\n` };
  }
  return { chosen: environments.filter(({ name }) => names.length === 0 || names.includes(name)) };
}
