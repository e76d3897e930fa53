import { skipTokenStackTraces } from "../../src/kit/fast-start";
import { textTable } from "../../src/core/text-table";
import type { Environment } from "../../src/clouds";
import { runOnEnvironments } from "../lib/environments-program";
import { quotaTables, quotasOf } from "./quotas";

/**
 * `npm run quotas -- production` prints what each account of AWS, each project of Google Cloud and each subscription of
 * Azure must be allowed in each region, as the environments are stated and after a failover, from the synthesized
 * resources and without a call to a cloud; with `--json` as one document. Environments that share an account are added
 * up; what else is in the account is not known.
 */
function main(environments: readonly Environment[], given: ReadonlySet<string>): void {
  skipTokenStackTraces();
  const quotas = quotasOf(environments);
  const { accounts, projects, subscriptions } = quotas;
  if (given.has("--json")) {
    console.log(JSON.stringify([...accounts, ...projects, ...subscriptions], null, 2));
    return;
  }
  for (const { title, rows } of quotaTables(quotas)) console.log(`${title}\n${textTable(rows)}\n`);
  console.log(
    "default: what a new account, project or subscription is given; (?) where that was not checked in a source of the cloud",
  );
  if (projects.length > 0) {
    console.log(
      "what a project has: gcloud compute regions describe REGION --project PROJECT, by the metric",
    );
  }
  if (subscriptions.length > 0) {
    console.log(
      "what a subscription has: az vm list-usage or az network list-usages --location REGION, by the metric",
    );
  }
}

runOnEnvironments({ command: "quotas", options: { "--json": "print one JSON document" }, main });
