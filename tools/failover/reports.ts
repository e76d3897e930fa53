import { resolveEnvironment, type Environment } from "../../src/clouds";
import { faultsOf } from "../../src/environment/dns/answers/faults";
import { zoneModel } from "../../src/environment/dns/answers/planned";
import { nameReport, type NameReport } from "./report";

/**
 * Returns what has to be known of each name of an environment.
 *
 * @throws Error where Route 53 would refuse what its zone holds
 */
export function namesOf(environment: Environment): readonly NameReport[] {
  const { name, dns } = resolveEnvironment(environment);
  if (dns === undefined) return [];
  const { content, names } = zoneModel(dns);
  const faults = faultsOf(content);
  if (faults.length > 0) throw new Error(`${name}: Route 53 refuses its zone\n${faults.join("\n")}`);
  return names.map((each) => nameReport(name, dns, content, each));
}
