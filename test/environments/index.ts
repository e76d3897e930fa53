import { environmentFiles } from "../../src/app/environment-files";
import adopted from "./adopted";
import estuary from "./estuary";
import fenland from "./fenland";
import foundry from "./foundry";
import granary from "./granary";
import headland from "./headland";
import junction from "./junction";
import lookout from "./lookout";
import minimal from "./minimal";
import plains from "./plains";
import prairie from "./prairie";
import tideway from "./tideway";
import saltmarsh from "./saltmarsh";
import twofold from "./twofold";
import weir from "./weir";

/** Every environment of the project. */
export const environments = environmentFiles().map(({ load }) => load());

/** The project's environments and those that exist for tests only. */
export const allEnvironments = [
  ...environments,
  adopted,
  estuary,
  fenland,
  foundry,
  granary,
  headland,
  junction,
  lookout,
  minimal,
  plains,
  prairie,
  tideway,
  saltmarsh,
  twofold,
  weir,
];
