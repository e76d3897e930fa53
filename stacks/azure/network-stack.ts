import type { Construct } from "constructs";
import { stackId } from "../../src/core/stack-id";
import { ingressAccess } from "../../src/azure/ingress/spec/security";
import { fleetAccess } from "../../src/azure/machines/spec/fleet-security";
import { RegionKeys } from "../../src/azure/network/keys";
import { adoptedNetwork, networkOutputs, type Network } from "../../src/azure/network/network";
import { networkZones } from "../../src/azure/network/spec/network";
import type { AzureNetwork, CreateKeys } from "../../src/azure/network/spec/schema";
import { VirtualNetwork } from "../../src/azure/network/virtual-network";
import { RegionProvider } from "../../src/azure/region/provider";
import { createHome, type Home } from "../../src/azure/region/resource-group";
import type { AzureResolvedRegion } from "../../src/azure/region/spec/resolve";
import { BaseStack } from "../../src/kit/base-stack";
import { connect, describeLinks, needsGatewaySubnet } from "./network/interconnect";
import type { AzureRegionContext } from "./region";

/** The network, keys and egress addresses of a region. Every other stack of the region depends on them. */
export class AzureNetworkStack extends BaseStack {
  readonly network: Network;
  private group?: Home;

  constructor(scope: Construct, { environment, region }: AzureRegionContext) {
    super(scope, stackId(environment.name, region.name, "network"), {
      state: environment.state,
      provides: [describe(region.network), ...describeLinks(region.interconnect)].join(", "),
    });
    new RegionProvider(this, "azurerm", { access: region, namespaces: region.namespaces, tags: region.tags });
    this.network = this.build(region);
    this.export(networkOutputs(this.network));
    connect(this, region, this.network, () => this.home(region));
  }

  private build(region: AzureResolvedRegion): Network {
    const { network, place, databasePeers, protect } = region;
    const { keys } = network;
    if (network.kind === "adopt") {
      const adopted = adoptedNetwork(place, network);
      if (keys.kind === "create") this.createKeys(region, keys, adopted, this.home(region));
      return adopted;
    }
    const home = this.home(region);
    const created = new VirtualNetwork(this, "network", {
      network,
      place,
      home,
      admitted: [
        ...fleetAccess(region.fleets, network),
        ...ingressAccess(region.ingress, region.fleets, network),
      ],
      databasePeers,
      gateways: needsGatewaySubnet(region),
      protect,
    });
    if (keys.kind === "create") this.createKeys(region, keys, created, home, created.dns.links);
    return created;
  }

  /** The resource group of what this stack creates; a stack that only reads adopted parts has none. */
  private home({ place, protect }: AzureResolvedRegion): Home {
    this.group ??= createHome(this, "group", { place, layer: "network", protect });
    return this.group;
  }

  private createKeys(
    { place, tenantId, protect }: AzureResolvedRegion,
    keys: CreateKeys,
    { subnetIds, dnsZoneIds }: Network,
    home: Home,
    after: VirtualNetwork["dns"]["links"] = [],
  ): void {
    const { secrets, objects } = new RegionKeys(this, "keys", {
      place,
      home,
      tenantId,
      keys,
      subnetId: stated(subnetIds.endpoints),
      dnsZoneId: stated(dnsZoneIds.vault),
      after,
      protect,
    });
    this.export({
      secrets_key_id: secrets.id,
      // A cache asks for the version of its key, a registry for the client id of the identity that may use it.
      objects_key_version: objects.key.version,
      objects_identity_client_id: objects.identity.clientId,
    });
  }
}

/** @throws Error where it is not stated: AZURE-KEY-003 should have refused the environment */
function stated(id: string | undefined): string {
  if (id === undefined) throw new Error("an adopted network lacks what the vault's private endpoint needs");
  return id;
}

function describe(network: AzureNetwork): string {
  const zones = networkZones(network)
    .map(({ key, number, physical }) => physical ?? number ?? key)
    .join(", ");
  return network.kind === "adopt"
    ? `adopted ${network.id.split("/").at(-1)}, zones ${zones}`
    : `VNet ${network.cidr}, zones ${zones}, NAT ${network.nat.kind}`;
}
