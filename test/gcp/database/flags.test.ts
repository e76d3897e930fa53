import { sqlVersions } from "../../../src/gcp/catalog/cloud-sql";
import { flagFaults, projectFlags, renderedFlags } from "../../../src/gcp/database/spec/flags";

const stated = (values: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value, reason: "a test" }]));

const storage = { type: "PD_SSD", sizeGiB: 500 } as const;

describe("the flags of an instance", () => {
  it.each(sqlVersions())("that the project sets are taken by %s", (version) => {
    expect(flagFaults(stated(projectFlags), version.replace("POSTGRES_", ""), "flags")).toEqual([]);
  });

  it("are the project's, then those of the environment, which go before them", () => {
    const flags = stated({ random_page_cost: "1.5", work_mem: "65536" });

    const rendered = renderedFlags({ flags, logicalReplication: false, storage });

    expect(rendered).toMatchObject({
      "cloudsql.iam_authentication": "on",
      track_io_timing: "on",
      random_page_cost: "1.5",
      work_mem: "65536",
    });
    expect(rendered).not.toHaveProperty(["cloudsql.logical_decoding"]);
  });

  it.each([
    [10, "2560"],
    [64, "16384"],
    [500, "16384"],
  ])("leave the log a quarter of a disk of %d GiB at most, and 16 GiB", (sizeGiB, size) => {
    const rendered = renderedFlags({
      flags: {},
      logicalReplication: false,
      storage: { ...storage, sizeGiB },
    });

    expect(rendered["max_wal_size"]).toBe(size);
  });

  it("decode the log for subscribers where the database allows it", () => {
    expect(renderedFlags({ flags: {}, logicalReplication: true, storage })).toHaveProperty(
      ["cloudsql.logical_decoding"],
      "on",
    );
  });

  it.each(["cloudsql.enable_pgaudit", "pg_stat_statements.track", "cron.database_name"])(
    "may be one of Cloud SQL or of an extension: %s",
    (name) => {
      expect(flagFaults(stated({ [name]: "on" }), "17", "flags")).toEqual([]);
    },
  );
});
