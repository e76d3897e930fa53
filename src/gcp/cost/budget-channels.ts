import { MonitoringNotificationChannel } from "@cdktf/provider-google/lib/monitoring-notification-channel";
import { Construct } from "constructs";
import { digest } from "../../core/digest";

export interface BudgetChannelsProps {
  /** Addresses that are mailed. */
  readonly emails: readonly string[];
  /** Labels of the channels, which the provider's defaults do not reach. */
  readonly labels: Readonly<Record<string, string>>;
}

/** The e-mail channels of a project that budgets alert by. */
export class BudgetChannels extends Construct {
  readonly resources: readonly MonitoringNotificationChannel[];

  constructor(scope: Construct, id: string, { emails, labels }: BudgetChannelsProps) {
    super(scope, id);
    // An id from the address: one that is added or removed moves no other.
    this.resources = emails.map(
      (email) =>
        new MonitoringNotificationChannel(this, `email-${digest(email, 8)}`, {
          displayName: `Budgets, ${email}`,
          type: "email",
          labels: { email_address: email },
          userLabels: { ...labels },
        }),
    );
  }
}
