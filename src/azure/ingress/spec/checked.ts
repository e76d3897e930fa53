import { mapValues } from "../../../core/map-values";
import { checkersOf } from "../../../environment/dns/checked";
import type { Dns } from "../../../environment/dns/schema";
import type { AzureIngress } from "./schema";

type Ingresses = Readonly<Record<string, AzureIngress>>;

/** Returns the ingresses of a region, each with the health checkers that names of DNS have ask it. */
export function checkedIngresses(ingresses: Ingresses, region: string, dns: Dns | undefined): Ingresses {
  return mapValues(ingresses, (ingress, name) =>
    ingress.kind === "fleet"
      ? { ...ingress, checkedFrom: [...new Set([...ingress.checkedFrom, ...checkersOf(dns, region, name)])] }
      : ingress,
  );
}
