import type { JsonObject } from "../../../helpers/synthesized";
import type { Template } from "../../../helpers/template";
import { dataStacks, primary, promoted, replica, synthesized, withDatabases } from "./environment";

const instanceOf = (stack: Template): JsonObject => stack.resource("aws_db_instance").arguments;

describe("a primary database", () => {
  const { virginia } = dataStacks({ virginia: primary, oregon: replica });
  const instance = instanceOf(virginia);

  it("is what the environment states", () => {
    expect(instance).toMatchObject({
      engine_version: "17.9",
      instance_class: "db.r7i.8xlarge",
      storage_type: "io2",
      allocated_storage: 1000,
      iops: 32_000,
      multi_az: true,
      database_insights_mode: "advanced",
      performance_insights_retention_period: 465,
    });
  });

  it("is changed in the change window only, and never by itself", () => {
    expect(instance).toMatchObject({
      apply_immediately: false,
      auto_minor_version_upgrade: false,
      allow_major_version_upgrade: false,
      maintenance_window: "sat:11:00-sat:12:00",
      backup_window: "01:00-02:00",
    });
    expect(instance["max_allocated_storage"]).toBeUndefined();
  });

  it("is not deleted by accident, nor without a last snapshot", () => {
    expect(instance).toMatchObject({
      deletion_protection: true,
      skip_final_snapshot: false,
      final_snapshot_identifier: "hft-production-virginia-database-final",
      delete_automated_backups: false,
      lifecycle: { prevent_destroy: true },
    });
  });

  it("is encrypted with the key for data, and its logs with the key for logs", () => {
    expect(instance).toMatchObject({
      storage_encrypted: true,
      kms_key_id: expect.stringContaining("key_arns.data") as unknown,
      performance_insights_kms_key_id: expect.stringContaining("key_arns.data") as unknown,
    });
    const groups = virginia.resources("aws_cloudwatch_log_group");
    expect(groups.map(({ arguments: group }) => group["name"])).toEqual([
      "/aws/rds/instance/hft-production-virginia-database/postgresql",
      "/aws/rds/instance/hft-production-virginia-database/upgrade",
    ]);
    expect(instance["depends_on"]).toEqual(expect.arrayContaining(groups.map(({ address }) => address)));
    for (const { arguments: group } of groups) {
      expect(group["kms_key_id"]).toEqual(expect.stringContaining("key_arns.logs"));
    }
  });

  it("is reached from the tiers with machines, and from nowhere else", () => {
    const rules = virginia.resources("aws_vpc_security_group_ingress_rule");
    expect(rules.map(({ arguments: rule }) => rule["cidr_ipv4"])).toEqual([
      "10.0.0.0/20",
      "10.0.16.0/20",
      "10.0.32.0/20",
      "10.0.64.0/20",
      "10.0.80.0/20",
      "10.0.96.0/20",
    ]);
    for (const { arguments: rule } of rules) expect(rule).toMatchObject({ from_port: 5432, to_port: 5432 });
    expect(virginia.resources("aws_vpc_security_group_egress_rule")).toEqual([]);
    expect(instance["publicly_accessible"]).toBe(false);
  });

  it("has the password of the variable, as have its secret and the copies of that", () => {
    const version = virginia.resource("aws_secretsmanager_secret_version").arguments;

    expect(instance).toMatchObject({ password_wo: "${var.database_password}", password_wo_version: 1 });
    expect(version["secret_string_wo"]).toBe(
      '${jsonencode({"username" = "hftadmin", "password" = var.database_password})}',
    );
    expect(virginia.resource("aws_secretsmanager_secret").arguments).toMatchObject({
      name: "hft-production-virginia-database",
      replica: [{ region: "us-west-2", kms_key_id: "alias/hft-production-oregon-secrets" }],
    });
  });

  it("has no managed password, which would keep it from having replicas", () => {
    expect(instance).not.toHaveProperty("manage_master_user_password");
  });

  it("writes a password again when its version changes, everywhere at once", () => {
    const { virginia: renewed } = dataStacks({
      virginia: { ...primary, passwordVersion: 7 },
      oregon: replica,
    });

    expect(instanceOf(renewed)["password_wo_version"]).toBe(7);
    expect(renewed.resource("aws_secretsmanager_secret_version").arguments["secret_string_wo_version"]).toBe(
      7,
    );
  });

  it("has outputs for its zone and the command that moves it to the preferred zone", () => {
    const { virginia: preferring } = dataStacks({
      virginia: { ...primary, availability: { kind: "multi-az", preferredZone: "b" } },
      oregon: replica,
    });

    expect(preferring.output("database_identifier")).toBe("hft-production-virginia-database");
    expect(preferring.output("database_preferred_zone")).toEqual(expect.stringContaining("data.b.zone_name"));
    expect(preferring.output("database_switch_zone_command")).toBe(
      "aws rds reboot-db-instance --region us-east-1 --db-instance-identifier " +
        "hft-production-virginia-database --force-failover",
    );
  });
});

