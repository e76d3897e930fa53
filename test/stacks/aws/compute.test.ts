import type { TradingPod } from "../../../src/tuning/trading-pod";
import type { JsonObject } from "../../helpers/synthesized";
import { Template } from "../../helpers/template";

describe("the cluster of a region", () => {
  const compute = Template.of("production-virginia-compute");
  const cluster = compute.resource("aws_eks_cluster").arguments;

  it("answers on its private endpoint only", () => {
    expect(cluster["vpc_config"]).toMatchObject({
      endpoint_private_access: true,
      endpoint_public_access: false,
    });
  });

  it("lets in the listed blocks", () => {
    const rules = compute.resources("aws_vpc_security_group_ingress_rule", { description: "Kubernetes API" });
    expect(rules.map(({ arguments: rule }) => rule["cidr_ipv4"])).toEqual(["10.200.8.0/24"]);
  });

  it("leaves its creator without rights and names its administrators", () => {
    expect(cluster["access_config"]).toEqual({
      authentication_mode: "API",
      bootstrap_cluster_creator_admin_permissions: false,
    });
    expect(compute.resource("aws_eks_access_entry").arguments["principal_arn"]).toBe(
      "arn:aws:iam::111111111111:role/platform",
    );
  });

  it("keeps the version of an add-on that EKS chose", () => {
    for (const { arguments: addon } of compute.resources("aws_eks_addon")) {
      expect(addon["addon_version"]).toBeUndefined();
      expect(addon["lifecycle"]).toEqual({ ignore_changes: ["addon_version"] });
    }
  });

  it("keeps a pinned version of an add-on", () => {
    const addon = Template.of("adopted-london-compute").resource("aws_eks_addon", { addon_name: "vpc-cni" });
    expect(addon.arguments["addon_version"]).toBe("v1.21.1-eksbuild.1");
    expect(addon.arguments["lifecycle"]).toBeUndefined();
  });

  it("has its network add-ons before its nodes and CoreDNS after the general ones", () => {
    const general = compute.resource("aws_eks_node_group", { labels: { "hft/kind": "general" } });
    const networkAddon = compute.resource("aws_eks_addon", { addon_name: "vpc-cni" });
    const dns = compute.resource("aws_eks_addon", { addon_name: "coredns" });
    expect(general.arguments["depends_on"]).toContain(networkAddon.address);
    expect(dns.arguments["depends_on"]).toEqual([general.address]);
  });

  it("opens a public endpoint to its allow-list only", () => {
    const { arguments: open } = Template.of("adopted-london-compute").resource("aws_eks_cluster");
    expect(open["vpc_config"]).toMatchObject({
      endpoint_public_access: true,
      public_access_cidrs: ["8.8.4.0/24"],
    });
  });
});

describe("the pods of a trading pool", () => {
  const compute = Template.of("production-virginia-compute");
  const pods = compute.output("trading_pods") as unknown as Readonly<Record<string, TradingPod>>;

  it("run on its nodes only, once these were read back as their profile says", () => {
    const group = compute.resource("aws_eks_node_group", { labels: { "hft/pool": "engine" } });
    const requested = (group.arguments["labels"] as Record<string, string>)["hft.tuning/requested"];
    const { nodeSelectorTerms } =
      pods["engine"]?.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution ?? {};

    expect(pods["engine"]?.nodeSelector).toEqual({ "hft/pool": "engine" });
    expect(nodeSelectorTerms).toEqual([
      { matchExpressions: [{ key: "hft.tuning/profile", operator: "In", values: [requested] }] },
    ]);
  });

  it("tolerate what keeps others away", () => {
    const { arguments: group } = compute.resource("aws_eks_node_group", { labels: { "hft/pool": "engine" } });
    const [taint] = group["taint"] as { key: string; value: string }[];

    expect(pods["engine"]?.tolerations).toEqual([
      expect.objectContaining({ key: taint?.key, value: taint?.value }),
    ]);
  });
});

