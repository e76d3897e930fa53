import { order } from "../../environments";
import type { EnvironmentInput } from "../clouds";
import { printed } from "../core/printed";
import { isRecord } from "../environment/is-record";
import { environmentNames } from "../process/environment-names";
import { projectRoot } from "../process/project-root";
import { messageOf, Refusal } from "./refusal";

/** An environment that is known by its name before it is loaded. */
export interface Source<Input> {
  readonly name: string;
  /** @throws {@link Refusal} when its file is no environment */
  readonly load: () => Input;
}

/** Returns the sources of environments that are there already. */
export function sourcesOf<Input extends { readonly name: string }>(
  environments: readonly Input[],
): readonly Source<Input>[] {
  return environments.map((environment) => ({ name: environment.name, load: () => environment }));
}

/** Lists the environments of this project, one a file under `environments/`; none is loaded yet. */
export function environmentFiles(): readonly Source<EnvironmentInput>[] {
  const names = environmentNames(projectRoot());
  const listed = order.filter((name) => names.includes(name));
  return [...new Set([...listed, ...names])].map((name) => ({ name, load: () => load(name) }));
}

/** Returns the file of an environment, from the root of the project. */
export function environmentFile(name: string): string {
  return `environments/${name}.ts`;
}

function load(name: string): EnvironmentInput {
  const file = environmentFile(name);
  let exported: unknown;
  let stated: unknown;
  try {
    // esbuild makes a map of this that evaluates a file when it is asked for; ts-node and jest ask for the file itself.
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would load every environment
    exported = (require(`../../environments/${name}.ts`) as { readonly default?: unknown }).default;
    stated = (exported as { readonly name?: unknown } | null | undefined)?.name;
  } catch (exception) {
    const message = messageOf(exception);
    const found = message.startsWith(file) ? message : `${file}: ${message}`; // a compiler says where
    throw new Refusal("RUN-001", found, `correct ${file}`, file);
  }
  if (isRecord(exported) && stated === name) return exported as unknown as EnvironmentInput;
  const found = isRecord(exported) ? `name ${printed(stated)}` : printed(exported);
  throw new Refusal(
    "RUN-002",
    `${file}: ${found}`,
    `export default defineEnvironment({ name: "${name}", … }); what environments share lies in a folder under environments/`,
    file,
  );
}
