import { readFileSync, writeFileSync } from "node:fs";
import { isIsoDate } from "../../src/core/iso-date";
import { postgresFile, type ServerFacts } from "./postgres-facts";
import { renderFile } from "./render";

const [asOf, ...answers] = process.argv.slice(2);
if (asOf === undefined || !isIsoDate(asOf) || answers.length === 0) {
  console.error(
    "usage: npm run catalogue:postgres -- <today's date> <answer of each major version to postgres.sql>",
  );
  process.exitCode = 1;
} else {
  const servers = answers.map((file) => JSON.parse(readFileSync(file, "utf8")) as ServerFacts);
  const file = postgresFile(servers, asOf);
  writeFileSync("src/postgres/data/postgres.json", renderFile(file, { parameters: 1 }));
  console.log(`wrote ${Object.keys(file.parameters).length} parameters of ${file.majors.join(", ")}`);
}
