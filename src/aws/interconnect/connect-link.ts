import { DxConnectionConfirmation } from "@cdktf/provider-aws/lib/dx-connection-confirmation";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { mapValues } from "../../core/map-values";
import { guard } from "../../kit/guard";
import type { Network } from "../network/network";
import { resourceName } from "../region/spec/names";
import { virtualInterfaces } from "./spec/interconnect";
import { linkRules } from "./spec/links";
import type { AdoptedLink, HostedLink, Link } from "./spec/schema";
import { DedicatedConnection } from "./dedicated-connection";
import { GatewayVirtualInterface } from "./gateway-virtual-interface";
import { connectionNames, type InterconnectLink } from "./interconnect";
import { LinkAggregationGroup } from "./link-aggregation-group";
import type { NetworkAttachment } from "./network-attachment";

export interface ConnectLinkProps {
  readonly link: Link;
  /** Name of the link in the environment. */
  readonly key: string;
  /** Begins every name, for example `hft-production-virginia`. */
  readonly prefix: string;
  /** Name of the AWS region. */
  readonly region: string;
  readonly connectGatewayId: string;
  /** ASN of the Direct Connect gateway. */
  readonly connectGatewayAsn: number;
  readonly attachment: NetworkAttachment["kind"];
  readonly network: Network;
  /** Keeps Terraform from cancelling ports and from destroying virtual interfaces. */
  readonly protect: boolean;
  /** Resources to create before a session comes up, so that AWS announces the network from the session's start. */
  readonly after: readonly ITerraformDependable[];
}

/**
 * A link in its phase: the connection or LAG, and the virtual interfaces of an established one.
 *
 * @throws ProblemsError for what `linkRules` refuses
 */
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
    const { link, key, prefix, region, after, ...shared } = props;
    guard(this, linkRules, link, { region, kind: shared.attachment });
    const port = this.createPort(resourceName("directConnect", prefix, key));
    this.id = port.id;
    this.connectionIds = port.connectionIds;

    const { phase } = link;
    const interfaces = new Construct(this, "interfaces");
    this.virtualInterfaceIds = mapValues(virtualInterfaces(link), (virtualInterface, name) => {
      const { resource } = new GatewayVirtualInterface(interfaces, name, {
        ...shared,
        virtualInterface,
        name: resourceName("directConnect", prefix, key, name),
        link: key,
        key: name,
        statedId: phase.kind === "established" ? phase.connectionId : "",
        linkId: port.isCreated ? port.id : undefined,
        after: [...after, ...port.after],
      });
      return resource.id;
    });
  }

  private createPort(name: string): LinkPort {
    const { link, protect } = this.props;
    switch (link.kind) {
      case "dedicated": {
        const { linkId, connectionIds } = new DedicatedConnection(this, "connection", {
          link,
          name,
          protect,
        });
        return { id: linkId, isCreated: true, connectionIds, after: [] };
      }
      case "lag": {
        const { linkId, connectionIds } = new LinkAggregationGroup(this, "lag", { link, name, protect });
        return { id: linkId, isCreated: true, connectionIds, after: [] };
      }
      case "hosted": {
        const port = statedPort(link);
        if (port.id === undefined) return port;
        const confirmation = new DxConnectionConfirmation(this, "confirmation", { connectionId: port.id });
        return { ...port, after: [confirmation] };
      }
      case "adopted":
        return statedPort(link);
    }
  }
}

/** The connection or LAG of a link. */
interface LinkPort {
  readonly id: string | undefined;
  /** Whether this stack creates it, so that the id is an attribute of a resource. */
  readonly isCreated: boolean;
  readonly connectionIds: InterconnectLink["connectionIds"];
  /** Resources to create before a virtual interface. */
  readonly after: readonly ITerraformDependable[];
}

/** Returns a connection or LAG that this stack does not create, by the id that the environment states. */
function statedPort(link: HostedLink | AdoptedLink): LinkPort {
  const id = link.phase.kind === "established" ? link.phase.connectionId : undefined;
  const names = id === undefined ? [] : connectionNames(link);
  return {
    id,
    isCreated: false,
    connectionIds: Object.fromEntries(names.map((name) => [name, id ?? ""])),
    after: [],
  };
}
