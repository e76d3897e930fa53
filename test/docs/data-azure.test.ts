import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { freshOutdir, run } from "../app/run";
import saltmarsh from "../environments/saltmarsh";
import { addresses } from "../helpers/normalise";
import { readStackIn } from "../helpers/synthesized";

describe("the page of changes to data in Azure", () => {
  it("names addresses that the stacks have", () => {
    const outdir = freshOutdir();
    expect(run(outdir, [saltmarsh]).exitCode).toBe(0);
    const page = readFileSync(path.resolve(__dirname, "../../docs/data-azure.md"), "utf8");

    const named = new Set(page.match(/\bazurerm_\w+\.[\w-]+/g));

    const known = ["saltmarsh-iowa-data", "saltmarsh-ontario-data"].flatMap((id) =>
      addresses(readStackIn(outdir, id)),
    );
    expect([...named]).not.toEqual([]);
    expect([...named].filter((address) => !known.includes(address))).toEqual([]);
    rmSync(path.dirname(outdir), { recursive: true });
  });
});
