import { NetworkmonitorMonitor } from "@cdktf/provider-aws/lib/networkmonitor-monitor";
import { NetworkmonitorProbe } from "@cdktf/provider-aws/lib/networkmonitor-probe";
import { Construct } from "constructs";
import { mapValues } from "../../core/map-values";
import { guard } from "../../kit/guard";
import { probeRules } from "./spec/probes";
import type { Probe } from "./spec/schema";
import { partitionOf } from "../region/spec/arn";
import { subnetIn, type Network } from "../network/network";
import { monitorName, type Interconnect } from "./interconnect";

export interface NetworkProbesProps {
  /** By name. */
  readonly probes: Readonly<Record<string, Probe>>;
  /** Prefixes that the other side announces. */
  readonly receives: readonly string[];
  /** Begins every name, for example `hft-production-virginia`. */
  readonly prefix: string;
  readonly region: string;
  readonly accountId: string;
  readonly network: Network;
}

/**
 * A network monitor with its probes, which publish round trip, loss and the health of AWS's part of the path every 30
 * seconds.
 *
 * @throws ProblemsError for what `probeRules` refuses
 */
export class NetworkProbes extends Construct {
  readonly resource: NetworkmonitorMonitor;
  readonly ids: Interconnect["probeIds"];

  constructor(scope: Construct, id: string, props: NetworkProbesProps) {
    super(scope, id);
    const { probes, receives, prefix, region, accountId, network } = props;
    for (const probe of Object.values(probes)) {
      guard(this, probeRules, probe, { receives, network: network.stated });
    }
    this.resource = new NetworkmonitorMonitor(this, "Resource", {
      monitorName: monitorName(prefix),
      aggregationPeriod: 30,
    });
    const subnets = `arn:${partitionOf(region)}:ec2:${region}:${accountId}:subnet`;
    this.ids = mapValues(probes, (probe, name) => {
      const { id: subnetId } = subnetIn(network, probe.tier, probe.zone);
      return new NetworkmonitorProbe(this, name, {
        monitorName: this.resource.monitorName,
        sourceArn: `${subnets}/${subnetId}`,
        destination: probe.destination,
        protocol: probe.protocol.toUpperCase(),
        destinationPort: probe.protocol === "tcp" ? probe.port : undefined,
        packetSize: probe.packetSizeBytes,
        tags: { Name: `${prefix}-${name}` },
      }).probeId;
    });
  }
}
