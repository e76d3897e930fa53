import { buildConsumers, ConsumersUnavailable } from "../../../tools/consumers/build";
import { describeWhere } from "../../helpers/describe-where";

/** A `describe` that needs the kubelet's, the API server's and nodeadm's own code. */
export function describeWithConsumers(name: string, tests: () => void): void {
  describeWhere(whyUnavailable(), name, tests);
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
