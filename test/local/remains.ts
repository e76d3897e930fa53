import {
  DescribeAddressesCommand,
  DescribeLaunchTemplatesCommand,
  DescribeNatGatewaysCommand,
  DescribePlacementGroupsCommand,
  DescribeVpcsCommand,
  EC2Client,
} from "@aws-sdk/client-ec2";

/**
 * What an emulator still holds of EC2 and EKS, by its own word; the default network is always there. VPC endpoints
 * are not asked for: AWS deletes no network that has one, and the emulator makes a second one when a request whose
 * answer was cut off comes again.
 */
export async function remainsIn(endpoint: string): Promise<readonly string[]> {
  const credentials = { accessKeyId: "emulator", secretAccessKey: "emulator" };
  const ec2 = new EC2Client({ region: "us-east-1", endpoint, credentials });
  const [vpcs, gateways, addresses, templates, placements, clusters] = await Promise.all([
    ec2.send(new DescribeVpcsCommand()),
    ec2.send(new DescribeNatGatewaysCommand()),
    ec2.send(new DescribeAddressesCommand()),
    ec2.send(new DescribeLaunchTemplatesCommand()),
    ec2.send(new DescribePlacementGroupsCommand()),
    clusterNames(endpoint),
  ]);
  ec2.destroy();
  const ids = [
    ...(vpcs.Vpcs ?? []).filter(({ IsDefault }) => IsDefault !== true).map(({ VpcId }) => VpcId),
    ...(gateways.NatGateways ?? [])
      .filter(({ State }) => State !== "deleted")
      .map(({ NatGatewayId }) => NatGatewayId),
    ...(addresses.Addresses ?? []).map(({ AllocationId }) => AllocationId),
    ...(templates.LaunchTemplates ?? []).map(({ LaunchTemplateId }) => LaunchTemplateId),
    ...(placements.PlacementGroups ?? []).map(({ GroupName }) => GroupName),
  ];
  return [...ids.map((id) => id ?? "something without an id"), ...clusters];
}

/** The emulator reads of a signature only which service it is for. */
async function clusterNames(endpoint: string): Promise<readonly string[]> {
  const scope = "Credential=emulator/20260101/us-east-1/eks/aws4_request";
  const response = await fetch(`${endpoint}/clusters`, {
    headers: { Authorization: `AWS4-HMAC-SHA256 ${scope}, SignedHeaders=host, Signature=0` },
  });
  return ((await response.json()) as { readonly clusters: readonly string[] }).clusters;
}
