import { isSwitch, type Input } from "./inputs";

/** Up to how many inputs all their states are enumerated: 2 to the power of it. */
export const maxInputs = 14;

/** States of inputs: for each the ids of those that are healthy. */
export interface States {
  readonly list: readonly ReadonlySet<string>[];
  /** Whether these are all states; otherwise they are a sample, the same one each time. */
  readonly complete: boolean;
}

/**
 * Returns the states of inputs, as a binary count in which the first input is the highest digit: its usual state
 * comes first. A switch is usually not set, everything else usually healthy.
 */
export function statesOf(inputs: readonly Input[]): States {
  const complete = inputs.length <= maxInputs;
  const numbers = Array.from({ length: 2 ** Math.min(inputs.length, maxInputs) }, (_, index) =>
    complete ? index : sampled(index, inputs.length),
  );
  return { list: numbers.map((number) => healthyIn(number, inputs)), complete };
}

/** Whether an input is healthy in the usual state. */
export function isUsuallyHealthy(input: Input): boolean {
  return !isSwitch(input);
}

function healthyIn(number: number, inputs: readonly Input[]): ReadonlySet<string> {
  const isUsual = (position: number): boolean =>
    Math.floor(number / 2 ** (inputs.length - 1 - position)) % 2 === 0;
  return new Set(
    inputs.flatMap((input, position) => (isUsual(position) === isUsuallyHealthy(input) ? [input.id] : [])),
  );
}

/** Multiples of the golden ratio lie evenly between 0 and 1. */
function sampled(index: number, digits: number): number {
  return Math.floor(((index * 0.6180339887498949) % 1) * 2 ** digits);
}
