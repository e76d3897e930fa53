import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isIsoDate } from "../../src/core/iso-date";
import { renderFile } from "./render";

const [tzdata, asOf] = process.argv.slice(2);
if (tzdata === undefined || asOf === undefined || !isIsoDate(asOf)) {
  console.error("usage: npm run catalogue:time-zones -- <tzdata.zi of the tz database> <today's date>");
  process.exitCode = 1;
} else {
  const year = Number(asOf.slice(0, 4));
  const { version, names } = readNames(readFileSync(tzdata, "utf8"));
  const file = {
    asOf,
    source:
      `IANA time zone database: the zones and links of tzdata.zi ${version}, ` +
      `and every offset that they have in ${year} and ${year + 1} by ${process.versions["tz"] ?? "an unknown version"}`,
    offsets: Object.fromEntries(names.map((name) => [name, offsetsOf(name, year)])),
  };
  writeFileSync(
    path.join("src", "environment", "calendar", "data", "time-zones.json"),
    renderFile(file, { offsets: 1 }),
  );
  console.log(`wrote ${names.length} names`);
}

/** Zones are lines `Z <name> …`, links `L <zone> <name>`. `Factory` stands for a clock that nobody has set. */
function readNames(zi: string): { readonly version: string; readonly names: readonly string[] } {
  const [heading = "", ...lines] = zi.split("\n");
  const [, version = "of an unknown version"] = /^# version (\S+)/.exec(heading) ?? [];
  const names = lines.flatMap((line) => {
    const [kind, first = "", second = ""] = line.split(" ");
    return kind === "Z" ? [first] : kind === "L" ? [second] : [];
  });
  return { version, names: names.filter((name) => name !== "Factory").sort() };
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
