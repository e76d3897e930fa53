import { al2023Cases } from "./cases";
import { describeFirstBoots } from "./first-boots";

describeFirstBoots("an AL2023 node", al2023Cases);
