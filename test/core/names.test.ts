import fc from "fast-check";
import { namePrefix, resourceName, type NameKind } from "../../src/core/names";

/** The longest name that AWS takes, from the API references of each service. */
const longest: Readonly<Record<NameKind, number>> = {
  directConnect: 100,
  accelerator: 64,
  alarm: 255,
  budget: 100,
  dashboard: 255,
  eventRule: 64,
  dbInstance: 63,
  dbParameterGroup: 255,
  dbSubnetGroup: 255,
  backup: 50,
  cache: 40,
  eksCluster: 100,
  eksNodeGroup: 63,
  iamRole: 64,
  instanceProfile: 128,
  iamPolicy: 128,
  kmsAlias: 256 - "alias/".length,
  launchTemplate: 128,
  loadBalancer: 32,
  logGroup: 512,
  networkMonitor: 200,
  placementGroup: 255,
  s3Bucket: 63,
  secret: 512,
  securityGroup: 255,
  snsTopic: 256,
  targetGroup: 32,
};
const kind = fc.constantFrom(...(Object.keys(longest) as NameKind[]));
const part = fc.stringMatching(/^[a-z][a-z0-9-]{0,30}$/);
const parts = fc.array(part, { minLength: 1, maxLength: 30 });
const tooLong = (text: string): string => text.padEnd(600, "-engine");

describe("the beginning of names", () => {
  const plain = fc.stringMatching(/^[a-z][a-z0-9]{0,30}$/);
  const some = fc.array(plain, { minLength: 1, maxLength: 10 });

  it("is that of every name with the same first parts, cut or not", () => {
    fc.assert(
      fc.property(kind, some, some, (of, first, further) => {
        expect(resourceName(of, ...first, ...further).startsWith(namePrefix(of, ...first))).toBe(true);
      }),
    );
  });

  it("ends where a part does, so that no longer part is taken for it", () => {
    expect(namePrefix("dbInstance", "hft", "production", "us")).toBe("hft-production-us-");
  });
});

describe("the name of a resource", () => {
  it("is never longer than its kind takes", () => {
    fc.assert(
      fc.property(kind, parts, (of, words) => {
        expect(resourceName(of, ...words).length).toBeLessThanOrEqual(longest[of]);
      }),
    );
  });

  it("is its parts, joined, where they fit", () => {
    fc.assert(
      fc.property(kind, parts, (of, words) => {
        const whole = words.join("-");
        fc.pre(whole.length <= longest[of]);
        expect(resourceName(of, ...words)).toBe(whole);
      }),
    );
  });

  it.each(Object.entries(longest) as [NameKind, number][])(
    "of kind %s may have %i characters",
    (of, limit) => {
      expect(resourceName(of, "x".repeat(limit))).toBe("x".repeat(limit));
      expect(resourceName(of, "x".repeat(limit + 1))).toMatch(new RegExp(`^x{${limit - 9}}-[0-9a-f]{8}$`));
    },
  );

  it("stays readable where they do not: their beginning, then a hash", () => {
    fc.assert(
      fc.property(kind, part, (of, word) => {
        const whole = tooLong(word);
        const [, beginning = ""] = /^(.*)-[0-9a-f]{8}$/.exec(resourceName(of, whole)) ?? [];

        expect(beginning.length).toBeGreaterThan(longest[of] - 20);
        expect(beginning).toMatch(/[^-]$/);
        expect(whole.startsWith(beginning)).toBe(true);
      }),
    );
  });

  it("is another for other parts, however alike they begin", () => {
    fc.assert(
      fc.property(kind, part, part, (of, one, other) => {
        fc.pre(one !== other);
        expect(resourceName(of, tooLong(""), one)).not.toBe(resourceName(of, tooLong(""), other));
      }),
    );
  });

  it("is a contract: another would replace the resource", () => {
    expect(resourceName("eksNodeGroup", "hft-production-virginia", "engine".repeat(10), "a")).toBe(
      "hft-production-virginia-engineengineengineengineengine-f10e9235",
    );
  });
});
