/** Environment variables as a child process takes them. */
export type Environment = Readonly<Record<string, string>>;

/** This process's environment with changes; `undefined` takes a variable away. */
export function environmentWith(changes: Readonly<Record<string, string | undefined>>): Environment {
  const entries = Object.entries({ ...process.env, ...changes });
  return Object.fromEntries(entries.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
