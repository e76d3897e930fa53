import { DxConnectionConfirmation } from "@cdktf/provider-aws/lib/dx-connection-confirmation";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { resourceName } from "../region/spec/names";
import { mapValues } from "../../core/map-values";
import { virtualInterfaces, type AdoptedLink, type HostedLink, type Link } from "./spec/interconnect";
import { DedicatedConnection } from "./dedicated-connection";
import { GatewayVirtualInterface } from "./gateway-virtual-interface";
import { connectionNames, type InterconnectLink } from "./interconnect";
import { LinkAggregationGroup } from "./link-aggregation-group";
import type { NetworkAttachment } from "./network-attachment";

export interface ConnectLinkProps {
  readonly config: Link;
  /** The link's name in the environment. */
  readonly link: string;
  /** Begins every name, for example `hft-production-virginia`. */
  readonly prefix: string;
  readonly connectGatewayId: string;
  readonly attachment: NetworkAttachment["kind"];
  readonly protect: boolean;
  /** What must be there before a session comes up, so that it announces the network from its first moment. */
  readonly after: readonly ITerraformDependable[];
}

/** One link in its phase: what is ordered, and the virtual interfaces on what is established. */
export class ConnectLink extends Construct implements InterconnectLink {
  readonly id: string | undefined;
  readonly connectionIds: InterconnectLink["connectionIds"];
  readonly virtualInterfaceIds: InterconnectLink["virtualInterfaceIds"];

  constructor(
    scope: Construct,
    id: string,
    private readonly props: ConnectLinkProps,
  ) {
    super(scope, id);
    const { config, link, prefix, after, ...shared } = props;
    const made = this.make(resourceName("directConnect", prefix, link));
    this.id = made.id;
    this.connectionIds = made.connectionIds;

    const { phase } = config;
    const interfaces = new Construct(this, "interfaces");
    this.virtualInterfaceIds = mapValues(virtualInterfaces(config), (virtualInterface, key) => {
      const { resource } = new GatewayVirtualInterface(interfaces, key, {
        ...shared,
        config: virtualInterface,
        name: resourceName("directConnect", prefix, link, key),
        link,
        key,
        statedId: phase.kind === "established" ? phase.connectionId : "",
        linkId: made.isOurs ? made.id : undefined,
        after: [...after, ...made.after],
      });
      return resource.id;
    });
  }

  private make(name: string): MadeLink {
    const { config, protect } = this.props;
    switch (config.kind) {
      case "dedicated": {
        const { linkId, connectionIds } = new DedicatedConnection(this, "connection", {
          config,
          name,
          protect,
        });
        return { id: linkId, isOurs: true, connectionIds, after: [] };
      }
      case "lag": {
        const { linkId, connectionIds } = new LinkAggregationGroup(this, "lag", { config, name, protect });
        return { id: linkId, isOurs: true, connectionIds, after: [] };
      }
      case "hosted": {
        const made = madeElsewhere(config);
        if (made.id === undefined) return made;
        const confirmation = new DxConnectionConfirmation(this, "confirmation", { connectionId: made.id });
        return { ...made, after: [confirmation] };
      }
      case "adopted":
        return madeElsewhere(config);
    }
  }
}

interface MadeLink {
  readonly id: string | undefined;
  /** Whether this project made it, and knows its id from elsewhere than the environment. */
  readonly isOurs: boolean;
  readonly connectionIds: InterconnectLink["connectionIds"];
  readonly after: readonly ITerraformDependable[];
}

/** A link of which only the id is known, once it is established. */
function madeElsewhere(config: HostedLink | AdoptedLink): MadeLink {
  const id = config.phase.kind === "established" ? config.phase.connectionId : undefined;
  const names = id === undefined ? [] : connectionNames(config);
  return {
    id,
    isOurs: false,
    connectionIds: Object.fromEntries(names.map((key) => [key, id ?? ""])),
    after: [],
  };
}
