import type { JsonObject } from "../../../../src/core/json";
import { plainStack, type PlanCase } from "../case";

const texts = [
  "@trading/desk please approve, fixes #123",
  "a|b\\|@team|<img src=x onerror=alert(1)>",
  "`` ` ``` ~~~",
  "</details></summary><!-- -->",
  "\u202etxt.exe\u2066 \u200b\u0000",
  "line one\n## forged\n\n| a | b |\n",
  "東京証券取引所 – 注文 🚀 é",
  "[link](https://evil.example) ![x](https://evil.example/x.png) https://evil.example",
  '${file("/etc/passwd")} %{ if true }',
];
const literal = (text: string): string => text.replace(/[$%]\{/g, (sign) => `${sign[0]}${sign}`);
const named = (value: (text: string) => JsonObject | string) =>
  Object.fromEntries(texts.map((text) => [literal(text), value(text)]));

/** Texts of whoever can open a pull request, in keys, names and values. */
export const hostile: PlanCase = {
  name: "hostile",
  stacks: [
    {
      name: "production-virginia-workloads",
      before: plainStack({ gone: { for_each: named(literal) } }),
      after: plainStack({
        made: { for_each: named(literal), input: { "${each.key}": "${each.value}" } },
        名前: { input: "ok" },
      }),
    },
  ],
  report: {
    acceptances: texts.map((reason) => ({
      state: "new",
      code: "AWS-EBS-014",
      path: "regions.virginia.pools.batch.volume",
      reason,
      until: "2027-03-31",
    })),
    extensions: texts,
  },
};
