import type { ComputeRouter } from "@cdktf/provider-google/lib/compute-router";
import { Construct } from "constructs";
import { mapValues } from "../../core/map-values";
import type { RegionRole } from "../../environment/region";
import { guard } from "../../kit/guard";
import type { RegionPlace } from "../network/spec/ids";
import type { Network } from "../network/network";
import type { Interconnect, InterconnectLink } from "./interconnect";
import { linkPlace, type LinkPlace } from "./link-place";
import { linkRouter } from "./link-router";
import { PartnerLink } from "./partner-link";
import { attachmentsOf, type PlacedAttachment } from "./spec/attachments";
import { linksRules } from "./spec/links";
import { routerOf, routersOf, type RouterKey } from "./spec/routers";
import { interconnectRules } from "./spec/rules";
import type { GcpInterconnect } from "./spec/schema";

export interface ExchangeInterconnectProps {
  readonly interconnect: GcpInterconnect;
  readonly network: Network;
  readonly place: RegionPlace;
  readonly role: RegionRole;
  /** Keeps Terraform from cancelling connections and from destroying what the other side has configured. */
  readonly protect: boolean;
}

/**
 * A region's private paths to venues: links with their VLAN attachments, and the routers that exchange routes over them.
 *
 * @throws ProblemsError for what the rules of the interconnect and of its parts refuse
 */
export class ExchangeInterconnect extends Construct implements Interconnect {
  readonly links: Interconnect["links"];
  private readonly place: LinkPlace;
  private readonly routers: ReadonlyMap<RouterKey, ComputeRouter>;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: ExchangeInterconnectProps,
  ) {
    super(scope, id);
    const { interconnect, network, place, role, protect } = props;
    guard(this, interconnectRules, interconnect, { network: network.stated });
    guard(this, linksRules, interconnect.links, { role, network: network.stated });
    this.place = linkPlace(place, network, protect);
    this.routers = this.createRouters();
    const links = new Construct(this, "links");
    this.links = mapValues(interconnect.links, (_, key) => this.createLink(links, key));
  }

  private createRouters(): ReadonlyMap<RouterKey, ComputeRouter> {
    const { interconnect } = this.props;
    const { keepaliveSeconds } = interconnect;
    const routers = new Construct(this, "routers");
    return new Map(
      routersOf(interconnect).map((plan) => [
        plan.key,
        linkRouter(routers, plan.key, { plan, place: this.place, keepaliveSeconds }),
      ]),
    );
  }

  private createLink(scope: Construct, key: string): InterconnectLink {
    const attachments = attachmentsOf(this.props.interconnect.links).filter(({ link }) => link === key);
    const shared = { key, place: this.place, routerFor: (each: PlacedAttachment) => this.routerOf(each) };
    return new PartnerLink(scope, key, { ...shared, attachments });
  }

  private routerOf(attachment: PlacedAttachment): ComputeRouter {
    const router = this.routers.get(routerOf(attachment));
    if (router === undefined) throw new Error(`no router for ${attachment.path}`);
    return router;
  }
}
