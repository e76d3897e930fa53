import { Construct } from "constructs";
import { ClusterAddress } from "../../../src/azure/ingress/cluster-address";
import { allowKeptAddresses } from "../../../src/azure/ingress/cluster-role";
import { FleetLoadBalancer } from "../../../src/azure/ingress/fleet-load-balancer";
import type { Exposure, FleetIngress } from "../../../src/azure/ingress/spec/schema";
import type { TradingFleet } from "../../../src/azure/machines/trading-fleet";
import type { Network } from "../../../src/azure/network/network";
import type { Home } from "../../../src/azure/region/resource-group";
import type { AzureResolvedRegion } from "../../../src/azure/region/spec/resolve";

export interface IngressPartsProps {
  readonly region: AzureResolvedRegion;
  readonly network: Network;
  readonly home: Home;
  /** The fleets of the region, by name. */
  readonly fleets: Readonly<Record<string, TradingFleet>>;
  /** The identity of the cluster's control plane; not set where there is none, or where its owner gives it its roles. */
  readonly clusterPrincipalId?: string | undefined;
}

const exposures = ["internal", "public"] as const satisfies readonly Exposure[];

/** Where connections come into a region. */
export class IngressParts {
  private readonly all: Readonly<Record<string, object>>;
  private readonly scope: Construct;

  constructor(
    scope: Construct,
    private readonly props: IngressPartsProps,
  ) {
    this.scope = new Construct(scope, "load-balancers");
    const beforeFleets = Object.keys(props.region.fleets).flatMap((fleet) =>
      exposures.flatMap((exposure) => this.beforeFleet(fleet, exposure)),
    );
    const beforeCluster = this.beforeCluster();
    const { region, clusterPrincipalId: principalId } = props;
    if (beforeCluster.length > 0 && principalId !== undefined) {
      allowKeptAddresses(this.scope, "cluster-use", { place: region.place, principalId });
    }
    this.all = Object.fromEntries([...beforeFleets, ...beforeCluster]);
  }

  get outputs(): Readonly<Record<string, unknown>> {
    const { ingress } = this.props.region;
    return {
      ingress: Object.fromEntries(
        Object.entries(ingress).map(([name, { kind }]) => [name, { kind, ...this.all[name] }]),
      ),
    };
  }

  private beforeFleet(fleetName: string, exposure: Exposure): (readonly [string, object])[] {
    const { region, network, home, fleets } = this.props;
    const ingresses = this.ingressesOf(fleetName, exposure);
    const [fleet, stated] = [fleets[fleetName], region.fleets[fleetName]];
    if (fleet === undefined || stated === undefined || Object.keys(ingresses).length === 0) return [];
    const balancer = new FleetLoadBalancer(this.scope, `${fleetName}-${exposure}`, {
      fleetName,
      stated,
      fleet,
      exposure,
      ingresses,
      place: region.place,
      home,
      network,
      protect: region.protect,
    });
    return Object.keys(ingresses).map((name) => [
      name,
      // What a name of DNS leads to.
      { ip_address: balancer.addressOf(name), fqdn: balancer.fqdnOf(name) },
    ]);
  }

  private ingressesOf(fleetName: string, exposure: Exposure): Readonly<Record<string, FleetIngress>> {
    return Object.fromEntries(
      Object.entries(this.props.region.ingress).flatMap(([name, ingress]) =>
        ingress.kind === "fleet" && ingress.fleet === fleetName && ingress.address.kind === exposure
          ? [[name, ingress]]
          : [],
      ),
    );
  }

  private beforeCluster(): (readonly [string, object])[] {
    const { region, network, home } = this.props;
    const { place, protect } = region;
    return Object.entries(region.ingress).flatMap(([name, ingress]) => {
      if (ingress.kind !== "service") return [];
      const { resource, annotations } = new ClusterAddress(this.scope, name, {
        name,
        label: ingress.label,
        place,
        home,
        network: network.stated,
        protect,
      });
      return [[name, { ip_address: resource.ipAddress, fqdn: resource.fqdn, annotations }] as const];
    });
  }
}