describe("every launch template of a pool", () => {
  const templates = ["production-oregon-compute", "adopted-london-compute"].flatMap((id) =>
    Template.of(id).resources("aws_launch_template"),
  );

  it.each(templates.map(({ address, arguments: template }) => [address, template] as const))(
    "%s encrypts its volume, asks for IMDSv2 and keeps quiet sessions",
    (_, template) => {
      const [volume] = template["block_device_mappings"] as readonly JsonObject[];
      expect(volume).toMatchObject({
        device_name: "/dev/xvda",
        ebs: { encrypted: "true", volume_type: "gp3" },
      });
      expect(template["metadata_options"]).toMatchObject({
        http_tokens: "required",
        http_put_response_hop_limit: 1,
      });
      for (const card of template["network_interfaces"] as readonly JsonObject[]) {
        expect(card["connection_tracking_specification"]).toEqual({ tcp_established_timeout: 86_400 });
        expect(card["security_groups"]).toContainEqual(expect.stringContaining("cluster_security_group_id"));
      }
    },
  );

  it.each(templates.map(({ address, arguments: template }) => [address, template] as const))(
    "%s tags what it launches",
    (_, template) => {
      const specifications = template["tag_specifications"] as readonly JsonObject[];
      expect(specifications.map((each) => each["resource_type"])).toEqual([
        "instance",
        "volume",
        "network-interface",
      ]);
      for (const { tags } of specifications) expect(tags).toHaveProperty("hft-environment");
    },
  );
});

describe("a trading generation", () => {
  const compute = Template.of("production-oregon-compute");
  const group = compute.resource("aws_eks_node_group", { labels: { "hft/kind": "trading" } });

  it("is one size, in one subnet, of one image, without repair", () => {
    expect(group.arguments["scaling_config"]).toEqual({ min_size: 3, max_size: 3, desired_size: 3 });
    expect(group.arguments["subnet_ids"]).toHaveLength(1);
    expect(group.arguments["release_version"]).toBe("1.35.6-20260714");
    expect(group.arguments["node_repair_config"]).toEqual({ enabled: false });
  });

  it("reserves its nodes and the spare inside its placement group", () => {
    const placement = compute.resource("aws_placement_group");
    const reservation = compute.resource("aws_ec2_capacity_reservation").arguments;
    expect(reservation).toMatchObject({
      instance_count: 4,
      instance_match_criteria: "targeted",
      placement_group_arn: `\${${placement.address}.arn}`,
    });
  });

  it("leaves cpu options out on metal", () => {
    const template = compute.resource("aws_launch_template", { instance_type: "c7i.metal-24xl" });
    expect(template.arguments["cpu_options"]).toBeUndefined();
  });

  it("states both cpu options where SMT is off", () => {
    const template = Template.of("adopted-london-compute").resource("aws_launch_template", {
      instance_type: "c6in.32xlarge",
    });
    expect(template.arguments["cpu_options"]).toEqual({ core_count: 64, threads_per_core: 1 });
  });

  it("has one EFA interface on each network card, the first with addresses", () => {
    const { arguments: template } = Template.of("adopted-london-compute").resource("aws_launch_template", {
      instance_type: "c6in.32xlarge",
    });
    const cards = template["network_interfaces"] as readonly JsonObject[];
    expect(
      cards.map((card) => [card["network_card_index"], card["device_index"], card["interface_type"]]),
    ).toEqual([
      [0, 0, "efa"],
      [1, 1, "efa-only"],
    ]);
  });

  it("lets EFA members exchange everything with each other, both ways", () => {
    const adopted = Template.of("adopted-london-compute");
    const rules = [
      ...adopted.resources("aws_vpc_security_group_ingress_rule", { ip_protocol: "-1" }),
      ...adopted.resources("aws_vpc_security_group_egress_rule", { ip_protocol: "-1" }),
    ];
    expect(rules).toHaveLength(4);
    for (const { arguments: rule } of rules) {
      expect(rule["security_group_id"]).toBe(rule["referenced_security_group_id"]);
    }
  });

  it("is frozen in all its resources", () => {
    const json = compute.section("resource") as Record<string, Record<string, JsonObject>>;
    const ofGeneration = Object.entries(json).flatMap(([type, resources]) =>
      Object.entries(resources).filter(([id]) => id.startsWith("pools_engine_a_") && type !== ""),
    );
    expect(ofGeneration).toHaveLength(4);
    for (const [, resource] of ofGeneration) {
      expect(resource["lifecycle"]).toEqual({ ignore_changes: "all", prevent_destroy: true });
    }
  });
});
