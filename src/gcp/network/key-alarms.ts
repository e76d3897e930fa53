import type { LogAlarm } from "../monitoring/alarm";
import { keyRingName } from "./spec/ids";
import type { Keys } from "./spec/schema";

export interface WatchedKeys {
  readonly keys: Keys;
  /** Begins the name of the key ring, for example `hft-production-iowa`. */
  readonly prefix: string;
  /** Google's name of the region, for example `us-central1`. */
  readonly region: string;
}

/** Returns the alarm on a key that is taken away. Keys that exist already are logged in the project that owns them. */
export function keyAlarms({ keys, prefix, region }: WatchedKeys): LogAlarm[] {
  if (keys.kind === "adopt") return [];
  return [
    {
      kind: "log",
      name: "key-destroyed",
      subject: "keys",
      severity: "urgent",
      filter: [
        'log_id("cloudaudit.googleapis.com/activity")',
        'resource.type = "cloudkms_cryptokeyversion"',
        `protoPayload.resourceName : "/locations/${region}/keyRings/${keyRingName(prefix)}/"`,
        'protoPayload.methodName = "DestroyCryptoKeyVersion"',
      ].join(" AND "),
      shows: { version: "protoPayload.resourceName", by: "protoPayload.authenticationInfo.principalEmail" },
      why: "Somebody had a version of a key destroyed. What it encrypted is unreadable once the waiting time is over.",
      act: "Restore it at once: gcloud kms keys versions restore, then enable it.",
      source: "Cloud KMS documentation, audit logging; GoogleCloudPlatform documents on key destruction",
    },
  ];
}
