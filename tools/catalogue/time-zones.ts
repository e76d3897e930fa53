import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isIsoDate } from "../../src/catalog/iso-date";
import { renderFile } from "./render";

const [zoneTab, asOf] = process.argv.slice(2);
if (zoneTab === undefined || asOf === undefined || !isIsoDate(asOf)) {
  console.error("usage: npm run catalogue:time-zones -- <zone.tab of the tz database> <today's date>");
  process.exitCode = 1;
} else {
  const year = Number(asOf.slice(0, 4));
  const names = ["UTC", ...zoneNames(readFileSync(zoneTab, "utf8"))].sort();
  const file = {
    asOf,
    source: `IANA time zone database ${process.versions["tz"] ?? ""}: every offset of ${year} and ${year + 1}; names of zone.tab`,
    offsets: Object.fromEntries(names.map((name) => [name, offsetsOf(name, year)])),
  };
  writeFileSync(path.join("src", "catalog", "data", "time-zones.json"), renderFile(file, { offsets: 1 }));
  console.log(`wrote ${names.length} zones`);
}

/** The third column: one zone for each country and each part of it that differs. */
function zoneNames(tab: string): string[] {
  return tab
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split("\t")[2] ?? "");
}

/** Asked of every day: no zone has an offset for less than that. */
function offsetsOf(timeZone: string, year: number): number[] {
  const format = new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" });
  const found = new Set<number>();
  for (let day = Date.UTC(year, 0, 1); day < Date.UTC(year + 2, 0, 1); day += 86_400_000) {
    const text = format.formatToParts(day).find(({ type }) => type === "timeZoneName")?.value ?? "";
    found.add(minutesOf(text));
  }
  return [...found].sort((a, b) => a - b);
}

function minutesOf(text: string): number {
  const match = /^GMT(?:([+-])(\d\d):(\d\d))?$/.exec(text);
  if (match === null) throw new Error(`not an offset: ${text}`);
  const [, sign, hours, minutes] = match;
  return sign === undefined ? 0 : (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
