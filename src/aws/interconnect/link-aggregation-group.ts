import { DxConnectionAssociation } from "@cdktf/provider-aws/lib/dx-connection-association";
import { DxLag } from "@cdktf/provider-aws/lib/dx-lag";
import { Construct } from "constructs";
import { resourceName } from "../../core/names";
import type { LagLink } from "../../rules/aws/interconnect";
import { connectionNames } from "./interconnect";
import { orderConnection } from "./ordered-connection";

export interface LinkAggregationGroupProps {
  readonly config: LagLink;
  readonly name: string;
  readonly protect: boolean;
}

/**
 * Ports of one speed as one link. All end at one router of AWS: a LAG adds bandwidth, a second site adds safety.
 * AWS refuses the association of a port that it placed at another router.
 */
export class LinkAggregationGroup extends Construct {
  readonly resource: DxLag;
  /** Ids of the ports, by name. */
  readonly connectionIds: Readonly<Record<string, string>>;

  constructor(scope: Construct, id: string, { config, name, protect }: LinkAggregationGroupProps) {
    super(scope, id);
    const { site, speedGbps, carrier } = config;
    this.resource = new DxLag(this, "Resource", {
      name,
      location: site,
      connectionsBandwidth: `${speedGbps}Gbps`,
      providerName: carrier,
      tags: { Name: name },
      lifecycle: { preventDestroy: protect },
    });
    this.connectionIds = Object.fromEntries(
      connectionNames(config).map((port) => {
        const connection = orderConnection(this, port, {
          name: resourceName("directConnect", name, port),
          site,
          speedGbps,
          carrier,
          macsec: false,
          protect,
        });
        new DxConnectionAssociation(this, `${port}-member`, {
          connectionId: connection.id,
          lagId: this.resource.id,
        });
        return [port, connection.id];
      }),
    );
  }

  /** What a virtual interface lies on. */
  get linkId(): string {
    return this.resource.id;
  }
}
