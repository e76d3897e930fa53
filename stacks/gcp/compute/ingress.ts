import { Construct } from "constructs";
import { ClusterAddress } from "../../../src/gcp/ingress/cluster-address";
import { FleetLoadBalancer } from "../../../src/gcp/ingress/fleet-load-balancer";
import type { FleetIngress, GcpIngress } from "../../../src/gcp/ingress/spec/schema";
import { GenerationGroups } from "../../../src/gcp/machines/generation-groups";
import { fleetFullName } from "../../../src/gcp/machines/spec/fleet-names";
import type { TradingFleet } from "../../../src/gcp/machines/trading-fleet";
import type { Network } from "../../../src/gcp/network/network";
import type { GcpResolvedRegion } from "../../../src/gcp/region/spec/resolve";

export interface IngressPartsProps {
  readonly region: GcpResolvedRegion;
  readonly network: Network;
  /** The fleets of the region, by name. */
  readonly fleets: Readonly<Record<string, TradingFleet>>;
}

/** Where connections come into a region. */
export class IngressParts {
  private readonly parts: Readonly<Record<string, FleetLoadBalancer | ClusterAddress>>;
  private readonly groups = new Map<string, GenerationGroups>();
  private readonly scope: Construct;

  constructor(
    scope: Construct,
    private readonly props: IngressPartsProps,
  ) {
    this.scope = new Construct(scope, "load-balancers");
    this.parts = Object.fromEntries(
      Object.entries(props.region.ingress).map(([name, ingress]) => [name, this.build(name, ingress)]),
    );
  }

  get outputs(): Readonly<Record<string, unknown>> {
    const { ingress } = this.props.region;
    return {
      ingress: Object.fromEntries(
        Object.entries(this.parts).map(([name, part]) => [
          name,
          {
            kind: ingress[name]?.kind,
            // What a name of DNS leads to.
            address: part.address,
            ...(part instanceof ClusterAddress && { address_name: part.addressName }),
          },
        ]),
      ),
    };
  }

  private build(name: string, ingress: GcpIngress): FleetLoadBalancer | ClusterAddress {
    const { region, network } = this.props;
    const common = { name, place: region.place, network, protect: region.protect };
    return ingress.kind === "fleet"
      ? this.beforeFleet({ ...common, ingress })
      : new ClusterAddress(this.scope, name, { ...common, ingress });
  }

  private beforeFleet(common: {
    readonly name: string;
    readonly ingress: FleetIngress;
    readonly place: GcpResolvedRegion["place"];
    readonly network: Network;
    readonly protect: boolean;
  }): FleetLoadBalancer {
    const { region, fleets } = this.props;
    const { fleet: fleetName } = common.ingress;
    const [fleet, stated] = [fleets[fleetName], region.fleets[fleetName]];
    if (fleet === undefined || stated === undefined) throw new Error(`the region has no fleet ${fleetName}`);
    return new FleetLoadBalancer(this.scope, common.name, {
      ...common,
      addresses: stated.addresses,
      serviceAccount: fleet.account.resource.email,
      machines: this.groupsOf(fleetName, fleet).resources[stated.active],
    });
  }

  private groupsOf(name: string, fleet: TradingFleet): GenerationGroups {
    const groups =
      this.groups.get(name) ??
      new GenerationGroups(fleet, "groups", { name: fleetFullName(this.props.region.place, name), fleet });
    this.groups.set(name, groups);
    return groups;
  }
}
