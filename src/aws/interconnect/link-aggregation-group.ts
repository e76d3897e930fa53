import { DxConnectionAssociation } from "@cdktf/provider-aws/lib/dx-connection-association";
import type { DxConnection } from "@cdktf/provider-aws/lib/dx-connection";
import { DxLag } from "@cdktf/provider-aws/lib/dx-lag";
import { Construct } from "constructs";
import { resourceName } from "../region/spec/names";
import type { LagLink } from "./spec/schema";
import { connectionNames } from "./interconnect";
import { orderConnection } from "./ordered-connection";

export interface LinkAggregationGroupProps {
  readonly link: LagLink;
  readonly name: string;
  /** Keeps Terraform from cancelling the ports and from deleting the LAG. */
  readonly protect: boolean;
}

/**
 * A LAG. All ports end at one router of AWS: a LAG adds bandwidth, not redundancy.
 *
 * It is created from its first port, whose router it takes: for a LAG without a port the provider orders one and
 * cancels it. AWS refuses the association of a further port that it placed at another router.
 */
export class LinkAggregationGroup extends Construct {
  readonly resource: DxLag;
  /** Ids of the ports, by name. */
  readonly connectionIds: Readonly<Record<string, string>>;

  constructor(scope: Construct, id: string, { link, name, protect }: LinkAggregationGroupProps) {
    super(scope, id);
    const { site, speedGbps, carrier } = link;
    const ports = connectionNames(link).map((port): readonly [string, DxConnection] => [
      port,
      orderConnection(this, port, {
        name: resourceName("directConnect", name, port),
        site,
        speedGbps,
        carrier,
        macsec: false,
        protect,
      }),
    ]);
    const [first, ...others] = ports;
    this.resource = new DxLag(this, "Resource", {
      name,
      location: site,
      connectionsBandwidth: `${speedGbps}Gbps`,
      connectionId: first?.[1].id,
      providerName: carrier,
      tags: { Name: name },
      lifecycle: { preventDestroy: protect },
    });
    for (const [port, { id: connectionId }] of others) {
      new DxConnectionAssociation(this, `${port}-member`, { connectionId, lagId: this.resource.id });
    }
    this.connectionIds = Object.fromEntries(ports.map(([port, connection]) => [port, connection.id]));
  }

  /** Id by which virtual interfaces name their link. */
  get linkId(): string {
    return this.resource.id;
  }
}
