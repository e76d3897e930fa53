import { cloudEvents, type CloudEvent, type EventPlace } from "../../../src/aws/monitoring/cloud-events";

const virginia: EventPlace = {
  prefix: "hft-production-virginia",
  region: "us-east-1",
  accountId: "111111111111",
  receivesGlobalHealthEvents: true,
};
const frankfurt: EventPlace = {
  ...virginia,
  prefix: "hft-production-frankfurt",
  region: "eu-central-1",
  receivesGlobalHealthEvents: false,
};

type Fields = Readonly<Record<string, unknown>>;

/** What EventBridge does with a pattern: of each field one value must match, whole or by its beginning. */
function matches(pattern: Fields, event: Fields): boolean {
  return Object.entries(pattern).every(([key, expected]) => {
    const actual = event[key];
    if (!Array.isArray(expected)) return matches(expected as Fields, (actual ?? {}) as Fields);
    const values: readonly unknown[] = Array.isArray(actual) ? actual : [actual];
    return values.some((value) => expected.some((each) => matchesValue(each, value)));
  });
}

function matchesValue(expected: unknown, value: unknown): boolean {
  if (typeof expected === "string") return expected === value;
  return typeof value === "string" && value.startsWith((expected as { readonly prefix: string }).prefix);
}

/** The names of the rules that an event sets off. */
const told = (place: EventPlace, event: Fields): string[] =>
  cloudEvents(place)
    .filter(({ pattern }) => matches(pattern, event))
    .map(({ name }) => name);

const health = (eventRegion: string): Fields => ({
  source: "aws.health",
  "detail-type": "AWS Health Event",
  detail: { eventTypeCategory: "issue", eventRegion },
});
const database = (SourceIdentifier: string): Fields => ({
  source: "aws.rds",
  "detail-type": "RDS DB Instance Event",
  detail: { EventCategories: ["failover"], SourceIdentifier },
});
const launch = (AutoScalingGroupName: string): Fields => ({
  source: "aws.autoscaling",
  "detail-type": "EC2 Instance Launch Unsuccessful",
  detail: { AutoScalingGroupName },
});
const backup = (type: string, detail: Fields): Fields => ({
  source: "aws.backup",
  "detail-type": `${type} Job State Change`,
  detail,
});
const vaultArn = (name: string): string => `arn:aws:backup:us-east-1:111111111111:backup-vault:${name}`;
const role = (name: string): string => `arn:aws:iam::111111111111:role/${name}`;

describe("an event of AWS Health", () => {
  it("is told in the region that it is of", () => {
    expect(told(virginia, health("us-east-1"))).toEqual(["health-issue"]);
  });

  it("is not told again by the backup region that it is sent to", () => {
    expect(told(virginia, health("eu-central-1"))).toEqual([]);
  });

  it("of no region is told by the one that is to, and by no other", () => {
    expect(told(virginia, health("global"))).toEqual(["health-issue"]);
    expect(told(frankfurt, health("global"))).toEqual([]);
  });
});

describe("an event of a resource", () => {
  it.each([
    ["a database", database("hft-production-virginia-database"), "database-failure"],
    [
      "a node group",
      launch("eks-hft-production-virginia-engine_a-a8c75f2f-df78-a72f-4063-4b69af3de5b1"),
      "launch-failed",
    ],
    [
      "a backup",
      backup("Backup", { state: "FAILED", backupVaultName: "hft-production-virginia" }),
      "backup-failed",
    ],
    [
      "a backup's copy",
      backup("Copy", {
        state: "FAILED",
        sourceBackupVaultArn: vaultArn("hft-production-virginia"),
        destinationBackupVaultArn: "arn:aws:backup:us-west-2:111111111111:backup-vault:hft-production-oregon",
      }),
      "backup-copy-failed",
    ],
    [
      "a restore test",
      backup("Restore", { status: "FAILED", iamRoleArn: role("hft-production-virginia-backup") }),
      "restore-test-failed",
    ],
  ])("of the region is told: %s", (_, event, name) => {
    expect(told(virginia, event)).toEqual([name]);
  });

  it.each([
    ["a database", database("hft-staging-virginia-database")],
    ["a database of a region whose name goes on", database("hft-production-virginia2-database")],
    ["a node group", launch("eks-hft-staging-virginia-engine_a-a8c75f2f-df78-a72f-4063-4b69af3de5b1")],
    ["a backup", backup("Backup", { state: "FAILED", backupVaultName: "hft-staging-virginia" })],
    [
      "a backup's copy",
      backup("Copy", { state: "FAILED", sourceBackupVaultArn: vaultArn("hft-staging-virginia") }),
    ],
    [
      "a restore test",
      backup("Restore", { status: "FAILED", iamRoleArn: role("hft-staging-virginia-backup") }),
    ],
  ])("of another environment in the account is not: %s", (_, event) => {
    expect(told(virginia, event)).toEqual([]);
  });
});

describe("a rule for events", () => {
  const namesRegion = ({ pattern }: CloudEvent): boolean => JSON.stringify(pattern).includes(virginia.prefix);

  it("matches what is the region's own, or says why it takes in what others have", () => {
    const accountWide = cloudEvents(virginia).filter((event) => !namesRegion(event));
    expect(accountWide.map(({ name }) => name)).toEqual([
      "health-issue",
      "health-change",
      "certificate-ends",
    ]);
    for (const event of cloudEvents(virginia)) {
      expect(event.accountWide === undefined).toBe(namesRegion(event));
    }
  });
});
