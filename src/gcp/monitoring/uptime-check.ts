import { MonitoringUptimeCheckConfig } from "@cdktf/provider-google/lib/monitoring-uptime-check-config";
import { Construct } from "constructs";
import { labelsOf } from "../region/spec/labels";
import { resourceName } from "../region/spec/names";
import type { UptimeCheckTarget } from "./spec/schema";

export interface UptimeCheckProps {
  /** What is opened: an address that the internet reaches. */
  readonly target: UptimeCheckTarget;
  /** Its name among the region's checks. */
  readonly name: string;
  /** Begins its name, for example `hft-production-iowa`. */
  readonly prefix: string;
  readonly projectId: string;
  readonly tags: Readonly<Record<string, string>>;
}

/** Opens a public address every minute, from Google's probes on three continents, and reads its certificate. */
export class UptimeCheck extends Construct {
  readonly resource: MonitoringUptimeCheckConfig;

  constructor(scope: Construct, id: string, { target, name, prefix, projectId, tags }: UptimeCheckProps) {
    super(scope, id);
    const { host, port } = target;
    this.resource = new MonitoringUptimeCheckConfig(this, "Resource", {
      displayName: resourceName("uptimeCheck", prefix, name),
      monitoredResource: { type: "uptime_url", labels: { project_id: projectId, host } },
      period: "60s",
      timeout: "10s",
      ...(target.kind === "tcp"
        ? { tcpCheck: { port } }
        : { httpCheck: { port, path: target.path, useSsl: true, validateSsl: true } }),
      userLabels: labelsOf(tags),
      // Google deletes no check that a policy names, and the policies of a replaced one name it until the new one is there.
      lifecycle: { createBeforeDestroy: true },
    });
  }

  /** The id by which its metrics name it. */
  get checkId(): string {
    return this.resource.uptimeCheckId;
  }
}
