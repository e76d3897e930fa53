import type { keyRules } from "../../../../src/gcp/network/spec/key-rules";
import type { CasesOf } from "../../../problems/case";
import { createdNetwork, withIowa, withNetwork } from "../../iowa";

export const keyCases: CasesOf<keyof (typeof keyRules)["problems"]> = {
  "GCP-KEY-001": [
    {
      mistake: "the key of the region next door",
      edit: withNetwork({
        keys: {
          kind: "adopt",
          disks: "projects/hft-trading-prod/locations/us-east1/keyRings/trading/cryptoKeys/disks",
        },
      }),
      at: "regions.iowa.network.keys.disks",
      value: "a key of us-east1",
      remedy: "us-central1",
    },
  ],
  "GCP-KEY-003": [
    {
      mistake: "a global key, which not every disk may take",
      edit: withNetwork({
        keys: {
          kind: "adopt",
          disks: "projects/hft-trading-prod/locations/global/keyRings/trading/cryptoKeys/disks",
        },
      }),
      at: "regions.iowa.network.keys.disks",
      value: "a key of global",
      remedy: "us-central1",
    },
  ],
  "GCP-KEY-002": [
    {
      mistake: "a database added to a region whose keys were adopted for its machines",
      edit: withIowa({
        network: {
          ...createdNetwork,
          keys: {
            kind: "adopt",
            disks: "projects/hft-trading-prod/locations/us-central1/keyRings/trading/cryptoKeys/disks",
          },
        },
        database: {
          kind: "primary",
          edition: "ENTERPRISE",
          version: "17",
          machine: "db-custom-8-53248",
          storage: { type: "PD_SSD", sizeGiB: 500 },
        },
      }),
      at: "regions.iowa.network.keys.data",
      remedy: "name the key for data",
    },
  ],
};
