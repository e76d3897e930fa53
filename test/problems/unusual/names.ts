import type { AwsRegionInput } from "../../../src/aws/region/spec/schema";
import type { EnvironmentInput } from "../../../src/clouds";
import { edit, type GenerationInput } from "../parts";
import { engine, engineGeneration, general, validEnvironment } from "../valid-environment";

/** As long as a name may be; one of an environment or a region takes no hyphen. */
const longest = (text: string): string => text.padEnd(31, "-of-a-long-name").replace(/-$/, "x");
const longestPlain = (text: string): string => longest(text).replaceAll("-", "x");
const { virginia, ohio } = validEnvironment.regions as { virginia: AwsRegionInput; ohio: AwsRegionInput };
const generations: Readonly<Record<string, GenerationInput>> = { [longest("first")]: engineGeneration };

export const unusualNames: Readonly<Record<string, EnvironmentInput>> = {
  "names of 31 characters everywhere": {
    ...validEnvironment,
    name: longestPlain("production"),
    regions: {
      [longestPlain("virginia")]: {
        ...virginia,
        pools: {
          [longest("engine")]: { kind: "trading", active: longest("first"), generations },
          [longest("general")]: general,
        },
      },
      [longestPlain("ohio")]: ohio,
    },
  },

  "names of one character": {
    ...validEnvironment,
    name: "pp",
    regions: {
      v: { ...virginia, pools: { e: engine, g: general } },
      o: ohio,
    },
  },

  "pools named like other parts of their stack": edit.region({
    pools: {
      addons: engine,
      aws: general,
      cluster: { ...engine, generations: { a: { ...engineGeneration, zone: "b" } } },
      coredns: general,
      "node-role": general,
    },
  })(validEnvironment),

  "a pool named like a generation of another": edit.pools({ "engine-a": general })(validEnvironment),

  "administrators of one role name in two accounts and under two paths": edit.cluster({
    access: {
      admins: [
        "arn:aws:iam::111111111111:role/platform",
        "arn:aws:iam::999999999999:role/platform",
        "arn:aws:iam::111111111111:role/emergency/platform",
        "arn:aws:iam::111111111111:role/emergency-platform",
      ],
    },
  })(validEnvironment),

  "an owner written with every sign that a tag takes": edit.environment({
    owner: {
      team: "Trésorerie / Märkte: a+b=c_1.0 @zürich",
      costCentre: "9".repeat(256),
      alerts: ["alerts@hft-trading.example.com"],
    },
  })(validEnvironment),

  "a region of AWS GovCloud, where every ARN is of another partition": edit.each(
    edit.region({
      region: "us-gov-west-1",
      roles: {
        plan: "arn:aws-us-gov:iam::111111111111:role/plan",
        apply: "arn:aws-us-gov:iam::111111111111:role/apply",
      },
    }),
    edit.network({ zones: { a: "usgw1-az1", b: "usgw1-az2", c: "usgw1-az3" } }),
    edit.cluster({ access: { admins: ["arn:aws-us-gov:iam::111111111111:role/platform"] } }),
  )(validEnvironment),
};
