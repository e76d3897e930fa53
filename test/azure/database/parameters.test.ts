import { parameterUse } from "../../../src/azure/catalog/postgres-parameters";
import { postgresVersions } from "../../../src/azure/catalog/postgres";
import type { DatabaseBuild } from "../../../src/azure/database/spec/database";
import {
  parameterFaults,
  renderedParameters,
  staticParameters,
  type ParameterFields,
} from "../../../src/azure/database/spec/parameters";

const build: DatabaseBuild = {
  version: "17",
  machine: "GP_Standard_D16ds_v5",
  storage: { sizeGiB: 1024, grows: false },
  parameters: {},
  extensions: [],
  logicalReplication: false,
};
const fields: ParameterFields = { minTls: "1.2", pooler: { kind: "off" } };

const stated = (values: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value, reason: "a test" }]));

describe("the parameters of a server", () => {
  it.each(postgresVersions())("that the project sets are taken by version %s, and at once", (version) => {
    const { ssl_min_protocol_version: _, ...own } = renderedParameters({ ...build, version }, fields);

    expect(parameterFaults(stated(own), version, "parameters")).toEqual([]);
    expect(staticParameters(own)).toEqual([]);
  });

  it("are the project's, then those of fields, then those that are stated", () => {
    const parameters = stated({ random_page_cost: "1.5", max_worker_processes: "32" });

    expect(renderedParameters({ ...build, parameters, logicalReplication: true }, fields)).toMatchObject({
      random_page_cost: "1.5",
      max_worker_processes: "32",
      wal_level: "logical",
      sync_replication_slots: "on",
    });
  });

  it.each([
    [32, "8192"],
    [64, "16384"],
    [1024, "16384"],
  ])("leave the log a quarter of a disk of %d GiB at most, and 16 GiB", (sizeGiB, size) => {
    const rendered = renderedParameters({ ...build, storage: { sizeGiB, grows: false } }, fields);

    expect(rendered["max_wal_size"]).toBe(size);
  });

  it("synchronize slots from the version on that can", () => {
    const rendered = renderedParameters({ ...build, version: "16", logicalReplication: true }, fields);

    expect(rendered).not.toHaveProperty("sync_replication_slots");
  });

  it.each(["pgaudit.log", "cron.database_name", "pgbouncer.max_client_conn", "azure.anything"])(
    "may be one of Azure or of an extension: %s",
    (name) => {
      expect(parameterFaults(stated({ [name]: "on" }), "17", "parameters")).toEqual([]);
    },
  );
});

describe("Azure's list of parameters", () => {
  it.each([
    ["wal_level", "static"],
    ["max_connections", "static"],
    ["synchronous_commit", "read-only"],
    ["work_mem", "dynamic"],
    ["TimeZone", "dynamic"],
  ])("has %s as %s", (name, use) => {
    expect(parameterUse(name)).toBe(use);
  });
});
