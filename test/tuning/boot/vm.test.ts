import { vmCases } from "./cases";
import { describeFirstBoots } from "./first-boots";

describeFirstBoots("a plain machine", vmCases);
