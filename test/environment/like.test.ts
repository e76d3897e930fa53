import type { AwsRegionInput } from "../../src/aws/region/spec/schema";
import { like } from "../../src/clouds";
import { virginiaInterconnect } from "../environments/interconnect";
import { edit } from "../problems/parts";
import { general, validEnvironment } from "../problems/valid-environment";

const virginia = validEnvironment.regions["virginia"] as AwsRegionInput;
const own = {
  role: "dr",
  capacity: "reserved",
  region: "us-west-2",
  accountId: "222222222222",
  network: { kind: "create", cidr: "10.1.0.0/16", zones: { a: "usw2-az1", b: "usw2-az2" } },
} as const;

describe("a region like another", () => {
  it("has its cluster and its pools", () => {
    const { cluster, pools, cloud } = like(virginia, own);

    expect({ cluster, pools, cloud }).toEqual({
      cluster: virginia.cluster,
      pools: virginia.pools,
      cloud: "aws",
    });
  });

  it("has nothing of what the other is and where it lies", () => {
    const { role, region, accountId, network, roles } = like(virginia, own);

    expect({ role, region, accountId, network }).toMatchObject({
      role: "dr",
      region: "us-west-2",
      accountId: "222222222222",
      network: own.network,
    });
    expect(virginia.roles).toBeDefined();
    expect(roles).toBeUndefined();
  });

  it("has none of its links, which end where the other region is", () => {
    expect(
      like({ ...virginia, interconnect: virginiaInterconnect } as AwsRegionInput, own),
    ).not.toHaveProperty("interconnect");
  });

  it("has no database of the other's, which would be a second one", () => {
    const withDatabase = edit.primary()(validEnvironment).regions["virginia"] as AwsRegionInput;

    expect(withDatabase.database).toBeDefined();
    expect(like(withDatabase, own).database).toBeUndefined();
  });

  it("replaces as a whole what it states itself", () => {
    expect(like(virginia, { ...own, pools: { general } }).pools).toEqual({ general });
  });

  it("can do without what the other has", () => {
    expect(like(virginia, { ...own, cluster: undefined, pools: undefined })).toMatchObject({
      cluster: undefined,
      pools: undefined,
    });
  });
});
