import { Construct } from "constructs";
import { mapValues } from "../../../src/core/map-values";
import { endpointPlace } from "../../../src/azure/network/spec/endpoints";
import { keyFor } from "../../../src/azure/network/spec/keys";
import type { KeyRefs } from "../../../src/azure/network/spec/schema";
import type { Home } from "../../../src/azure/region/resource-group";
import type { AzureResolvedRegion } from "../../../src/azure/region/spec/resolve";
import { RegionStorage } from "../../../src/azure/storage/region-storage";
import { accountName } from "../../../src/azure/storage/spec/names";

export interface StoragePartsProps {
  readonly region: AzureResolvedRegion;
  readonly home: Home;
  readonly keys: KeyRefs;
}

/** The storage accounts of a region. */
export class StorageParts {
  readonly outputs: Readonly<Record<string, unknown>>;

  constructor(scope: Construct, { region, home, keys }: StoragePartsProps) {
    const { storage, place, role, protect } = region;
    const holder = new Construct(scope, "storage");
    const names = mapValues(storage, (stated, key) => {
      if (stated.kind === "adopt") return stated.accountName;
      const name = accountName(place, key);
      new RegionStorage(holder, key, {
        stated,
        name,
        home,
        role,
        network: region.network,
        endpoint: endpointPlace(place, region.network, "blob"),
        key: keyFor(keys, "objects"),
        protect,
      });
      return name;
    });
    this.outputs = { storage_accounts: names };
  }
}
