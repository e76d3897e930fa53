import { readFileSync } from "node:fs";
import path from "node:path";

/** Written with the suite's synth, by `test/setup/unread-arguments.cjs`. */
const { objects, unread } = JSON.parse(
  readFileSync(path.resolve(".build", "unread-arguments.json"), "utf8"),
) as { readonly objects: number; readonly unread: readonly string[] };

describe("what constructs hand to the bindings", () => {
  it("is watched for every resource", () => {
    expect(objects).toBeGreaterThan(2_000);
  });

  it("has no argument that a binding does not know and would drop in silence", () => {
    expect(unread).toEqual([]);
  });
});
