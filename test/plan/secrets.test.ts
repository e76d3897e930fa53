import fc from "fast-check";
import type { Json } from "../../src/core/json";
import type { Change, Plan } from "../../src/plan/plan";
import { Secrets, sensitiveTexts } from "../../src/plan/secrets";

const secret = 'pa$$"w<o>rd & \\key/1';
const secrets = new Secrets([secret]);

describe("a secret in a text", () => {
  const lower = (code: string): string => code.toLowerCase();
  const go = JSON.stringify(secret).replace(/[<>&]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`);

  it.each<[string, string, string]>([
    ["as it is", secret, "(hidden)"],
    ["within other words", `at ${secret}!`, "at (hidden)!"],
    ["twice", `${secret}${secret}`, "(hidden)(hidden)"],
    ["in JSON", JSON.stringify({ key: secret }), '{"key":"(hidden)"}'],
    ["in JSON of Terraform", go, '"(hidden)"'],
    ["in JSON within JSON", JSON.stringify(JSON.stringify([secret])), '"[\\"(hidden)\\"]"'],
    ["in a URL", `https://a.example/?key=${encodeURIComponent(secret)}`, "https://a.example/?key=(hidden)"],
    ["in a form", new URLSearchParams({ key: secret }).toString(), "key=(hidden)"],
    ["in a URL with small letters", encodeURIComponent(secret).replace(/%../g, lower), "(hidden)"],
    ["in hexadecimal", Buffer.from(secret).toString("hex"), "(hidden)"],
  ])("is hidden %s", (_, text, shown) => {
    expect(secrets.hide(text)).toBe(shown);
  });

  it("is hidden in base64, wherever in the encoded text it stands", () => {
    const around = fc.string({ unit: fc.constantFrom("a", "é", "😀"), maxLength: 20 });
    fc.assert(
      fc.property(around, around, (before, after) => {
        const code = Buffer.from(before + secret + after);

        for (const form of ["base64", "base64url"] as const) {
          const shown = secrets.hide(code.toString(form));
          const left = Buffer.from(shown.replace("(hidden)", ""), form).toString("latin1");
          expect(shown).toContain("(hidden)");
          expect(left).not.toMatch(/pa|rd|key/);
        }
      }),
    );
  });

  it("is hidden with another that overlaps it", () => {
    expect(new Secrets(["first-key", "key-second"]).hide("a first-key-second b")).toBe("a (hidden) b");
  });
});

describe("a value of a run that is a list, a map or a document", () => {
  it.each<[string, string]>([
    ["JSON", '{"pager":"https://pager.example/4711"}'],
    ["HCL", '{ pager = "https://pager.example/4711" }'],
    ["lines", "-----BEGIN KEY-----\nhttps://pager.example/4711\n-----END KEY-----"],
    ["ends with a line end", "https://pager.example/4711\n"],
  ])("has secrets in it: %s", (_, value) => {
    expect(new Secrets([value]).hide("at https://pager.example/4711")).toBe("at (hidden)");
  });
});

describe("a short secret", () => {
  it("is hidden as a word of its own", () => {
    expect(new Secrets(["1234"]).hide("pin 1234, not 12345")).toBe("pin (hidden), not 12345");
  });

  it("of less than four signs is none", () => {
    expect(new Secrets(["1", "", "abc"]).hide("1 abc")).toBe("1 abc");
  });
});

describe("any text", () => {
  it("has no secret afterwards, and is itself where it had none", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 6, maxLength: 12, unit: "binary" }), { maxLength: 4 }),
        fc.array(fc.string({ unit: "binary" }), { maxLength: 5 }),
        (values, around) => {
          const all = new Secrets(values);

          const shown = all.hide(around.join(values.join("")));

          for (const value of values) expect(shown.replaceAll("(hidden)", "")).not.toContain(value);
          expect(all.hide("of none")).toBe("of none");
        },
      ),
    );
  });
});

describe("the sensitive texts of a plan", () => {
  const change = (own: Partial<Change>): Change => ({ actions: ["update"], before: {}, after: {}, ...own });
  const plan = (one: Change, outputs: Readonly<Record<string, Change<Json>>> = {}): Plan => ({
    format_version: "1.2",
    terraform_version: "1.11.4",
    planned_values: {},
    resource_changes: [
      { address: "a.b", mode: "managed", type: "a", name: "b", provider_name: "test", change: one },
    ],
    output_changes: outputs,
  });

  it("are those that Terraform marks, before and after, as deep as they lie", () => {
    const found = sensitiveTexts(
      plan(
        change({
          before: { whole: ["old-a", { deep: "old-b" }], open: "seen" },
          before_sensitive: { whole: true },
          after: { list: ["seen", "new-a"], map: { key: "new-b", open: "seen" }, pin: 123_456 },
          after_sensitive: { list: [false, true], map: { key: true }, pin: true },
        }),
      ),
    );

    expect(found).toEqual(["old-a", "old-b", "new-a", "new-b", "123456"]);
  });

  it("are those of outputs too, changed or not", () => {
    const output: Change<Json> = { actions: ["no-op"], before: "x", after: "y", after_sensitive: true };

    expect(sensitiveTexts(plan(change({}), { key: output }))).toEqual(["y"]);
  });
});
