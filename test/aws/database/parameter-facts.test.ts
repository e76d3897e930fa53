import fc from "fast-check";
import { availablePostgresVersions, majorOf } from "../../../src/aws/catalog/rds";
import { parameterFactFaults } from "../../../src/aws/database/spec/parameter-facts";
import { projectParameters } from "../../../src/aws/database/spec/parameters";

const majors = [...new Set(availablePostgresVersions().map((version) => Number(majorOf(version))))];

describe("a parameter's value", () => {
  const codes = (name: string, value: string, major = 17): string[] =>
    parameterFactFaults(name, value, major, "at").map(({ code }) => code);

  it("may be each that the project sets, in every version", () => {
    for (const major of majors) {
      for (const [name, { value }] of Object.entries(projectParameters)) {
        expect([name, ...codes(name, value, major)]).toEqual([name]);
      }
    }
  });

  it.each([
    ["shared_buffers", "{DBInstanceClassMemory/32768}"],
    ["max_connections", "LEAST({DBInstanceClassMemory/9531392},5000)"],
    ["log_file_mode", "0644"],
    ["idle_in_transaction_session_timeout", "0x10"],
    ["random_page_cost", "1.1e0"],
    ["synchronous_commit", "LOCAL"],
    ["constraint_exclusion", "1"],
    ["client_min_messages", "debug"],
    ["wal_compression", "zstd"],
    ["application_name", "5s"],
    ["pg_stat_statements.track", "all"],
    ["rds.log_retention_period", "1440"],
  ])("may be in every form that PostgreSQL and RDS take: %s = %s", (name, value) => {
    expect(codes(name, value)).toEqual([]);
  });

  it.each([
    ["log_file_mode", "0778"],
    ["work_mem", "63"],
    ["random_page_cost", "-1"],
    ["max_connections", "many"],
    ["client_min_messages", "loud"],
  ])("may not be what PostgreSQL refuses: %s = %s", (name, value) => {
    expect(codes(name, value)).toEqual(["AWS-RDS-038"]);
  });

  it("is never judged by anything but its range where it is a whole number", () => {
    fc.assert(
      fc.property(fc.integer(), (value) => {
        expect(codes("max_connections", `${value}`)).toEqual(
          value >= 1 && value <= 262_143 ? [] : ["AWS-RDS-038"],
        );
      }),
    );
  });
});
