import { sendsSourceAccount, type ServicePrincipal } from "../catalog/service-principals";
import type { Statement } from "./policy";

/**
 * Admits a service on behalf of one account only, as far as the service says on whose behalf it acts. Otherwise anybody
 * could have the service use what is admitted here (the confused deputy).
 *
 * @param sourceArn the resource for which the service acts, `*` allowed. @default any resource of the account
 */
export function serviceAccess(
  service: ServicePrincipal,
  accountId: string,
  sourceArn?: string,
): Pick<Statement, "Principal" | "Condition"> {
  const principal = { Principal: { Service: service } } as const;
  if (!sendsSourceAccount(service)) return principal;
  return {
    ...principal,
    Condition: {
      StringEquals: { "aws:SourceAccount": accountId },
      ...(sourceArn !== undefined && { ArnLike: { "aws:SourceArn": sourceArn } }),
    },
  };
}
