import type { Generators } from "../sections";
import { problems } from "./problems";
import { rooms } from "./rooms";
import { smallestEnvironment } from "./smallest-environment";

/** Every generated section, by the name in its marker. A new one is a file beside this and a name here. */
export const generators: Generators = {
  rooms,
  problems,
  "smallest-environment": smallestEnvironment,
};
