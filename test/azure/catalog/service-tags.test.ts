import { regionalTag, serviceTag, serviceTags, withNeeds } from "../../../src/azure/catalog/service-tags";

describe("a service tag", () => {
  it("tells its direction and whether it has regions", () => {
    expect(serviceTag("AzureKeyVault")).toEqual({
      tag: "AzureKeyVault",
      direction: "outbound",
      regional: true,
      needs: ["AzureActiveDirectory"],
      inRoutes: true,
    });
    expect(serviceTag("VirtualNetwork")?.inRoutes).toBe(false);
  });

  it("is narrowed to a region where Azure has such a tag", () => {
    expect(regionalTag("Storage", "eastus")).toBe("Storage.EastUS");
    expect(regionalTag("AzureCloud", "germanywestcentral")).toBe("AzureCloud.germanywc");
    expect(regionalTag("AzureMonitor", "eastus")).toBe("AzureMonitor");
    expect(regionalTag("Storage", "atlantis")).toBe("Storage");
  });

  it("comes with those that its service needs", () => {
    expect(withNeeds(["AzureBackup", "AzureMonitor"])).toEqual([
      "AzureActiveDirectory",
      "AzureBackup",
      "AzureMonitor",
      "Storage",
    ]);
  });

  it.each(serviceTags())("%s needs tags of the catalogue only", (tag) => {
    expect(serviceTag(tag)?.needs.filter((needed) => serviceTag(needed) === undefined)).toEqual([]);
  });
});
