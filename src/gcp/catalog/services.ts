import { entryOf, type CatalogueFile } from "../../core/catalogue-file";

/** Subjects of a region, by what they need of a project. */
export const serviceSubjects = [
  "project",
  "network",
  "interconnect",
  "cluster",
  "backup",
  "database",
  "valkey",
  "redis",
  "keys",
  "secrets",
  "storage",
  "images",
  "dns",
  "monitoring",
  "notifications",
  "cost",
] as const;
export type ServiceSubject = (typeof serviceSubjects)[number];

interface ServiceAgent {
  /** The API whose service acts as the agent. */
  readonly api: string;
  readonly domain: string;
}

interface ServicesFile extends CatalogueFile {
  readonly apis: Readonly<Record<ServiceSubject, readonly string[]>>;
  /** By a short name. */
  readonly agents: Readonly<Record<string, ServiceAgent>>;
  /** The agents that encrypt what a subject stores: they need `roles/cloudkms.cryptoKeyEncrypterDecrypter` on its key. */
  readonly encryptingAgents: Readonly<Partial<Record<ServiceSubject, readonly string[]>>>;
}

/** Returns the APIs that a project needs for these subjects, sorted, each once. */
export function apisOf(subjects: readonly ServiceSubject[]): readonly string[] {
  const { apis } = servicesFile();
  return [...new Set(subjects.flatMap((subject) => apis[subject]))].sort();
}

/** Returns the short names of all service agents. */
export function serviceAgents(): readonly string[] {
  return Object.keys(servicesFile().agents);
}

/**
 * Returns the e-mail of a service agent, for example `service-123456789012@compute-system.iam.gserviceaccount.com`.
 *
 * @param projectNumber not the id: Google names its agents by the number
 * @throws Error for a name that the catalogue does not have: names come from this project alone
 */
export function serviceAgent(name: string, projectNumber: string): string {
  const agent = entryOf(servicesFile().agents, name);
  if (agent === undefined) throw new Error(`no service agent ${name} in services.json`);
  return `service-${projectNumber}@${agent.domain}`;
}

/** Returns the e-mails of the agents that encrypt what a subject stores; empty where it stores nothing. */
export function encryptingAgents(subject: ServiceSubject, projectNumber: string): readonly string[] {
  return (servicesFile().encryptingAgents[subject] ?? []).map((name) => serviceAgent(name, projectNumber));
}

function servicesFile(): ServicesFile {
  return require("./data/services.json") as ServicesFile;
}
