import { readdirSync } from "node:fs";
import path from "node:path";
import { expectFile, snapshotFolder } from "../helpers/expect-file";
import { addresses, normalise } from "../helpers/normalise";
import { readStack, stackIds } from "../helpers/synthesized";

const environmentOf = (stack: string): string => stack.split("-")[0] ?? "";
const environments = [...new Set(stackIds().map(environmentOf))];
const wholeSnapshots = ["production", "local"];

describe("what is synthesized", () => {
  it.each(stackIds().filter((id) => wholeSnapshots.includes(environmentOf(id))))(
    "%s is as committed",
    (id) => {
      expectFile(`${environmentOf(id)}/${id}.json`, `${JSON.stringify(normalise(readStack(id)), null, 2)}\n`);
    },
  );

  it.each(environments)("the addresses of %s are as committed", (environment) => {
    const lines = stackIds()
      .filter((id) => environmentOf(id) === environment)
      .flatMap((id) => addresses(readStack(id)).map((address) => `${id} ${address}`));
    expectFile(`${environment}/addresses.txt`, `${lines.join("\n")}\n`);
  });

  it("leaves no snapshot of a stack that is gone", () => {
    const committed = readdirSync(snapshotFolder).flatMap((environment) =>
      readdirSync(path.join(snapshotFolder, environment))
        .filter((file) => file.endsWith(".json"))
        .map((file) => file.replace(/\.json$/, "")),
    );
    const expected = stackIds().filter((id) => wholeSnapshots.includes(environmentOf(id)));
    expect(committed.sort()).toEqual(expected);
  });
});
