import {
  LaunchTemplate,
  type LaunchTemplateConfig,
  type LaunchTemplateNetworkInterfaces,
} from "@cdktf/provider-aws/lib/launch-template";
import type { TerraformResourceLifecycle } from "cdktf";
import type { Construct } from "constructs";
import { resourceName } from "../region/spec/names";
import type { Volume } from "./spec/volume";

export interface NodeTemplateProps {
  /** The template's name and the `Name` of every instance. */
  readonly name: string;
  readonly volume: Volume;
  readonly volumeKeyArn: string;
  /** Whose devices the volumes are. @default "al2023" */
  readonly image?: "al2023" | "bottlerocket";
  /** Not yet in base64. */
  readonly userData: string;
  /** Tags for instances, volumes and interfaces: the provider's default tags do not reach them. */
  readonly tags: Readonly<Record<string, string>>;
  readonly networkInterfaces: readonly LaunchTemplateNetworkInterfaces[];
  /** What only some nodes have. @default nothing */
  readonly extra?: Pick<
    LaunchTemplateConfig,
    | "imageId"
    | "instanceType"
    | "placement"
    | "cpuOptions"
    | "capacityReservationSpecification"
    | "updateDefaultVersion"
    | "iamInstanceProfile"
    | "disableApiTermination"
    | "maintenanceOptions"
    | "monitoring"
    | "privateDnsNameOptions"
  >;
  readonly lifecycle?: TerraformResourceLifecycle;
}

/** The idle timeout of a tracked TCP flow. Nitro v6 would forget a quiet drop-copy session after 350 s. */
export const connectionTracking = { tcpEstablishedTimeout: 86_400 };

/** The device of the volume that grows with what a node holds. Bottlerocket's root is small and apart from it. */
const dataDevices = { al2023: "/dev/xvda", bottlerocket: "/dev/xvdb" } as const;

/** A launch template: encrypted gp3 volumes, IMDSv2 out of reach of pods, our tags. */
export function nodeTemplate(scope: Construct, id: string, props: NodeTemplateProps): LaunchTemplate {
  const {
    name,
    volume,
    volumeKeyArn,
    image = "al2023",
    userData,
    tags,
    networkInterfaces,
    extra,
    lifecycle,
  } = props;
  const allTags = { ...tags, Name: name };
  const encrypted = {
    volumeType: "gp3",
    encrypted: "true",
    kmsKeyId: volumeKeyArn,
    deleteOnTermination: "true",
  };
  return new LaunchTemplate(scope, id, {
    name: resourceName("launchTemplate", name),
    // In base64 before Terraform sees it: a plain `${` would be read as a template.
    userData: Buffer.from(userData).toString("base64"),
    blockDeviceMappings: [
      ...(image === "bottlerocket" ? [{ deviceName: "/dev/xvda", ebs: encrypted }] : []),
      {
        deviceName: dataDevices[image],
        ebs: {
          ...encrypted,
          volumeSize: volume.sizeGiB,
          iops: volume.iops,
          throughput: volume.throughputMiBps,
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
