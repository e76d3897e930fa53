import { buildConsumers, ConsumersUnavailable } from "../../../tools/consumers/build";

/**
 * A `describe` that needs the kubelet's, the API server's and nodeadm's own code. Where it cannot be had the
 * tests are skipped and say why; with `CI=true` that is a failure, because then nothing may be left out.
 */
export function describeWithConsumers(name: string, tests: () => void): void {
  const reason = whyUnavailable();
  if (reason === undefined) {
    describe(name, tests);
  } else if (process.env["CI"] !== "true") {
    process.stderr.write(`skipped: ${name}: ${reason}\n`);
    describe.skip(name, tests);
  } else {
    it(`${name} is tested`, () => {
      throw new Error(`with CI=true nothing may be skipped: ${reason}`);
    });
  }
}

function whyUnavailable(): string | undefined {
  try {
    buildConsumers();
    return undefined;
  } catch (failure) {
    if (failure instanceof ConsumersUnavailable) return failure.message;
    throw failure;
  }
}
