import type { Route53Record } from "@cdktf/provider-aws/lib/route53-record";
import { Construct } from "constructs";
import type { RecordSet, ZoneContent } from "../environment/dns/records";
import { HealthCheck } from "./health-check";
import type { HostedZone } from "./public-zone";
import { recordSet } from "./record-set";
import type { ServingAlarm } from "./serving-alarm";

export interface ZonePartsProps {
  readonly zone: HostedZone;
  readonly content: ZoneContent;
  /** Begins the names of checks, for example `hft-production`. */
  readonly prefix: string;
  /** By name. */
  readonly alarms: Readonly<Record<string, ServingAlarm>>;
  /** ARNs of routing controls, by name. */
  readonly controls: Readonly<Record<string, string>>;
  readonly protect: boolean;
}

/** The health checks and records of a zone, one to one as its content says. */
export class ZoneParts extends Construct {
  /** By id. */
  readonly checks: ReadonlyMap<string, HealthCheck>;
  /** By id. */
  readonly records: ReadonlyMap<string, Route53Record>;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: ZonePartsProps,
  ) {
    super(scope, id);
    this.checks = this.addChecks();
    this.records = this.addRecords();
  }

  private addChecks(): ReadonlyMap<string, HealthCheck> {
    const { content, prefix, alarms, controls, protect } = this.props;
    const scope = new Construct(this, "checks");
    const made = new Map<string, HealthCheck>();
    const make = (id: string): HealthCheck => {
      const known = made.get(id);
      if (known !== undefined) return known;
      const healthCheck = new HealthCheck(...at(scope, id), {
        name: `${prefix} ${id}`,
        check: one(content.checks, id),
        protect,
        known: {
          checkId: (child) => make(child).resource.id,
          alarm: (name) => one(alarms, name),
          controlArn: (name) => one(controls, name),
        },
      });
      made.set(id, healthCheck);
      return healthCheck;
    };
    for (const id of Object.keys(content.checks)) make(id);
    return made;
  }

  /**
   * A record is made after those that it leads to, and a secondary after its primary: a name is armed from the inside out,
   * and its primary has its check before there is a secondary.
   */
  private addRecords(): ReadonlyMap<string, Route53Record> {
    const { content, zone } = this.props;
    const scope = new Construct(this, "records");
    const made = new Map<string, Route53Record>();
    const make = (record: RecordSet): Route53Record => {
      const known = made.get(record.id);
      if (known !== undefined) return known;
      const before = content.records.filter((other) => comesBefore(other, record)).map(make);
      const written = recordSet(...at(scope, record.id), {
        record,
        zone,
        checkId: record.check === undefined ? undefined : this.checkId(record.check),
        dependsOn: before,
      });
      made.set(record.id, written);
      return written;
    };
    content.records.forEach(make);
    return made;
  }

  private checkId(id: string): string {
    const check = this.checks.get(id);
    if (check === undefined) throw new Error(`the zone has no check ${id}`);
    return check.resource.id;
  }
}

function comesBefore(other: RecordSet, { id, name, routing, answer }: RecordSet): boolean {
  if (other.id === id) return false;
  if (answer.kind === "records" && answer.name === other.name) return true;
  return routing.kind === "failover" && routing.role === "secondary" && other.name === name;
}

function one<Value>(values: Readonly<Record<string, Value>>, name: string): Value {
  const { [name]: value } = values;
  if (value === undefined) throw new Error(`there is no ${name}`);
  return value;
}

/** Where the part of an id is: `orders.oregon.serving` is in `orders`, and there in `oregon`. */
function at(scope: Construct, id: string): [Construct, string] {
  const names = id.split(".");
  const last = names.pop() ?? id;
  const inner = names.reduce(
    (parent, name) => parent.node.tryFindChild(name) ?? new Construct(parent, name),
    scope,
  );
  return [inner, last];
}
