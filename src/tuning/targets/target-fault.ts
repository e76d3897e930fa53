/** What a target would refuse or silently change, found without it. */
export interface TargetFault {
  /** Name of the knob in the report, or of its family. */
  readonly knob: string;
  readonly fault: string;
  readonly remedy: string;
}
