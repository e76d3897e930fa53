import type { Json } from "../../src/core/json";
import { shownValue } from "../../src/plan/shown-value";

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
    ["bandwidth", "10Gbps", "10Gbps"],
    ["value", "1000", "1000"],
    ["image_id", "ami-0123456789abcdef0", "ami-0123456789abcdef0"],
    ["cidr_blocks", ["10.0.0.0/16", "10.1.0.0/16"], "[10.0.0.0/16, 10.1.0.0/16]"],
    ["ports", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], "[1, 2, 3, 4, 5, 6, 7, 8 and 2 more]"],
  ])("is a size, count, version, block, place, id or word: %s = %j", (name, value, shown) => {
    expect(shownValue(name, value)).toBe(shown);
  });
});

describe("an empty value", () => {
  it.each<[Json, string]>([
    ["", '""'],
    [[], "[]"],
    [{}, "{}"],
  ])("is shown whatever its attribute: %j", (value, shown) => {
    expect(shownValue("master_password", value)).toBe(shown);
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
    ["value", "hunter"],
    ["name", "abcdabcd1"],
    ["name", "a1b2a1b2"],
    ["primary_access_key", "hunter"],
    ["names", ["gp3", "call me at night"]],
    ["secret_ports", [1, 2]],
  ])("has the name or the look of a secret, or no known form: %s = %j", (name, value) => {
    expect(shownValue(name, value)).toBeUndefined();
  });
});
