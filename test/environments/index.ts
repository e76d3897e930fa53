import { environmentFiles } from "../../src/app/environment-files";
import adopted from "./adopted";
import minimal from "./minimal";

/** Every environment of the project. */
export const environments = environmentFiles().map(({ load }) => load());

/** The project's environments and two that exist for tests only. */
export const allEnvironments = [...environments, adopted, minimal];
