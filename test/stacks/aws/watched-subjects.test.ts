import { rmSync } from "node:fs";
import path from "node:path";
import watched from "../../environments/watched";
import { freshOutdir, run } from "../../app/run";
import type { JsonObject } from "../../helpers/synthesized";
import { Template } from "../../helpers/template";

const outdir = freshOutdir();
let primary: Template;
let standby: Template;

beforeAll(() => {
  const { exitCode, errors } = run(outdir, [watched]);
  if (exitCode !== 0) throw new Error(errors);
  primary = Template.in(outdir, "watched-dublin-compute");
  standby = Template.in(outdir, "watched-frankfurt-compute");
});
afterAll(() => rmSync(path.dirname(outdir), { recursive: true }));

const namesOf = (template: Template, region: string, subject: string): string[] =>
  template
    .resources("aws_cloudwatch_metric_alarm")
    .map(({ arguments: alarm }) => (alarm["alarm_name"] as string).replace(`hft-watched-${region}-`, ""))
    .filter((name) => name.startsWith(subject))
    .sort();
const alarm = (template: Template, name: string): JsonObject =>
  template.resource("aws_cloudwatch_metric_alarm", { alarm_name: name }).arguments;
/** Of the metric itself, or of the one in the alarm's metric math. */
const dimensionsOf = (of: JsonObject): unknown => {
  const [query] = (of["metric_query"] ?? []) as readonly { metric: JsonObject }[];
  return query === undefined ? of["dimensions"] : query.metric["dimensions"];
};
const fromNetwork = (output: string): string =>
  `\${data.terraform_remote_state.watched-dublin-network.outputs.interconnect.${output}}`;

describe("alarms of a database", () => {
  it("name the instance that the data stack makes, without asking that stack", () => {
    const { identifier } = Template.in(outdir, "watched-dublin-data").resource("aws_db_instance").arguments;
    expect(dimensionsOf(alarm(primary, "hft-watched-dublin-database-storage"))).toEqual({
      DBInstanceIdentifier: identifier,
    });
    expect(Object.keys(primary.section("data")["terraform_remote_state"] as JsonObject)).toEqual([
      "watched-dublin-network",
    ]);
  });

  it("count the connections that its parameter allows", () => {
    expect(alarm(primary, "hft-watched-dublin-database-connections")["threshold"]).toBe(400);
  });

  it("look for lag where it follows another one, and nowhere else", () => {
    expect(namesOf(primary, "dublin", "database-replica")).toEqual([]);
    expect(namesOf(standby, "frankfurt", "database-replica")).toEqual([
      "database-replica-lag",
      "database-replica-stopped",
    ]);
  });

  it("ring in the region that stands by when it lags by more than may be lost", () => {
    const lag = alarm(standby, "hft-watched-frankfurt-database-replica-lag");
    expect(lag["threshold"]).toBe(60);
    expect(dimensionsOf(lag)).toEqual({ DBInstanceIdentifier: "hft-watched-frankfurt-database" });
  });

  it("know a replica's storage from its source", () => {
    expect(alarm(standby, "hft-watched-frankfurt-database-storage")["threshold"]).toBe(150 * 2 ** 30);
  });
});

describe("alarms of a cache", () => {
  it("name each of its nodes as ElastiCache does", () => {
    const group = Template.in(outdir, "watched-dublin-data").resource(
      "aws_elasticache_replication_group",
    ).arguments;
    const nodes = ["001", "002"].map((node) =>
      dimensionsOf(alarm(primary, `hft-watched-dublin-cache-${node}-memory`)),
    );
    expect(nodes).toEqual(
      ["001", "002"].map((node) => ({
        CacheClusterId: `${group["replication_group_id"] as string}-${node}`,
      })),
    );
    expect(namesOf(primary, "dublin", "cache-003")).toEqual([]);
  });

  it("are none where there is no cache", () => {
    expect(namesOf(standby, "frankfurt", "cache")).toEqual([]);
  });
});

