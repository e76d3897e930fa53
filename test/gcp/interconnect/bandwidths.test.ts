import { attachmentLimits } from "../../../src/gcp/catalog/interconnect";
import { bandwidthName, bandwidthsMbps } from "../../../src/gcp/interconnect/spec/bandwidths";

describe("the capacities of a VLAN attachment", () => {
  it("are those of the catalogue", () => {
    expect([...bandwidthsMbps]).toEqual(attachmentLimits().bandwidthsMbps);
  });

  it("are written as the API does", () => {
    expect(bandwidthsMbps.map(bandwidthName)).toEqual(
      expect.arrayContaining(["BPS_50M", "BPS_500M", "BPS_1G", "BPS_10G", "BPS_100G"]),
    );
  });
});
