import {
  LaunchTemplate,
  type LaunchTemplateConfig,
  type LaunchTemplateNetworkInterfaces,
} from "@cdktf/provider-aws/lib/launch-template";
import type { TerraformResourceLifecycle } from "cdktf";
import type { Construct } from "constructs";
import { resourceName } from "../region/spec/names";
import type { Volume } from "./spec/pool-schema";

export interface NodeTemplateProps {
  /** The template's name and the `Name` of every instance. */
  readonly name: string;
  readonly volume: Volume;
  readonly volumeKeyArn: string;
  /** Decides the device names of the volumes. @default "al2023" */
  readonly image?: "al2023" | "bottlerocket";
  /** In plain text; the template encodes it in base64. */
  readonly userData: string;
  /** Tags for instances, volumes and interfaces: the provider's default tags do not reach them. */
  readonly tags: Readonly<Record<string, string>>;
  readonly networkInterfaces: readonly LaunchTemplateNetworkInterfaces[];
  /** Arguments that only some templates have. @default none */
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

/** Idle timeout of a tracked TCP flow, in seconds: the default of Nitro v6 forgets a quiet drop-copy session after 350 s. */
export const connectionTracking = { tcpEstablishedTimeout: 86_400 };

/** The device of the volume that holds images and logs. Bottlerocket keeps its small root on another. */
const dataDevices = { al2023: "/dev/xvda", bottlerocket: "/dev/xvdb" } as const;

/** Creates a launch template: encrypted gp3 volumes, IMDSv2 that pods cannot reach, the tags of the region. */
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
    // Encoded here: Terraform would read a plain `${` as a template.
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
