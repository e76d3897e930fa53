import { email, environmentName, tagValue } from "../../src/core/primitives";
import { didYouMean } from "../../src/core/suggest";
import { firstRoles, type FirstRole } from "./cloud";
import { cloudNames, newClouds, type CloudName } from "./clouds";
import { formed } from "./formed";

/** What a new environment is made from. */
export interface Choices {
  readonly name: string;
  readonly cloud: CloudName;
  /** The cloud's name of the region. */
  readonly region: string;
  readonly role: FirstRole;
  /** Empty for one that is made up. */
  readonly account: string;
  readonly team: string;
  readonly costCentre: string;
  readonly alerts: readonly string[];
  /** Parts beside the network. */
  readonly has: readonly string[];
}

/** What of it a person is asked for, or gives by a flag; name and cloud are known before. */
export type Answers = Omit<Choices, "name" | "cloud">;

/** One answer: its flag, what is asked, and how text becomes a value. */
export interface Question<Key extends keyof Answers = keyof Answers> {
  readonly key: Key;
  readonly flag: string;
  /** What is asked, and what `--help` says of the flag. */
  readonly text: string;
  readonly unset: string;
  /** @throws Error that says what is right */
  readonly read: (text: string) => Answers[Key];
}

const question = <Key extends keyof Answers>(each: Question<Key>): Question<Key> => each;

/** What is asked of a region of a cloud, in this order. */
export function questionsOf(cloud: CloudName): readonly Question[] {
  const { regions, firstRegion, parts, account } = newClouds[cloud];
  return [
    question({
      key: "region",
      flag: "region",
      text: `region of ${cloud}`,
      unset: firstRegion,
      read: (text) => oneOf(text, regions()),
    }),
    question({
      key: "role",
      flag: "role",
      text: `what it is for: ${firstRoles.join(" or ")}`,
      unset: "sandbox",
      read: readRole,
    }),
    question({
      key: "has",
      flag: "with",
      text: `what it has beside a network: ${parts.join(", ")}, or all; separated by commas`,
      unset: "",
      read: (text) => {
        const words = listOf(text);
        return words.includes("all") ? parts : words.map((word) => oneOf(word, parts));
      },
    }),
    question({
      key: "account",
      flag: "account",
      text: `${account.text}; one is made up where you have none yet`,
      unset: "",
      read: (text) => (text === "" ? "" : account.read(text)),
    }),
    ...ownerQuestions,
  ];
}

const ownerQuestions = [
  question({
    key: "team",
    flag: "team",
    text: "team that answers for it",
    unset: "trading",
    read: (text) => formed(text, tagValue),
  }),
  question({
    key: "costCentre",
    flag: "cost-centre",
    text: "cost centre that pays for it",
    unset: "none",
    read: (text) => formed(text, tagValue),
  }),
  question({
    key: "alerts",
    flag: "alerts",
    text: "e-mail addresses that receive alarms, separated by commas",
    unset: "alerts@example.com",
    read: (text) => listOf(text).map((each) => formed(each, email)),
  }),
] as const;

/** @throws Error when no environment can have the name */
export function readName(text: string, taken: readonly string[]): string {
  if (taken.includes(text)) throw new Error("there is an environment of that name; choose another");
  return formed(text, environmentName);
}

/** @throws Error for a cloud of which the command writes no region */
export function readCloud(text: string): CloudName {
  return oneOf(text, cloudNames);
}

function readRole(text: string): Choices["role"] {
  if (text === "dr" || text === "standby") {
    throw new Error(
      `write a primary, then add the ${text} region beside it: environments/production.ts has both kinds`,
    );
  }
  return oneOf(text, firstRoles);
}

function oneOf<Value extends string>(text: string, values: readonly Value[]): Value {
  const found = values.find((value) => value === text);
  if (found === undefined) throw new Error(didYouMean(text, values));
  return found;
}

function listOf(text: string): readonly string[] {
  return text.split(/[\s,]+/).filter((word) => word !== "");
}
