import type { AwsInterconnect, Link } from "./spec/interconnect";
import type { Interconnect } from "./interconnect";

export interface OrderPlace {
  readonly region: string;
  readonly accountId: string;
}

/**
 * By link, what the other side needs for a link that is ordered: letters of authorisation for a cross-connect, or
 * the account in which a carrier makes a hosted connection.
 */
export function linkOrders(
  { links }: AwsInterconnect,
  made: Interconnect,
  place: OrderPlace,
): Readonly<Record<string, unknown>> {
  const ordered = Object.entries(links).filter(([, { phase }]) => phase.kind === "ordered");
  return Object.fromEntries(
    ordered.map(([name, link]) => [
      name,
      orderOf(name, link, Object.values(made.links[name]?.connectionIds ?? {}), place),
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

/** The command that fetches the LOA-CFA, which the building or the carrier asks for. It is there within days. */
function loaCommand(connectionId: string, region: string, file: string): string {
  const call = `aws directconnect describe-loa --region ${region} --connection-id ${connectionId}`;
  return `${call} --query loaContent --output text | base64 --decode > ${file}`;
}
