import { digest } from "../../../core/digest";

/** The longest name of a pool with Linux. Source: AKS documentation, Manage system node pools, Limitations. */
const longest = 12;

/** The name of the system pool. */
export const systemPoolName = "system";

/**
 * Returns the name of a pool in AKS, which takes letters and digits only: the parts without their hyphens, or their
 * beginning and a hash of the whole where they are longer. Two that come out alike are refused by AZURE-POOL-005.
 *
 * @param parts the pool's name in the environment, and that of its generation if it has one
 */
export function aksPoolName(...parts: readonly string[]): string {
  const plain = parts.join("").replaceAll("-", "");
  if (plain.length <= longest) return plain;
  const hash = digest(parts.join(" "), 5);
  return `${plain.slice(0, longest - hash.length)}${hash}`;
}

/**
 * Returns the name of the pool that takes over the nodes of another while azurerm makes that one anew, for a change of
 * machine, zones or disk.
 */
export function rotationPoolName(pool: string): string {
  return `tmp${digest(pool, longest - "tmp".length)}`;
}
