import { entryOf, type CatalogueFile } from "../../core/catalogue-file";

interface ServicesFile extends CatalogueFile {
  /** Domain of each service agent, by the API whose service acts as it, without `.googleapis.com`. */
  readonly agents: Readonly<Record<string, string>>;
}

/** Returns the APIs whose service agents are listed. */
export function serviceAgents(): readonly string[] {
  return Object.keys(servicesFile().agents);
}

/**
 * Returns the e-mail of a service agent, for example `service-123456789012@compute-system.iam.gserviceaccount.com`.
 *
 * @param projectNumber not the id: Google names its agents by the number
 * @throws Error for an API that the catalogue does not have: names come from this project alone
 */
export function serviceAgent(api: string, projectNumber: string): string {
  const domain = entryOf(servicesFile().agents, api);
  if (domain === undefined) throw new Error(`no service agent of ${api} in services.json`);
  return `service-${projectNumber}@${domain}`;
}

function servicesFile(): ServicesFile {
  return require("./data/services.json") as ServicesFile;
}
