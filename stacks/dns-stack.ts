import type { TerraformRemoteState } from "cdktf";
import { Construct } from "constructs";
import { RegionProvider } from "../src/aws/region/provider";
import type { ResolvedEnvironment } from "../src/clouds";
import { mapValues } from "../src/core/map-values";
import { environmentStackId, stackId } from "../src/core/stack-id";
import { chainsOf, regionsOf } from "../src/environment/dns/chains";
import { controlPlaneRegion } from "../src/environment/dns/control-plane";
import type { Endpoint, Endpoints } from "../src/environment/dns/endpoint";
import type { ResolvedDns } from "../src/environment/dns/resolve";
import {
  alarmName,
  controlName,
  directName,
  switchKey,
  zoneContent,
} from "../src/environment/dns/zone-content";
import { BaseStack } from "../src/kit/base-stack";
import { readState } from "../src/kit/state";
import { PublicZone, type HostedZone } from "../src/multicloud/public-zone";
import { QueryLog } from "../src/multicloud/query-log";
import { RoutingControls } from "../src/multicloud/routing-controls";
import { ServingAlarm } from "../src/multicloud/serving-alarm";
import { SwitchBucket } from "../src/multicloud/switch-bucket";
import { ZoneParts } from "../src/multicloud/zone-parts";
import { remoteAccelerator, remoteEndpoint } from "./dns/endpoints";

/**
 * The hosted zone of an environment: its names, the health checks that they follow, and the switches by which a person
 * leads a name to a standby. Applied after the stacks whose ingresses the names lead to.
 */
export class DnsStack extends BaseStack {
  private readonly dns: ResolvedDns;

  constructor(
    scope: Construct,
    private readonly environment: ResolvedEnvironment,
    dns: ResolvedDns,
  ) {
    super(scope, environmentStackId(environment.name, "dns"), {
      state: environment.state,
      provides: describe(dns),
    });
    this.dns = dns;
    const { accountId, roles } = dns;
    new RegionProvider(this, "aws", {
      access: { region: controlPlaneRegion, accountId, roles },
      tags: environment.tags,
    });
    const zone = this.addZone();
    const buckets = this.addBuckets();
    const controls = this.addControls();
    const parts = new ZoneParts(this, "dns", {
      zone,
      content: zoneContent(dns, this.readEndpoints(), this.readAccelerator()),
      prefix: environment.prefix,
      alarms: this.addAlarms(),
      controls: controls?.arns ?? {},
      protect: environment.protect,
    });
    for (const bucket of buckets) parts.node.addDependency(bucket);
    this.export({
      zone: {
        id: zone.zoneId,
        name: dns.zone.name,
        ...(zone instanceof PublicZone && { name_servers: zone.nameServers }),
      },
      names: mapValues(dns.names, (_, key) => this.nameOutputs(key)),
      checks: Object.fromEntries([...parts.checks].map(([id, { resource }]) => [id, resource.id])),
      ...(controls && {
        routing_controls: {
          cluster_arn: controls.clusterArn,
          arns: controls.arns,
          ...(controls.endpoints !== undefined && { endpoints: controls.endpoints }),
        },
      }),
    });
  }

  private addZone(): HostedZone {
    const { zone, prefix, accountId } = this.dns;
    if (zone.kind === "adopt") return { zoneId: zone.id };
    const { name, acceleratedRecovery, queryLogDays } = zone;
    const { protect } = this.environment;
    const created = new PublicZone(this, "public-zone", { name, acceleratedRecovery, protect });
    if (queryLogDays !== undefined) {
      new QueryLog(this, "query-log", {
        zone: created,
        zoneName: name,
        prefix,
        accountId,
        retentionDays: queryLogDays,
      });
    }
    return created;
  }

  /** One bucket in each region of AWS that has switches. */
  private addBuckets(): SwitchBucket[] {
    const { protect } = this.environment;
    const buckets = new Map(
      Object.values(this.dns.switchBuckets).map(({ awsRegion, bucket }) => [awsRegion, bucket]),
    );
    const scope = new Construct(this, "switches");
    return [...buckets].map(([region, name]) => new SwitchBucket(scope, region, { name, region, protect }));
  }

  private addControls(): RoutingControls | undefined {
    const { switch: kind, names, prefix } = this.dns;
    if (kind.kind !== "routing-control") return undefined;
    const chains = Object.entries(names)
      .filter(([, { mode }]) => mode === "operator")
      .flatMap(([key, name]) =>
        chainsOf(name).map(({ place, chain }): [string, string[]] => [
          place === undefined ? key : `${key}-${place}`,
          chain.regions.slice(1).map((region) => controlName(key, place, region)),
        ]),
      );
    return new RoutingControls(this, "routing-controls", {
      name: prefix,
      clusterArn: kind.cluster.kind === "adopt" ? kind.cluster.arn : undefined,
      chains: Object.fromEntries(chains),
      protect: this.environment.protect,
    });
  }

  private addAlarms(): Readonly<Record<string, ServingAlarm>> {
    const scope = new Construct(this, "alarms");
    return Object.fromEntries(
      Object.entries(this.dns.names).flatMap(([key, { metrics }]) =>
        Object.entries(metrics).map(([region, metric]) => {
          const name = alarmName(this.dns, key, region);
          return [name, new ServingAlarm(scope, `${key}-${region}`, { name, metric })] as const;
        }),
      ),
    );
  }

  /** Where the accelerator is, from the state of its stack; only where a name leads to it. */
  private readAccelerator(): Endpoint | undefined {
    const isUsed = Object.values(this.dns.names).some(({ accelerator }) => accelerator !== undefined);
    return isUsed
      ? remoteAccelerator(this.readStateOf(environmentStackId(this.environment.name, "accelerator")))
      : undefined;
  }

  /** The state of another stack, which is applied before this one. */
  private readStateOf(producer: string): TerraformRemoteState {
    const stack = this.node.scope?.node.tryFindChild(producer);
    if (stack instanceof BaseStack) this.addDependency(stack);
    return readState(this, producer, this.environment.state);
  }

  /** The endpoints to which names lead, from the states of the stacks that make them. */
  private readEndpoints(): Endpoints {
    const { names, regions } = this.dns;
    return mapValues(regions, ({ cloud }, region) => {
      const state = this.readStateOf(stackId(this.environment.name, region, "compute"));
      const ingresses = Object.values(names).flatMap((name) =>
        regionsOf(name).includes(region) ? [name.ingress] : [],
      );
      return Object.fromEntries(ingresses.map((ingress) => [ingress, remoteEndpoint(state, cloud, ingress)]));
    });
  }

  /** What a person who switches a name has to know. */
  private nameOutputs(key: string): Readonly<Record<string, unknown>> {
    const { names, switchBuckets } = this.dns;
    const { [key]: name } = names;
    if (name === undefined) return {};
    const switches = chainsOf(name).flatMap(({ place, chain }) =>
      chain.regions.slice(1).flatMap((region) => {
        const { [region]: home } = switchBuckets;
        if (name.mode !== "operator" || home === undefined) return [];
        const { bucket, awsRegion } = home;
        return [{ to: region, place, bucket, region: awsRegion, key: switchKey(key, place, region) }];
      }),
    );
    return {
      name: name.fqdn,
      direct: Object.fromEntries(regionsOf(name).map((region) => [region, directName(name, region)])),
      ...(switches.length > 0 && { switches }),
    };
  }
}

function describe({ zone, names }: ResolvedDns): string {
  return `zone ${zone.name}${zone.kind === "adopt" ? " (adopted)" : ""}, names ${Object.keys(names).join(", ")}`;
}
