import { MonitorActionGroup } from "@cdktf/provider-azurerm/lib/monitor-action-group";
import { Construct } from "constructs";
import { digest } from "../../core/digest";
import type { Home } from "../region/resource-group";
import { resourceName } from "../region/spec/names";
import type { Severity } from "./alarm";

export interface ActionGroupsProps {
  /** Begins its name, for example `hft-production-arizona`. */
  readonly prefix: string;
  readonly home: Home;
  /** E-mail addresses, which receive every alarm. */
  readonly emails: readonly string[];
  /** Ids of groups that exist already and receive urgent alarms. */
  readonly pagers: readonly string[];
}

/** What a notification begins with, at most twelve characters. */
const shortName = "hft";

/** The action group of a region, which mails, and the pagers that exist already. */
export class ActionGroups extends Construct {
  readonly resource: MonitorActionGroup;
  /** Ids of the groups for each severity. */
  readonly ids: Readonly<Record<Severity, readonly string[]>>;

  constructor(scope: Construct, id: string, { prefix, home, emails, pagers }: ActionGroupsProps) {
    super(scope, id);
    this.resource = new MonitorActionGroup(this, "Resource", {
      name: resourceName("actionGroup", prefix, "mail"),
      resourceGroupName: home.resourceGroupName,
      shortName,
      emailReceiver: [...new Set(emails)].map((emailAddress) => ({
        name: `mail-${digest(emailAddress, 8)}`,
        emailAddress,
        useCommonAlertSchema: true,
      })),
    });
    this.ids = { urgent: [this.resource.id, ...pagers], notice: [this.resource.id] };
  }
}
