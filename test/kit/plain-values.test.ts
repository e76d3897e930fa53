import { App, DefaultTokenResolver, Lazy, StringConcat, TerraformStack, Testing, Token } from "cdktf";
import resolution = require("cdktf/lib/tokens/private/resolve");
import fc from "fast-check";
import { copyPlainValues } from "../../src/kit/plain-values";

const { resolve: resolvedByCdktf } = resolution;
copyPlainValues();

const scope = new TerraformStack(new App({ outdir: Testing.app().outdir, stackTraces: false }), "stack");
const options = {
  scope,
  preparing: false,
  resolver: new DefaultTokenResolver(new StringConcat()),
};

/** What comes of it, or why nothing does. */
function outcomeOf(resolve: typeof resolvedByCdktf, value: unknown): unknown {
  try {
    return { resolved: resolve(value, options) as unknown };
  } catch (error) {
    return { message: (error as Error).message };
  }
}

const token = Token.asString("a value");
const tokens = {
  "a text": token,
  "a part of a text": `before ${token} after`,
  "an expression in a text": `\${upper("x")} ${token}`,
  "a number": Token.asNumber(7),
  "a number in a text": `port ${Token.asNumber(7)}`,
  "a list": Token.asList(["a", "b"]),
  "a list of numbers": Token.asNumberList([1, 2]),
  "a list where a text belongs": Token.asList(["a"])[0],
  "a map": Token.asStringMap({ a: "b" }),
  "a map where a text belongs": Object.values(Token.asStringMap({ a: "b" }))[0],
  "a number map where a number belongs": Object.values(Token.asNumberMap({ a: 1 }))[0],
  "a key": { [token]: 1 },
  "a late value": Lazy.anyValue({ produce: () => ({ inner: [token, undefined] }) }),
  "a date": new Date(0),
  "a function": () => 1,
  "a construct": scope,
  "a circle": circle(),
};

function circle(): object {
  const value: Record<string, unknown> = {};
  value["value"] = value;
  return value;
}

describe("a value that is resolved", () => {
  it.each(Object.entries(tokens))("gives what cdktf gives, or its error: %s", (_, value) => {
    for (const holder of [value, [value], ["x", value], { a: { b: value } }, [[1], { a: [value] }]]) {
      expect(outcomeOf(resolution.resolve, holder)).toEqual(outcomeOf(resolvedByCdktf, holder));
    }
  });

  it("gives what cdktf gives, whatever it is made of", () => {
    const leaf = fc.oneof(
      fc.constantFrom(...Object.values(tokens).filter((value) => value !== tokens["a circle"])),
      fc.constantFrom(undefined, null, true, "-8.2e+298", "1e+5", "i-0e12", "$${x}", "TfToken["),
      fc.string(),
      fc.double(),
    );
    const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc.array(tie("tree"), { maxLength: 4 }),
        fc.dictionary(fc.oneof(fc.string(), fc.constant(token)), tie("tree"), { maxKeys: 4 }),
      ),
    }));

    fc.assert(
      fc.property(tree, (value) => {
        expect(outcomeOf(resolution.resolve, value)).toStrictEqual(outcomeOf(resolvedByCdktf, value));
      }),
    );
  });

  it("is a copy: what is handed in stays as it is", () => {
    const value = { a: [{ b: 1 }] };
    const result = resolution.resolve(value, options) as typeof value;

    expect(result).toEqual(value);
    expect(result.a[0]).not.toBe(value.a[0]);
  });
});
