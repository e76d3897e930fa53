const signals = ["SIGINT", "SIGTERM"] as const;

/** Does work that is over in a moment and must not end half-way: Ctrl-C meanwhile has no effect. */
export function uninterrupted<Result>(work: () => Result): Result {
  const ignore = (): void => undefined;
  for (const signal of signals) process.on(signal, ignore);
  try {
    return work();
  } finally {
    for (const signal of signals) process.off(signal, ignore);
  }
}
