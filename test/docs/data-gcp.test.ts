import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import granary from "../environments/granary";
import { freshOutdir, run } from "../app/run";
import { addresses } from "../helpers/normalise";
import { readStackIn } from "../helpers/synthesized";

describe("the page of changes to data in Google Cloud", () => {
  it("names addresses that the stacks have", () => {
    const outdir = freshOutdir();
    expect(run(outdir, [granary]).exitCode).toBe(0);
    const page = readFileSync(path.resolve(__dirname, "../../docs/data-gcp.md"), "utf8");

    const named = new Set(page.match(/\bgoogle_\w+\.[\w-]+/g));

    const known = ["granary-iowa-data", "granary-carolina-data"].flatMap((id) =>
      addresses(readStackIn(outdir, id)),
    );
    expect([...named]).not.toEqual([]);
    expect([...named].filter((address) => !known.includes(address))).toEqual([]);
    rmSync(path.dirname(outdir), { recursive: true });
  });
});
