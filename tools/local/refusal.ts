/** What stops a local run before anything is applied, by code. */
const rules = {
  "LOCAL-001": "the emulator runs on Python 3.10 or newer that can make virtual environments",
  "LOCAL-002": "the emulator is installed as tools/local/requirements.txt has it",
  "LOCAL-003": "the emulator's port is free",
  "LOCAL-004": "the emulator answers within five minutes of its start",
  "LOCAL-005": "terraform is on the PATH",
  "LOCAL-006": "the provider is in a mirror or to be had from the registry",
  "LOCAL-007": "the regions that state an emulator state the same one",
  "LOCAL-008":
    "the provider at hand knows what the stacks say, but for what tools/gate/allowed-drops.ts lists",
  "LOCAL-009": "a variable without a default is sensitive, so that a value can be made up",
  "LOCAL-010": "an environment is synthesized before it is applied",
  "LOCAL-012": "the environment has a region of AWS: the emulator is one of AWS alone",
  "LOCAL-011": "the emulator has every resource type of the stacks",
} as const;

export type RefusalCode = keyof typeof rules;

/** An error that is printed without a stack trace: which rule, what was found, what to do. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    found: string,
    remedy: string,
  ) {
    super(`error ${code}\n  rule    ${rules[code]}\n  found   ${found}\n  remedy  ${remedy}`);
  }
}
