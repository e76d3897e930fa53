import { ComputeRoute } from "@cdktf/provider-google/lib/compute-route";
import { DnsManagedZone } from "@cdktf/provider-google/lib/dns-managed-zone";
import { DnsRecordSet } from "@cdktf/provider-google/lib/dns-record-set";
import { Construct } from "constructs";
import { resourceName } from "../region/spec/names";
import { googleApiAddresses, googleApiBlock, googleDomains, type GoogleApis } from "./spec/google-apis";

export interface GoogleApiAccessProps {
  /** Begins every name, for example `hft-production-iowa`. */
  readonly prefix: string;
  readonly networkId: string;
  readonly apis: GoogleApis;
}

/** Reaches the APIs of Google inside Google's network: a route to their addresses, and zones that lead to these. */
export class GoogleApiAccess extends Construct {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: GoogleApiAccessProps,
  ) {
    super(scope, id);
    const { prefix, networkId, apis } = props;
    new ComputeRoute(this, "route", {
      name: resourceName("compute", prefix, "google-apis"),
      network: networkId,
      destRange: googleApiBlock(apis),
      nextHopGateway: "default-internet-gateway",
    });
    this.zone("googleapis.com", `${apis}.googleapis.com`);
    for (const domain of googleDomains) this.zone(domain, domain);
  }

  /** Adds the zone of a domain: one of its names has the addresses, every other is an alias of it. */
  private zone(domain: string, host: string): void {
    const { prefix, networkId, apis } = this.props;
    const slot = domain.replaceAll(".", "-");
    const zone = new DnsManagedZone(this, slot, {
      name: resourceName("dnsZone", prefix, slot),
      dnsName: `${domain}.`,
      description: "Leads to the addresses of Google's APIs in this network",
      visibility: "private",
      privateVisibilityConfig: { networks: [{ networkUrl: networkId }] },
    });
    const record = { managedZone: zone.name, ttl: 300 };
    new DnsRecordSet(this, `${slot}-addresses`, {
      ...record,
      name: `${host}.`,
      type: "A",
      rrdatas: [...googleApiAddresses(apis)],
    });
    new DnsRecordSet(this, `${slot}-names`, {
      ...record,
      name: `*.${domain}.`,
      type: "CNAME",
      rrdatas: [`${host}.`],
    });
  }
}
