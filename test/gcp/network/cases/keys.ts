import type { keyRules } from "../../../../src/gcp/network/spec/key-rules";
import type { CasesOf } from "../../../problems/case";
import { withNetwork } from "../../iowa";

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
    {
      mistake: "a global key, which no disk takes",
      edit: withNetwork({
        keys: {
          kind: "adopt",
          disks: "projects/hft-trading-prod/locations/global/keyRings/trading/cryptoKeys/disks",
        },
      }),
      at: "regions.iowa.network.keys.disks",
    },
  ],
};
