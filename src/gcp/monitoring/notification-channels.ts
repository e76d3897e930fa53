import { MonitoringNotificationChannel } from "@cdktf/provider-google/lib/monitoring-notification-channel";
import { Construct } from "constructs";
import { labelsOf } from "../region/spec/labels";
import { resourceName } from "../region/spec/names";
import type { Severity } from "./alarm";

export interface NotificationChannelsProps {
  /** Begins every name, for example `hft-production-iowa`. */
  readonly prefix: string;
  readonly tags: Readonly<Record<string, string>>;
  /** E-mail addresses, which receive every alarm. */
  readonly emails: readonly string[];
  /** Names of channels that exist already and receive urgent alarms. */
  readonly pagers: readonly string[];
}

/**
 * The channels of a region: one for each e-mail address, and the pagers that exist already. A paging service is
 * reached with a key, which provider 6.50.0 would keep in the state.
 */
export class NotificationChannels extends Construct {
  /** Names of the channels for each severity. */
  readonly names: Readonly<Record<Severity, readonly string[]>>;

  constructor(scope: Construct, id: string, { prefix, tags, emails, pagers }: NotificationChannelsProps) {
    super(scope, id);
    const mail = [...new Set(emails)].map(
      (email) =>
        new MonitoringNotificationChannel(this, email, {
          displayName: resourceName("notificationChannel", prefix, email),
          type: "email",
          labels: { email_address: email },
          userLabels: labelsOf(tags),
          // Terraform deletes a channel before the policies that named it forget it, which Google otherwise refuses.
          forceDelete: true,
        }).name,
    );
    this.names = { urgent: [...mail, ...pagers], notice: mail };
  }
}
