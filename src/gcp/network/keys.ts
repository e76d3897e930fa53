import { KmsCryptoKey } from "@cdktf/provider-google/lib/kms-crypto-key";
import { KmsCryptoKeyIamMember } from "@cdktf/provider-google/lib/kms-crypto-key-iam-member";
import { KmsKeyRing } from "@cdktf/provider-google/lib/kms-key-ring";
import { Construct } from "constructs";
import type { ProjectServices } from "../region/project-services";
import { resourceName } from "../region/spec/names";
import { keyUsers, keyUses } from "./spec/keys";
import type { KeyIds } from "./spec/schema";

export interface RegionKeysProps {
  /** Begins every name, for example `hft-production-iowa`. */
  readonly prefix: string;
  /** Google's name of the region, for example `us-central1`: a key is used in its own region. */
  readonly region: string;
  readonly projectNumber: string;
  readonly services: ProjectServices;
  readonly rotationDays: number;
  /** Whether Terraform refuses to destroy the keys, and with them what they encrypt. */
  readonly protect: boolean;
}

const secondsPerDay = 86_400;

/** The encryption keys of a region, one for each use, so that each grants access to one use only. */
export class RegionKeys extends Construct {
  readonly ids: KeyIds;

  constructor(scope: Construct, id: string, props: RegionKeysProps) {
    super(scope, id);
    const { prefix, region, projectNumber, services, rotationDays, protect } = props;
    const ring = new KmsKeyRing(this, "ring", { name: resourceName("keyRing", prefix), location: region });
    const usersOf = (use: keyof KeyIds) =>
      keyUsers(use, projectNumber).filter(({ api }) => services.has(api));
    const key = (use: keyof KeyIds): string => {
      const resource = new KmsCryptoKey(this, use, {
        name: use,
        keyRing: ring.id,
        purpose: "ENCRYPT_DECRYPT",
        rotationPeriod: `${rotationDays * secondsPerDay}s`,
        lifecycle: { preventDestroy: protect },
      });
      for (const { api, member } of usersOf(use)) {
        new KmsCryptoKeyIamMember(this, `${use}-${api}`, {
          cryptoKeyId: resource.id,
          role: "roles/cloudkms.cryptoKeyEncrypterDecrypter",
          member,
          // Before that there is nobody of this name.
          dependsOn: [services.enabled(api)],
        });
      }
      return resource.id;
    };
    // A key is there for those who use it: the APIs of the region's parts say who they are.
    const used = keyUses.filter((use) => usersOf(use).length > 0);
    this.ids = Object.fromEntries(used.map((use) => [use, key(use)])) as unknown as KeyIds;
  }
}
