import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import type { Extension } from "../../extensions";
import { didYouMean } from "../core/suggest";
import { projectRoot } from "./project-root";
import { messageOf, Refusal } from "./refusal";

/** The extensions of a project. */
export interface Extensions {
  /**
   * Returns the extension of an environment, where it has one.
   *
   * @throws {@link Refusal} RUN-007 when its file is none
   */
  readonly of: (environment: string) => Extension | undefined;
  /** @throws {@link Refusal} RUN-007 for a file that is called like no environment, so that nothing would read it */
  readonly refuseStray: (environments: readonly string[]) => void;
}

export const noExtensions: Extensions = { of: () => undefined, refuseStray: () => undefined };

/** The extensions of this project, one a file under `extensions/`; none is loaded yet. */
export function extensionFiles(): Extensions {
  const folder = path.join(projectRoot(), "extensions");
  const names = (existsSync(folder) ? readdirSync(folder) : [])
    .flatMap((file) => /^([^.]+)\.ts$/.exec(file)?.[1] ?? [])
    .filter((name) => name !== "index");
  return {
    of: (environment) => (names.includes(environment) ? load(environment) : undefined),
    refuseStray: (environments) => {
      const stray = names.find((name) => !environments.includes(name));
      if (stray === undefined) return;
      const file = extensionFile(stray);
      throw new Refusal(
        "RUN-007",
        `${file}: no environment "${stray}"`,
        didYouMean(stray, environments),
        file,
      );
    },
  };
}

/** Returns the file of an environment's extension, from the root of the project. */
export function extensionFile(environment: string): string {
  return `extensions/${environment}.ts`;
}

function load(environment: string): Extension {
  const file = extensionFile(environment);
  let exported: unknown;
  try {
    // esbuild makes a map of this, as of the environments.
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would load every extension
    exported = (require(`../../extensions/${environment}.ts`) as { readonly default?: unknown }).default;
  } catch (exception) {
    throw faultOf(file, exception);
  }
  if (typeof exported !== "function") throw faultOf(file, new Error("exports no function by default"));
  return (stack) => {
    try {
      (exported as Extension)(stack);
    } catch (exception) {
      throw faultOf(file, exception, stack.node.id);
    }
  };
}

function faultOf(file: string, exception: unknown, stack?: string): Refusal {
  const message = messageOf(exception);
  const where = stack === undefined ? file : `${file} in ${stack}`;
  return new Refusal(
    "RUN-007",
    message.startsWith(file) ? message : `${where}: ${message}`,
    `correct ${file}`,
    file,
  );
}
