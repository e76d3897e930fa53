/**
 * A part with what surrounds it, of which some may not be of its form: a rule that needs what is left out is not
 * applied, and the others are.
 */
export type PartlyKnown<InPlace, Part extends keyof InPlace> = Pick<InPlace, Part> & {
  readonly [Around in Exclude<keyof InPlace, Part>]?: InPlace[Around] | undefined;
};
