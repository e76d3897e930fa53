import { existsSync, readdirSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ResultCache } from "../../../../tools/gate/cache/result-cache";
import { temporaryFolder } from "../temporary-folder";

const folder = temporaryFolder();
const fileOf = (name: string, key: string) => path.join(folder, name, `${key}.json.gz`);
const daysAgo = (days: number) => new Date(Date.now() - days * 24 * 60 * 60 * 1000);

describe("a cache of results", () => {
  it("has nothing under a key that was never written", () => {
    expect(new ResultCache(path.join(folder, "absent")).read("a")).toBeUndefined();
  });

  it("gives a result back, also to another process", () => {
    new ResultCache(path.join(folder, "kept")).write("a", { actions: ["create"] });

    expect(new ResultCache(path.join(folder, "kept")).read("a")).toEqual({ actions: ["create"] });
    expect(new ResultCache(path.join(folder, "kept")).read("b")).toBeUndefined();
  });

  it("leaves no half-written file", () => {
    new ResultCache(path.join(folder, "whole")).write("a", 1);

    expect(readdirSync(path.join(folder, "whole"))).toEqual(["a.json.gz"]);
  });

  it.each(["", "no gzip at all"])("takes an entry that reads %j for absent", (content) => {
    const cache = new ResultCache<number>(path.join(folder, "broken"));
    cache.write("a", 1);
    writeFileSync(fileOf("broken", "a"), content);

    expect(cache.read("a")).toBeUndefined();
    cache.write("a", 2);
    expect(cache.read("a")).toBe(2);
  });

  it("works on without a place to write", () => {
    const file = path.join(folder, "file");
    writeFileSync(file, "");
    const cache = new ResultCache<number>(path.join(file, "under-a-file"));

    cache.write("a", 1);

    expect(cache.read("a")).toBeUndefined();
  });

  it("deletes what nobody asked for in 30 days, when the next run writes", () => {
    const before = new ResultCache<number>(path.join(folder, "old"));
    for (const key of ["unused", "used", "recent"]) before.write(key, 1);
    utimesSync(fileOf("old", "unused"), daysAgo(31), daysAgo(31));
    utimesSync(fileOf("old", "used"), daysAgo(31), daysAgo(31));
    utimesSync(fileOf("old", "recent"), daysAgo(29), daysAgo(29));
    before.read("used");

    new ResultCache<number>(path.join(folder, "old")).write("new", 1);

    const kept = ["unused", "used", "recent", "new"].filter((key) => existsSync(fileOf("old", key)));
    expect(kept).toEqual(["used", "recent", "new"]);
  });
});
