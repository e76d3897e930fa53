import { environments } from "../../environments";
import adopted from "./adopted";
import minimal from "./minimal";

/** The project's environments and two that exist for tests only. */
export const allEnvironments = [...environments, adopted, minimal];