describe("a replica", () => {
  const { oregon } = dataStacks({
    virginia: primary,
    oregon: { ...replica, sourceBackups: { retentionDays: 35 } },
  });
  const instance = instanceOf(oregon);

  it("follows by an ARN that is computed, under a key of its own region", () => {
    expect(instance).toMatchObject({
      replicate_source_db: "arn:aws:rds:us-east-1:111111111111:db:hft-production-virginia-database",
      kms_key_id: expect.stringContaining("production-oregon-network") as unknown,
      db_subnet_group_name: expect.stringContaining("aws_db_subnet_group") as unknown,
    });
    expect(oregon.resource("aws_db_parameter_group").arguments["family"]).toBe("postgres17");
    expect(Object.keys(oregon.section("data")["terraform_remote_state"] as JsonObject)).toEqual([
      "production-oregon-network",
    ]);
  });

  it.each(["engine", "username", "db_name", "password_wo"])(
    "does not set %s, which RDS refuses",
    (argument) => {
      expect(instance).not.toHaveProperty(argument);
    },
  );

  it("grows when its source does, or by itself", () => {
    const storage = { type: "io2", sizeGiB: 3000, iops: 32_000, maxSizeGiB: 4000 } as const;
    const { oregon: inherited } = dataStacks({ virginia: { ...primary, storage }, oregon: replica });
    const { oregon: own } = dataStacks({ virginia: primary, oregon: { ...replica, storage } });

    for (const stack of [inherited, own]) {
      expect(instanceOf(stack)).toMatchObject({ allocated_storage: 3000, max_allocated_storage: 4000 });
    }
  });

  it("sets no version until an upgrade begins with it", () => {
    const { virginia, oregon: upgraded } = dataStacks({
      virginia: { ...primary, version: "17.8" },
      oregon: { ...replica, version: "17.9" },
    });

    expect(instance).not.toHaveProperty("engine_version");
    expect(instanceOf(upgraded)["engine_version"]).toBe("17.9");
    expect(instanceOf(virginia)["engine_version"]).toBe("17.8");
  });

  it("sets no mode of Database Insights, which RDS refuses", () => {
    expect(instance).not.toHaveProperty("database_insights_mode");
  });

  it("is maintained after the primary", () => {
    expect(instance["maintenance_window"]).toBe("sat:13:00-sat:14:00");
  });

  it("has the secret that is copied to its region, and needs no password", () => {
    expect(oregon.output("database_secret")).toBe("hft-production-virginia-database");
    expect(oregon.section("variable")).toEqual({});
    expect(oregon.resources("aws_secretsmanager_secret_version")).toEqual([]);
  });

  it("keeps a secret of its own, without a value, for the day of its promotion", () => {
    expect(oregon.resource("aws_secretsmanager_secret").arguments).toMatchObject({
      name: "hft-production-oregon-database",
      lifecycle: { prevent_destroy: true },
    });
  });

  it("lets a policy name the copy in its own region", () => {
    expect(oregon.output("database_secret_arn_pattern")).toBe(
      "arn:aws:secretsmanager:us-west-2:111111111111:secret:hft-production-virginia-database-??????",
    );
  });

  it("may keep the source's backups too", () => {
    expect(oregon.resource("aws_db_instance_automated_backups_replication").arguments).toMatchObject({
      source_db_instance_arn: "arn:aws:rds:us-east-1:111111111111:db:hft-production-virginia-database",
      retention_period: 35,
    });
  });
});

describe("a promoted replica", () => {
  it("leaves the secret's copy to its source until it has a password of its own", () => {
    const { virginia, oregon } = dataStacks({ virginia: primary, oregon: promoted });
    const { virginia: after, oregon: renewed } = dataStacks({
      virginia: primary,
      oregon: { ...promoted, passwordVersion: 2 },
    });

    expect(oregon.output("database_secret")).toBe("hft-production-virginia-database");
    expect(renewed.output("database_secret")).toBe("hft-production-oregon-database");
    expect(renewed.resource("aws_secretsmanager_secret_version").arguments["secret_string_wo"]).toContain(
      '"username" = "hftadmin"',
    );
    // Its own copy stays too: applications change over one by one.
    expect(after.json).toEqual(virginia.json);
  });

  it("may be upgraded to another major version, as a primary may", () => {
    const build = { version: "18.3", machine: primary.machine, storage: primary.storage };
    const { oregon } = dataStacks({
      virginia: primary,
      oregon: { ...promoted, ...build, allowMajorUpgrade: true },
    });

    expect(instanceOf(oregon)).toMatchObject({ engine_version: "18.3", allow_major_version_upgrade: true });
  });

  it("keeps backups, and a last snapshot", () => {
    const { oregon } = dataStacks({ virginia: primary, oregon: promoted });

    expect(instanceOf(oregon)).toMatchObject({ backup_retention_period: 14, skip_final_snapshot: false });
  });
});

describe("a region that keeps another one's backups only", () => {
  it("has them, and no instance", () => {
    const { oregon } = dataStacks({
      virginia: primary,
      oregon: { kind: "backups", backupsOf: "virginia" },
    });

    expect(Object.keys(oregon.section("resource"))).toEqual([
      "aws_db_instance_automated_backups_replication",
    ]);
  });
});

describe("the key for data", () => {
  it("is used through RDS, and the key for secrets through Secrets Manager", () => {
    const [network] = synthesized(withDatabases({ virginia: primary }), "production-virginia-network");
    const policies = Object.fromEntries(
      (network?.resources("aws_kms_key") ?? []).map(({ arguments: key }) => [
        key["description"] as string,
        key["policy"] as string,
      ]),
    );

    expect(policies["hft-production-virginia: databases and their backups"]).toContain(
      '"kms:ViaService":"rds.us-east-1.amazonaws.com"',
    );
    expect(policies["hft-production-virginia: Kubernetes and other secrets"]).toContain(
      '"kms:ViaService":"secretsmanager.us-east-1.amazonaws.com"',
    );
  });
});
