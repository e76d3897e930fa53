/** Environment variables as a child process takes them. */
export type ProcessVariables = Readonly<Record<string, string>>;

/** Returns this process's variables with changes; `undefined` removes a variable. */
export function withVariables(changes: Readonly<Record<string, string | undefined>>): ProcessVariables {
  const entries = Object.entries({ ...process.env, ...changes });
  return Object.fromEntries(entries.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
