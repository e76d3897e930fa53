import {
  LaunchTemplate,
  type LaunchTemplateConfig,
  type LaunchTemplateNetworkInterfaces,
} from "@cdktf/provider-aws/lib/launch-template";
import type { TerraformResourceLifecycle } from "cdktf";
import type { Construct } from "constructs";
import { resourceName } from "../../core/names";
import type { Volume } from "../../rules/aws/volume";

export interface NodeTemplateProps {
  /** The template's name and the `Name` of every instance. */
  readonly name: string;
  readonly volume: Volume;
  readonly volumeKeyArn: string;
  /** MIME document, not yet in base64. */
  readonly userData: string;
  /** Tags for instances, volumes and interfaces: the provider's default tags do not reach them. */
  readonly tags: Readonly<Record<string, string>>;
  readonly networkInterfaces: readonly LaunchTemplateNetworkInterfaces[];
  /** What only some nodes have. @default nothing */
  readonly extra?: Pick<
    LaunchTemplateConfig,
    "instanceType" | "placement" | "cpuOptions" | "capacityReservationSpecification" | "updateDefaultVersion"
  >;
  readonly lifecycle?: TerraformResourceLifecycle;
}

/** The idle timeout of a tracked TCP flow. Nitro v6 would forget a quiet drop-copy session after 350 s. */
export const connectionTracking = { tcpEstablishedTimeout: 86_400 };

/** AL2023's root device; other images have others. */
const rootDevice = "/dev/xvda";

/** A launch template for managed nodes: encrypted gp3 boot volume, IMDSv2 out of reach of pods, our tags. */
export function nodeTemplate(scope: Construct, id: string, props: NodeTemplateProps): LaunchTemplate {
  const { name, volume, volumeKeyArn, userData, tags, networkInterfaces, extra, lifecycle } = props;
  const allTags = { ...tags, Name: name };
  return new LaunchTemplate(scope, id, {
    name: resourceName("launchTemplate", name),
    // In base64 before Terraform sees it: a plain `${` would be read as a template.
    userData: Buffer.from(userData).toString("base64"),
    blockDeviceMappings: [
      {
        deviceName: rootDevice,
        ebs: {
          volumeType: "gp3",
          volumeSize: volume.sizeGiB,
          iops: volume.iops,
          throughput: volume.throughputMiBps,
          encrypted: "true",
          kmsKeyId: volumeKeyArn,
          deleteOnTermination: "true",
        },
      },
    ],
    metadataOptions: {
      httpEndpoint: "enabled",
      httpTokens: "required",
      httpPutResponseHopLimit: 1,
    },
    networkInterfaces: [...networkInterfaces],
    tagSpecifications: ["instance", "volume", "network-interface"].map((resourceType) => ({
      resourceType,
      tags: allTags,
    })),
    ...extra,
    lifecycle,
  });
}
