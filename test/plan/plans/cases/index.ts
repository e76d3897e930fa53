import type { PlanCase } from "../case";
import { canary } from "./canary";
import { empty } from "./empty";
import { failed } from "./failed";
import { first } from "./first";
import { hostile } from "./hostile";
import { losses } from "./losses";
import { outputs } from "./outputs";
import { release } from "./release";
import { secretValues } from "./secret-values";
import { standIns } from "./stand-ins";
import { stateOnly } from "./state-only";

/** The plans that are kept in git. */
export const cases: readonly PlanCase[] = [
  canary,
  empty,
  failed,
  first,
  hostile,
  losses,
  outputs,
  release,
  secretValues,
  standIns,
  stateOnly,
];
