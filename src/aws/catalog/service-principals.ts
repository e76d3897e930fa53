import type { CatalogueFile } from "../../core/catalogue-file";

/** Services that a policy of this project admits. */
export const services = [
  "backup.amazonaws.com",
  "budgets.amazonaws.com",
  "cloudwatch.amazonaws.com",
  "costalerts.amazonaws.com",
  "delivery.logs.amazonaws.com",
  "ec2.amazonaws.com",
  "ecr.amazonaws.com",
  "eks.amazonaws.com",
  "events.amazonaws.com",
  "logging.s3.amazonaws.com",
  "monitoring.rds.amazonaws.com",
  "pods.eks.amazonaws.com",
  "vpc-flow-logs.amazonaws.com",
] as const;
export type ServicePrincipal = (typeof services)[number];

interface ServicePrincipalsFile extends CatalogueFile {
  /** Where AWS documents that a service sends the account on whose behalf it acts. */
  readonly sends: Readonly<Partial<Record<ServicePrincipal, string>>>;
  /** Why a service is admitted without that account. */
  readonly doesNotSend: Readonly<
    Partial<Record<ServicePrincipal, { readonly reason: string; readonly source: string }>>
  >;
}

/** Returns whether a service says on whose behalf it acts, in `aws:SourceAccount`. */
export function sendsSourceAccount(service: ServicePrincipal): boolean {
  return servicePrincipals().sends[service] !== undefined;
}

export function servicePrincipals(): ServicePrincipalsFile {
  return require("./data/service-principals.json") as ServicePrincipalsFile;
}
