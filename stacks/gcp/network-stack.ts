import type { Construct } from "constructs";
import { stackId } from "../../src/core/stack-id";
import { ExchangeInterconnect } from "../../src/gcp/interconnect/exchange-interconnect";
import { interconnectOutputs, pairingKeyOutputs } from "../../src/gcp/interconnect/interconnect";
import type { GcpInterconnect } from "../../src/gcp/interconnect/spec/schema";
import { RegionKeys } from "../../src/gcp/network/keys";
import { adoptedNetwork, networkOutputs, type Network } from "../../src/gcp/network/network";
import { keyIds } from "../../src/gcp/network/spec/ids";
import { networkZones } from "../../src/gcp/network/spec/network";
import type { GcpNetwork, KeyIds } from "../../src/gcp/network/spec/schema";
import { VpcNetwork } from "../../src/gcp/network/vpc-network";
import { ProjectServices } from "../../src/gcp/region/project-services";
import { RegionProvider } from "../../src/gcp/region/provider";
import type { GcpResolvedRegion } from "../../src/gcp/region/spec/resolve";
import { BaseStack } from "../../src/kit/base-stack";
import type { GcpRegionContext } from "./region";

/** The APIs, network, keys and egress addresses of a region. Every other stack of the region depends on them. */
export class GcpNetworkStack extends BaseStack {
  readonly network: Network;

  constructor(scope: Construct, { environment, region }: GcpRegionContext) {
    super(scope, stackId(environment.name, region.name, "network"), {
      state: environment.state,
      provides: describe(region),
    });
    new RegionProvider(this, "google", { access: region, region: region.region, tags: region.tags });
    const services = new ProjectServices(this, "services", region.apis);
    this.network = this.createOrAdopt(region, this.keyIds(region, services));
    this.export(networkOutputs(this.network));
    if (region.interconnect !== undefined) this.connect(region, region.interconnect);
  }

  private connect({ place, role, protect }: GcpResolvedRegion, stated: GcpInterconnect): void {
    const interconnect = new ExchangeInterconnect(this, "exchange", {
      interconnect: stated,
      network: this.network,
      place,
      role,
      protect,
    });
    this.export(interconnectOutputs(interconnect));
    this.exportSecret(pairingKeyOutputs(interconnect));
  }

  private createOrAdopt(region: GcpResolvedRegion, keys: KeyIds): Network {
    const { network, place, protect } = region;
    if (network.kind === "adopt") return { ...adoptedNetwork(place, network), keyIds: keys };
    return new VpcNetwork(this, "network", {
      network,
      prefix: region.prefix,
      region: region.region,
      projectId: region.projectId,
      keyIds: keys,
      protect,
    });
  }

  private keyIds(region: GcpResolvedRegion, services: ProjectServices): KeyIds {
    const { network, place, prefix, projectNumber, protect } = region;
    if (network.keys.kind === "adopt") return keyIds(place, network);
    return new RegionKeys(this, "keys", {
      prefix,
      region: region.region,
      projectNumber,
      services,
      rotationDays: network.keys.rotationDays,
      protect,
    }).ids;
  }
}

function describe({ network, interconnect }: GcpResolvedRegion): string {
  const links = Object.entries(interconnect?.links ?? {}).map(
    ([name, { phase }]) => `${name} (${phase.kind})`,
  );
  return `${describeNetwork(network)}${links.length > 0 ? `, links ${links.join(", ")}` : ""}`;
}

function describeNetwork(network: GcpNetwork): string {
  const zones = networkZones(network)
    .map(({ name }) => name)
    .join(", ");
  return network.kind === "adopt"
    ? `adopted ${network.name}, zones ${zones}`
    : `VPC ${network.cidr}, zones ${zones}, NAT ${network.nat.kind}`;
}
