import { mapValues } from "../../core/map-values";
import { checkerRanges } from "./checker-ranges";
import { chainsOf, regionsOf } from "./chains";
import type { Dns, DnsName } from "./schema";

/** Returns the regions of a name whose health it needs: of an operator's name those that may take over. */
export function checkedRegions(name: Pick<DnsName, "routing" | "mode">): readonly string[] {
  const first = name.mode === "operator" ? 1 : 0;
  return regionsOf(name).filter((region) =>
    chainsOf(name).some(({ chain }) => chain.regions.indexOf(region) >= first),
  );
}

/**
 * Returns the blocks of Route 53's health checkers, where a name of DNS lets them ask an ingress of a region; none where
 * nothing asks it.
 */
export function checkersOf(dns: Dns | undefined, region: string, ingress: string): readonly string[] {
  const asks = Object.values(dns?.names ?? {}).some(
    (name) =>
      name.ingress === ingress && checkedRegions(name).includes(region) && name.metrics[region] === undefined,
  );
  return asks ? checkerRanges() : [];
}

/** An ingress; one that leads to a fleet has the blocks of those who check its machines. */
interface CheckedIngress {
  readonly kind: string;
  readonly checkedFrom?: readonly string[];
}

/** Returns the ingresses of a region, those of fleets with the health checkers that names of DNS have ask them. */
export function checkedIngresses<Ingress extends CheckedIngress>(
  ingresses: Readonly<Record<string, Ingress>>,
  region: string,
  dns: Dns | undefined,
): Readonly<Record<string, Ingress>> {
  return mapValues(ingresses, (ingress, name) =>
    ingress.checkedFrom === undefined
      ? ingress
      : { ...ingress, checkedFrom: [...new Set([...ingress.checkedFrom, ...checkersOf(dns, region, name)])] },
  );
}
