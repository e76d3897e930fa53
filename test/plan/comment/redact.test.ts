import type { Json } from "../../../src/core/json";
import { shownValue } from "../../../src/plan/comment/redact";

describe("a value that a reviewer sees", () => {
  it.each<[string, Json, string]>([
    ["allocated_storage", 1000, "1000"],
    ["multi_az", true, "true"],
    ["cidr_block", "10.0.0.0/16", "10.0.0.0/16"],
    ["engine_version", "17.9", "17.9"],
    ["instance_class", "db.r7i.8xlarge", "db.r7i.8xlarge"],
    ["instance_type", "c7i.metal-24xl", "c7i.metal-24xl"],
    ["region", "us-east-1", "us-east-1"],
    ["availability_zone_id", "use1-az4", "use1-az4"],
    ["storage_type", "gp3", "gp3"],
    ["backup_window", "06:00-07:00", "06:00-07:00"],
  ])("is a size, count, version, block, place or word: %s = %j", (name, value, shown) => {
    expect(shownValue(name, value, [])).toBe(shown);
  });
});

describe("a value that a reviewer does not see", () => {
  it.each<[string, Json]>([
    ["master_password", "hunter"],
    ["bgp_auth_key", "abcdef"],
    ["cak", 123],
    ["auth_token_pin", 1234],
    ["policy", '{"Statement":[]}'],
    ["user_data", "c2VjcmV0"],
    ["note", "q7XkP2vRt9Lw"],
    ["description", "call me at night"],
    ["tags", { a: "b" }],
  ])("has the name or the look of a secret, or no known form: %s = %j", (name, value) => {
    expect(shownValue(name, value, [])).toBeUndefined();
  });

  it("is a secret that the run was given, whatever its form", () => {
    expect(shownValue("engine_version", "17.9", ["17.9"])).toBeUndefined();
  });
});
