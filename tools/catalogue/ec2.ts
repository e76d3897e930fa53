import {
  DescribeAvailabilityZonesCommand,
  DescribeInstanceTypesCommand,
  DescribeRegionsCommand,
  EC2Client,
  paginateDescribeInstanceTypeOfferings,
  type _InstanceType,
  type InstanceTypeInfo,
} from "@aws-sdk/client-ec2";

/** The four questions the catalogue asks EC2. */
export interface Ec2 {
  /** Every region of the partition, those the account has not enabled included. */
  regions(): Promise<readonly { readonly name: string; readonly enabled: boolean }[]>;
  /** The ids of a region's standard zones. */
  zoneIds(region: string): Promise<readonly string[]>;
  /** The zones of a region that offer each instance type. */
  offerings(region: string): Promise<ReadonlyMap<string, readonly string[]>>;
  /** The facts of instance types, asked in a region that offers them. */
  instanceTypes(region: string, names: readonly string[]): Promise<readonly InstanceTypeInfo[]>;
}

/** DescribeInstanceTypes takes no more names at once. */
const namesPerRequest = 100;

/**
 * EC2 at an endpoint, or AWS itself when there is none.
 *
 * An endpoint is an emulator's and is asked with made-up credentials. AWS is asked with those of the ordinary
 * credential chain.
 */
export function ec2At(endpoint: string | undefined): Ec2 {
  const clients = new Map<string, EC2Client>();
  const client = (region: string): EC2Client => {
    const known = clients.get(region);
    if (known !== undefined) return known;
    const emulator = { endpoint, credentials: { accessKeyId: "emulator", secretAccessKey: "emulator" } };
    const created = new EC2Client({ region, ...(endpoint === undefined ? {} : emulator) });
    clients.set(region, created);
    return created;
  };

  return {
    async regions() {
      const { Regions = [] } = await client("us-east-1").send(
        new DescribeRegionsCommand({ AllRegions: true }),
      );
      return Regions.map(({ RegionName = "", OptInStatus }) => ({
        name: RegionName,
        enabled: OptInStatus !== "not-opted-in",
      })).filter(({ name }) => !isOtherPartition(name));
    },

    async zoneIds(region) {
      const { AvailabilityZones = [] } = await client(region).send(
        new DescribeAvailabilityZonesCommand({
          Filters: [{ Name: "zone-type", Values: ["availability-zone"] }],
        }),
      );
      return AvailabilityZones.map(({ ZoneId = "" }) => ZoneId);
    },

    async offerings(region) {
      const zoneIdsByType = new Map<string, string[]>();
      const pages = paginateDescribeInstanceTypeOfferings(
        { client: client(region) },
        { LocationType: "availability-zone-id" },
      );
      for await (const { InstanceTypeOfferings = [] } of pages) {
        for (const { InstanceType = "", Location = "" } of InstanceTypeOfferings) {
          const zoneIds = zoneIdsByType.get(InstanceType) ?? [];
          zoneIdsByType.set(InstanceType, [...zoneIds, Location]);
        }
      }
      return zoneIdsByType;
    },

    async instanceTypes(region, names) {
      const found: InstanceTypeInfo[] = [];
      for (let start = 0; start < names.length; start += namesPerRequest) {
        // The SDK's type lists the names it was built with; newer ones are as good.
        const InstanceTypes = names.slice(start, start + namesPerRequest) as _InstanceType[];
        const answer = await client(region).send(new DescribeInstanceTypesCommand({ InstanceTypes }));
        found.push(...(answer.InstanceTypes ?? []));
      }
      return found;
    },
  };
}

/** AWS lists its own partition only; an emulator may list them all. */
function isOtherPartition(region: string): boolean {
  return region.startsWith("cn-") || region.startsWith("us-gov-");
}
