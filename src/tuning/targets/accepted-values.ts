/** The values that a provider takes for a sysctl. Bounds are inclusive; one beyond 2^53 is a bigint. */
export type AcceptedValues =
  | { readonly kind: "range"; readonly from: number | bigint; readonly to: number | bigint }
  | { readonly kind: "words"; readonly words: readonly string[] }
  | { readonly kind: "three-positive" };

export const range = (from: number | bigint, to: number | bigint): AcceptedValues => ({
  kind: "range",
  from,
  to,
});

export const words = (...list: readonly string[]): AcceptedValues => ({ kind: "words", words: list });

export const threePositive: AcceptedValues = { kind: "three-positive" };

/** Whether a value is accepted. */
export function accepts(accepted: AcceptedValues, value: string): boolean {
  switch (accepted.kind) {
    case "range":
      return isWhole(value) && BigInt(value) >= accepted.from && BigInt(value) <= accepted.to;
    case "words":
      return accepted.words.includes(value);
    case "three-positive": {
      const numbers = value.split(/\s+/);
      return numbers.length === 3 && numbers.every((number) => isWhole(number) && BigInt(number) > 0);
    }
  }
}

/** Returns the accepted values in readable form, for example `0 to 200`. */
export function describeAccepted(accepted: AcceptedValues): string {
  switch (accepted.kind) {
    case "range":
      return `${accepted.from} to ${accepted.to}`;
    case "words":
      return accepted.words.join(", ");
    case "three-positive":
      return "three positive numbers";
  }
}

function isWhole(text: string): boolean {
  return /^-?\d+$/.test(text);
}
