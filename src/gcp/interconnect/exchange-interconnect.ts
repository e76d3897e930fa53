import type { ComputeHaVpnGateway } from "@cdktf/provider-google/lib/compute-ha-vpn-gateway";
import type { ComputeInterconnectAttachment } from "@cdktf/provider-google/lib/compute-interconnect-attachment";
import type { ComputeRouter } from "@cdktf/provider-google/lib/compute-router";
import { Construct } from "constructs";
import { mapValues } from "../../core/map-values";
import type { RegionRole } from "../../environment/region";
import { guard } from "../../kit/guard";
import type { RegionPlace } from "../network/spec/ids";
import type { Network } from "../network/network";
import { DedicatedConnection } from "./dedicated-connection";
import { HaVpn } from "./ha-vpn";
import type { Interconnect, InterconnectLink } from "./interconnect";
import { linkPlace, type LinkPlace } from "./link-place";
import { linkRouter } from "./link-router";
import { PartnerLink } from "./partner-link";
import { attachmentsOf, type PlacedAttachment } from "./spec/attachments";
import { sessionRules } from "./spec/attachment-rules";
import { linksRules } from "./spec/links";
import { routerOf, routersOf, type RouterKey } from "./spec/routers";
import { interconnectRules } from "./spec/rules";
import type { GcpInterconnect, Link } from "./spec/schema";
import { vpnsRules } from "./spec/vpn-rules";
import type { Vpn } from "./spec/vpn-schema";

export interface ExchangeInterconnectProps {
  readonly interconnect: GcpInterconnect;
  readonly network: Network;
  readonly place: RegionPlace;
  readonly role: RegionRole;
  /** Keeps Terraform from cancelling connections and from destroying what the other side has configured. */
  readonly protect: boolean;
}

/**
 * A region's private paths to venues: links with their VLAN attachments, VPNs, and the routers that exchange routes.
 *
 * @throws ProblemsError for what the rules of the interconnect and of its parts refuse
 */
export class ExchangeInterconnect extends Construct implements Interconnect {
  readonly links: Interconnect["links"];
  readonly gateways: Interconnect["gateways"];
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
    guard(this, sessionRules, interconnect, {});
    guard(this, vpnsRules, interconnect, {});
    this.place = linkPlace(place, network, protect);
    this.routers = this.createRouters();
    const links = new Construct(this, "links");
    this.links = mapValues(interconnect.links, (link, key) => this.createLink(links, key, link));
    const gateways = new Construct(this, "vpn");
    this.gateways = mapValues(interconnect.vpn, (vpn, key) => this.createVpn(gateways, key, vpn));
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

  private createLink(scope: Construct, key: string, link: Link): InterconnectLink {
    const attachments = attachmentsOf(this.props.interconnect.links).filter((each) => each.link === key);
    const { asn } = this.props.interconnect;
    const shared = {
      key,
      place: this.place,
      routerFor: (each: PlacedAttachment) => this.router(routerOf(each)),
    };
    return link.kind === "partner"
      ? new PartnerLink(scope, key, { ...shared, attachments })
      : new DedicatedConnection(scope, key, { ...shared, link, attachments, asn });
  }

  private createVpn(scope: Construct, key: string, vpn: Vpn): ComputeHaVpnGateway {
    const { asn } = this.props.interconnect;
    const attachments =
      vpn.kind === "internet"
        ? undefined
        : ([this.attachmentOf(vpn.first), this.attachmentOf(vpn.second)] as const);
    const router = this.router("vpn");
    return new HaVpn(scope, key, { key, vpn, router, asn, attachments, place: this.place }).resource;
  }

  /** @throws Error where there is none: a rule should have refused the environment */
  private attachmentOf(named: { link: string; attachment: string }): ComputeInterconnectAttachment {
    const attachment = this.links[named.link]?.attachments[named.attachment];
    if (attachment === undefined) throw new Error(`no attachment ${named.link}.${named.attachment}`);
    return attachment;
  }

  /** @throws Error where there is none: `routersOf` should have listed it */
  private router(key: RouterKey): ComputeRouter {
    const router = this.routers.get(key);
    if (router === undefined) throw new Error(`no router ${key}`);
    return router;
  }
}
