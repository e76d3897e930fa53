import { environmentFiles } from "../../src/app/environment-files";
import adopted from "./adopted";
import junction from "./junction";
import minimal from "./minimal";
import plains from "./plains";
import twofold from "./twofold";

/** Every environment of the project. */
export const environments = environmentFiles().map(({ load }) => load());

/** The project's environments and those that exist for tests only. */
export const allEnvironments = [...environments, adopted, junction, minimal, plains, twofold];
