import { vmBoots } from "./cases";
import { describeFirstBoots } from "./first-boots";

describeFirstBoots("a plain machine", vmBoots);