describe("alarms of an interconnect", () => {
  it("read the ports that the network's stack gives", () => {
    expect(dimensionsOf(alarm(primary, "hft-watched-dublin-link-primary-down"))).toEqual({
      ConnectionId: fromNetwork("links.primary.connection_ids.connection"),
    });
    expect(namesOf(primary, "dublin", "link-feed").filter((name) => name.endsWith("-down"))).toEqual([
      "link-feed-connection-1-down",
      "link-feed-connection-2-down",
    ]);
  });

  it("look at encryption where the link has a key", () => {
    const unencrypted = namesOf(primary, "dublin", "link").filter((name) => name.endsWith("-unencrypted"));
    expect(unencrypted).toEqual(["link-primary-unencrypted"]);
  });

  it("look at the light of a port over all its lanes", () => {
    const { metric_query: queries } = alarm(primary, "hft-watched-dublin-link-primary-receives-weak");
    const id = fromNetwork("links.primary.connection_ids.connection");
    expect(queries).toEqual([
      {
        id: "m",
        expression: `SELECT MIN(ConnectionLightLevelRx) FROM SCHEMA("AWS/DX", ConnectionId, OpticalLaneNumber) WHERE ConnectionId = '${id}'`,
        label: "ConnectionLightLevelRx",
        period: 300,
        return_data: true,
      },
    ]);
  });

  it("look at each session of a link, of whatever address family", () => {
    const { metric_query: queries } = alarm(primary, "hft-watched-dublin-vif-primary-exchange-bgp-down");
    const [{ expression }] = queries as unknown as [{ readonly expression: string }];
    const link = fromNetwork("links.primary.id");
    const session = fromNetwork("links.primary.virtual_interface_ids.exchange");
    expect(expression).toBe(
      'SELECT MAX(VirtualInterfaceBgpStatus) FROM SCHEMA("AWS/DX", ConnectionId, VirtualInterfaceId, IpAddressFamily) ' +
        `WHERE ConnectionId = '${link}' AND VirtualInterfaceId = '${session}'`,
    );
    expect(namesOf(primary, "dublin", "vif-feed-feed")).toContain("vif-feed-feed-bgp-down");
  });

  it("say nothing of a link that was only ordered", () => {
    expect(namesOf(primary, "dublin", "link-second")).toEqual([]);
  });

  it("tell when the way over the internet is broken, and when it is in use", () => {
    expect(namesOf(primary, "dublin", "vpn")).toEqual(["vpn-colo-in-use", "vpn-colo-tunnel-down"]);
  });

  it("name a probe by the monitor that the network's stack makes", () => {
    const monitor = Template.in(outdir, "watched-dublin-network").resource(
      "aws_networkmonitor_monitor",
    ).arguments;
    expect(dimensionsOf(alarm(primary, "hft-watched-dublin-probe-gateway-loss"))).toEqual({
      Monitor: monitor["monitor_name"],
      Probe: fromNetwork("probe_ids.gateway"),
    });
  });
});

describe("alarms of a fleet", () => {
  const one = "hft-watched-dublin-fleet-gateway_a_one";

  it("look at each machine and its disk", () => {
    const [first] = primary.resources("aws_instance").map(({ address }) => address);
    expect(dimensionsOf(alarm(primary, `${one}-failed`))).toEqual({ InstanceId: `\${${first ?? ""}.id}` });
    expect(dimensionsOf(alarm(primary, `${one}-boot-iops`))).toEqual({
      InstanceId: `\${${first ?? ""}.id}`,
      VolumeId: `\${${first ?? ""}.root_block_device[0].volume_id}`,
    });
    expect(namesOf(primary, "dublin", "fleet-gateway_a_two")).toContain("fleet-gateway_a_two-failed");
  });

  it("look at the machine's own disk limits where EC2 reports them", () => {
    expect(namesOf(primary, "dublin", "fleet-gateway_a_one")).toContain("fleet-gateway_a_one-ebs-iops");
  });

  it("count what its interfaces dropped by the machine", () => {
    expect(Object.keys(dimensionsOf(alarm(primary, `${one}-allowance-pps`)) as JsonObject)).toEqual([
      "InstanceId",
    ]);
  });
});

describe("a fleet", () => {
  it("lets the load balancers in on the ports of their targets", () => {
    const fleet = primary.resource("aws_security_group", { name: "hft-watched-dublin_gateway" });
    const balancer = primary.resource("aws_security_group", { name: "hft-watched-dublin-orders-lb" });
    const ports = primary
      .resources("aws_vpc_security_group_ingress_rule", {
        security_group_id: `\${${fleet.address}.id}`,
        referenced_security_group_id: `\${${balancer.address}.id}`,
      })
      .map(({ arguments: rule }) => rule["from_port"]);
    expect(ports.sort()).toEqual([8080, 8443]);
  });
});

describe("a backup that fails", () => {
  it("is told of, and so are a copy and a restore test", () => {
    const patterns = primary
      .resources("aws_cloudwatch_event_rule")
      .map(({ arguments: rule }) => rule["event_pattern"] as string)
      .filter((pattern) => pattern.includes("aws.backup"));
    expect(patterns).toHaveLength(3);
  });
});
