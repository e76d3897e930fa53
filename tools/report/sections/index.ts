import type { Section } from "../section";
import { expiries } from "./expiries";
import { failover } from "./failover";
import { objectives } from "./objectives";
import { picture } from "./picture";
import { policy } from "./policy";
import { accepted, advice } from "./problems";
import { quotas } from "./quotas";
import { regions } from "./regions";
import { stacks } from "./stacks";
import { tuning } from "./tuning";

/** The parts of a report, in their order. A new one is a file beside this and a name here. */
export const sections: readonly Section[] = [
  picture,
  regions,
  stacks,
  accepted,
  advice,
  policy,
  expiries,
  failover,
  objectives,
  tuning,
  quotas,
];
