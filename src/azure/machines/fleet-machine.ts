import {
  LinuxVirtualMachine,
  type LinuxVirtualMachineOsDisk,
} from "@cdktf/provider-azurerm/lib/linux-virtual-machine";
import { ManagedDisk } from "@cdktf/provider-azurerm/lib/managed-disk";
import type { NetworkInterface } from "@cdktf/provider-azurerm/lib/network-interface";
import type { UserAssignedIdentity } from "@cdktf/provider-azurerm/lib/user-assigned-identity";
import { VirtualMachineDataDiskAttachment } from "@cdktf/provider-azurerm/lib/virtual-machine-data-disk-attachment";
import { VirtualMachineExtension } from "@cdktf/provider-azurerm/lib/virtual-machine-extension";
import type { TerraformResourceLifecycle } from "cdktf";
import { Construct } from "constructs";
import { mapValues } from "../../core/map-values";
import type { Home } from "../region/resource-group";
import type { MachinePlacement } from "./placement";
import { hasUltraDisk, skus } from "./spec/data-disk-schema";
import { memberName } from "./spec/fleet-names";
import type { FleetGeneration } from "./spec/fleet-schema";
import { customData } from "./spec/machine-rendering";
import { controllerOf, ephemeralPlacementOf, imageArguments, osDiskCachingOf } from "./spec/vm-arguments";

export interface FleetMachineProps {
  /** The generation's name, for example `hft-production-texas--gateway--a`. */
  readonly generationName: string;
  /** The member's name, for example `one`. */
  readonly member: string;
  readonly generation: FleetGeneration;
  readonly home: Home;
  /** Number of the zone in the subscription. @default none: a region without zones */
  readonly zone: string | undefined;
  /** Holds the member's address. */
  readonly card: NetworkInterface;
  readonly placement: MachinePlacement;
  readonly identity: UserAssignedIdentity;
  /** Id of the set that encrypts disks. */
  readonly encryptionSetId: string;
  readonly lifecycle: TerraformResourceLifecycle;
}

/**
 * The extension by which people of the tenant sign in. Its minor version is from memory; the rest, and that it asks for the
 * machine's own identity: MicrosoftDocs/entra-docs@07cd7ac, howto-vm-sign-in-azure-ad-linux.md of 2025-03-07.
 */
const entraLogin = {
  publisher: "Microsoft.Azure.ActiveDirectory",
  type: "AADSSHLoginForLinux",
  version: "1.0",
};

/** One machine of a generation with its disks. */
export class FleetMachine extends Construct {
  readonly resource: LinuxVirtualMachine;
  readonly disks: Readonly<Record<string, ManagedDisk>>;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: FleetMachineProps,
  ) {
    super(scope, id);
    const { generation } = props;
    this.resource = this.machine();
    this.disks = mapValues(generation.dataDisks, (_, name) => this.disk(name));
    if (generation.signIn.by === "entra") this.entraLogin();
  }

  private machine(): LinuxVirtualMachine {
    const { generationName, member, generation, home, zone, card, placement, identity, lifecycle } =
      this.props;
    const { signIn, secureBoot } = generation;
    return new LinuxVirtualMachine(this, "Resource", {
      ...home,
      name: memberName("virtualMachine", generationName, member),
      size: generation.machine,
      zone,
      proximityPlacementGroupId: placement.proximityPlacementGroupId,
      capacityReservationGroupId: placement.capacityReservationGroupId,
      dedicatedHostGroupId: placement.hostGroupId,
      networkInterfaceIds: [card.id],
      ...imageArguments(generation.image),
      customData: customData(generation),
      identity: {
        type: signIn.by === "entra" ? "SystemAssigned, UserAssigned" : "UserAssigned",
        identityIds: [identity.id],
      },
      adminUsername: signIn.user,
      adminSshKey: [{ username: signIn.user, publicKey: signIn.publicKey }],
      disablePasswordAuthentication: true,
      osDisk: this.osDisk(),
      diskControllerType: controllerOf(generation),
      additionalCapabilities: { ultraSsdEnabled: hasUltraDisk(generation.dataDisks) },
      encryptionAtHostEnabled: generation.encryptionAtHost,
      secureBootEnabled: secureBoot,
      // Both come with a machine of the type Trusted Launch.
      vtpmEnabled: secureBoot,
      // Neither Azure nor its agent installs packages or looks for them.
      patchMode: "ImageDefault",
      patchAssessmentMode: "ImageDefault",
      provisionVmAgent: true,
      // A policy of the subscription could otherwise put an agent beside the engine.
      allowExtensionOperations: signIn.by === "entra",
      priority: "Regular",
      // The serial console's text, in an account of Azure's own.
      bootDiagnostics: {},
      dependsOn: [...placement.before],
      lifecycle,
    });
  }

  private osDisk(): LinuxVirtualMachineOsDisk {
    const { generationName, member, generation, encryptionSetId } = this.props;
    const { osDisk } = generation;
    const common = {
      name: memberName("managedDisk", generationName, member, "os"),
      diskSizeGb: osDisk.sizeGiB,
    };
    if (osDisk.kind === "ephemeral") {
      return {
        ...common,
        storageAccountType: "Premium_LRS",
        caching: "ReadOnly",
        diffDiskSettings: { option: "Local", placement: ephemeralPlacementOf(generation.machine) },
      };
    }
    return {
      ...common,
      storageAccountType: osDisk.type === "premium-ssd" ? "Premium_LRS" : "StandardSSD_LRS",
      caching: osDiskCachingOf(generation.machine),
      diskEncryptionSetId: encryptionSetId,
    };
  }

  private disk(name: string): ManagedDisk {
    const { generationName, member, generation, home, zone, encryptionSetId, lifecycle } = this.props;
    const { [name]: stated } = generation.dataDisks;
    if (stated === undefined) throw new Error(`the generation has no disk ${name}`);
    const disk = new ManagedDisk(this, `disk-${name}`, {
      ...home,
      name: memberName("managedDisk", generationName, member, name),
      zone,
      storageAccountType: skus[stated.kind],
      createOption: "Empty",
      diskSizeGb: stated.sizeGiB,
      diskIopsReadWrite: stated.iops,
      diskMbpsReadWrite: stated.megabytesPerSecond,
      logicalSectorSize: stated.sectorBytes,
      diskEncryptionSetId: encryptionSetId,
      // Nobody reads it but by a machine.
      networkAccessPolicy: "DenyAll",
      publicNetworkAccessEnabled: false,
      lifecycle,
    });
    new VirtualMachineDataDiskAttachment(this, `attachment-${name}`, {
      virtualMachineId: this.resource.id,
      managedDiskId: disk.id,
      lun: stated.lun,
      // Neither kind of disk takes a cache.
      caching: "None",
      lifecycle,
    });
    return disk;
  }

  private entraLogin(): void {
    const { publisher, type, version } = entraLogin;
    new VirtualMachineExtension(this, "sign-in", {
      name: type,
      virtualMachineId: this.resource.id,
      publisher,
      type,
      typeHandlerVersion: version,
      autoUpgradeMinorVersion: false,
      automaticUpgradeEnabled: false,
      lifecycle: this.props.lifecycle,
    });
  }
}
