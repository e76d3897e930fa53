import { formatted } from "./render";

/**
 * The list of environments with one more; as it was where the list is no list, because files are found by name.
 *
 * @param index the content of `environments/index.ts`
 */
export async function registered(name: string, index: string): Promise<string> {
  const list = /(export const environments = \[[^\]]*)\]/;
  if (!list.test(index)) return index;
  return formatted(`import ${name} from "./${name}";\n${index.replace(list, `$1, ${name}]`)}`);
}
