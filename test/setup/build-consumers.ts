import { buildConsumers, ConsumersUnavailable } from "../../tools/consumers/build";

/** Builds Kubernetes' own checks before any worker asks for them: two at once would take twice as long. */
export default function setup(): void {
  try {
    buildConsumers(() => {
      process.stderr.write("building Kubernetes' own checks, which takes minutes the first time …\n");
    });
  } catch (failure) {
    // The tests that need them say why they are skipped.
    if (!(failure instanceof ConsumersUnavailable)) throw failure;
  }
}
