import { entryOf, type CatalogueFile } from "../../core/catalogue-file";

/**
 * How a flexible server takes a parameter: `read-only` ones it sets itself, `static` ones wait for a restart, all others
 * take effect at once.
 */
export type ParameterUse = "read-only" | "static" | "dynamic";

/** Least and greatest value, in the parameter's unit. */
export interface ParameterRange {
  readonly min: number;
  readonly max: number;
}

interface ParametersFile extends CatalogueFile {
  readonly readOnly: readonly string[];
  readonly static: readonly string[];
  readonly ranges: Readonly<Record<string, ParameterRange>>;
  readonly extensions: readonly string[];
  readonly loadedAtStart: readonly string[];
  readonly defaultLibraries: readonly string[];
}

/** Returns how a server takes a parameter; one that the catalogue does not list counts as dynamic. */
export function parameterUse(name: string): ParameterUse {
  const file = parametersFile();
  const written = name.toLowerCase();
  if (file.readOnly.includes(written)) return "read-only";
  return file.static.includes(written) ? "static" : "dynamic";
}

/** Returns Azure's range of a parameter, where it is narrower than PostgreSQL's own. */
export function parameterRange(name: string): ParameterRange | undefined {
  return entryOf(parametersFile().ranges, name);
}

/** Returns the names that the parameter `azure.extensions` takes. */
export function postgresExtensions(): readonly string[] {
  return parametersFile().extensions;
}

/** Returns the extensions that work only with their library in `shared_preload_libraries`. */
export function extensionsLoadedAtStart(): readonly string[] {
  return parametersFile().loadedAtStart;
}

/** Returns the value of `shared_preload_libraries` on a new server. */
export function defaultLibraries(): readonly string[] {
  return parametersFile().defaultLibraries;
}

function parametersFile(): ParametersFile {
  return require("./data/postgres-parameters.json") as ParametersFile;
}
