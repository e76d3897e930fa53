import { DedicatedHost } from "@cdktf/provider-azurerm/lib/dedicated-host";
import { DedicatedHostGroup as HostGroup } from "@cdktf/provider-azurerm/lib/dedicated-host-group";
import type { TerraformResourceLifecycle } from "cdktf";
import { Construct } from "constructs";
import type { Home } from "../region/resource-group";
import { resourceName } from "../region/spec/names";
import { faultDomainOf } from "./spec/host-packing";
import type { DedicatedHosts } from "./spec/placement-schema";

export interface DedicatedHostGroupProps {
  readonly name: string;
  readonly home: Home;
  readonly hosts: DedicatedHosts;
  /** Number of the zone in the subscription. @default none: a region without zones */
  readonly zone?: string | undefined;
  readonly lifecycle?: TerraformResourceLifecycle | undefined;
}

/** Hosts of one SKU on which runs nobody else; Azure places machines that name their group. */
export class DedicatedHostGroup extends Construct {
  /** The group that machines name. */
  readonly resource: HostGroup;
  /** Machines need them before they start. */
  readonly hosts: readonly DedicatedHost[];

  constructor(scope: Construct, id: string, props: DedicatedHostGroupProps) {
    super(scope, id);
    const { name, home, hosts, zone, lifecycle } = props;
    this.resource = new HostGroup(this, "Resource", {
      ...home,
      name: resourceName("dedicatedHostGroup", name),
      zone,
      platformFaultDomainCount: hosts.faultDomains,
      // Scale sets, of which node pools are made, take no other.
      automaticPlacementEnabled: true,
      lifecycle,
    });
    this.hosts = Array.from(
      { length: hosts.hosts },
      (_, index) =>
        new DedicatedHost(this, `${index}`, {
          name: `host-${index}`,
          location: home.location,
          dedicatedHostGroupId: this.resource.id,
          skuName: hosts.sku,
          platformFaultDomain: faultDomainOf(index, hosts),
          autoReplaceOnFailure: hosts.replaceOnFailure,
          lifecycle,
        }),
    );
  }
}
