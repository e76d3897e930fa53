import { projectParameters, renderedParameters } from "../../../src/aws/database/spec/parameters";
import type { DatabaseParameters } from "../../../src/aws/database/spec/schema";

describe("a parameter group", () => {
  const rendered = (parameters: DatabaseParameters, logicalReplication = false) =>
    renderedParameters({ parameters, logicalReplication });

  it("gives each of the project's parameters a reason and a source", () => {
    for (const { reason, source } of Object.values(projectParameters)) {
      expect(reason).toMatch(/\w+ \w+/);
      expect(source).toMatch(/documentation|guide/);
    }
    expect(rendered({}).map(({ name }) => name)).toEqual(Object.keys(projectParameters));
  });

  it("applies a static parameter at a restart, whether it is set or not", () => {
    for (const own of [rendered({}), rendered({ "rds.force_ssl": { value: "1", reason: "audit" } })]) {
      expect(own).toContainEqual({ name: "rds.force_ssl", value: "1", applyMethod: "pending-reboot" });
    }
  });

  it("never applies a default value of RDS immediately, which would show as a change in every plan", () => {
    const waiting = rendered({}).filter(({ applyMethod }) => applyMethod === "pending-reboot");

    expect(waiting.map(({ name }) => name)).toEqual([
      "rds.force_ssl",
      "track_io_timing",
      "log_autovacuum_min_duration",
    ]);
  });

  it("leaves commits synchronous", () => {
    expect(rendered({}).map(({ name }) => name)).not.toContain("synchronous_commit");
  });

  it("has a set value instead of the project's, once", () => {
    const own = rendered({ max_wal_size: { value: "65536", reason: "heavier opens" } });

    expect(own.filter(({ name }) => name === "max_wal_size")).toEqual([
      { name: "max_wal_size", value: "65536", applyMethod: "immediate" },
    ]);
  });

  it("applies parameters that are not known to be dynamic at a restart", () => {
    const own = rendered({ max_connections: { value: "500", reason: "more gateways" } }, true);
    const method = Object.fromEntries(own.map(({ name, applyMethod }) => [name, applyMethod]));

    expect(method).toMatchObject({
      max_connections: "pending-reboot",
      "rds.logical_replication": "pending-reboot",
      max_wal_size: "immediate",
    });
  });
});
