import type { AwsInterconnect, Link } from "./spec/schema";
import type { Interconnect } from "./interconnect";

/** Where the links are ordered. */
export interface OrderPlace {
  /** Name of the AWS region. */
  readonly region: string;
  readonly accountId: string;
}

/**
 * Returns for each link on order what the other side needs: commands that fetch the letters of authorisation for a
 * cross-connect, or the account in which a carrier creates a hosted connection.
 */
export function linkOrders(
  { links }: AwsInterconnect,
  interconnect: Interconnect,
  place: OrderPlace,
): Readonly<Record<string, unknown>> {
  const ordered = Object.entries(links).filter(([, { phase }]) => phase.kind === "ordered");
  return Object.fromEntries(
    ordered.map(([name, link]) => [
      name,
      orderOf(name, link, Object.values(interconnect.links[name]?.connectionIds ?? {}), place),
    ]),
  );
}

function orderOf(name: string, link: Link, connectionIds: readonly string[], place: OrderPlace): unknown {
  const { site } = link;
  if (link.kind === "hosted") {
    const { carrier, speedMbps } = link;
    return { site, carrier, speed_mbps: speedMbps, account_id: place.accountId, region: place.region };
  }
  return {
    site,
    connection_ids: connectionIds,
    letters_of_authorisation: connectionIds.map((id) =>
      loaCommand(id, place.region, `loa-${name}-${id}.pdf`),
    ),
  };
}

/** Returns the command that fetches the LOA-CFA, which the site or the carrier asks for. AWS issues it within days. */
function loaCommand(connectionId: string, region: string, file: string): string {
  const call = `aws directconnect describe-loa --region ${region} --connection-id ${connectionId}`;
  return `${call} --query loaContent --output text | base64 --decode > ${file}`;
}
