import { measure, type Measurement, type Subject } from "./measure";

/**
 * Measures commands in turn, A B A B and so on, so that a machine that grows slower or faster in the meantime
 * does so for all of them. Each command runs once before that without being counted.
 *
 * @returns the measurements of each command, by its place in `subjects`, in the order of the rounds
 */
export async function inRounds<Name extends string>(
  subjects: Readonly<Record<Name, Subject>>,
  rounds: number,
  onRound: (round: number) => void,
): Promise<Record<Name, readonly Measurement[]>> {
  const names = Object.keys(subjects) as Name[];
  const counted = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<
    Name,
    Measurement[]
  >;
  for (let round = 0; round <= rounds; round += 1) {
    onRound(round);
    for (const name of names) {
      const measurement = await measure(subjects[name]);
      if (round > 0) counted[name].push(measurement);
    }
  }
  return counted;
}
