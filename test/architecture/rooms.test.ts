import { existsSync, readdirSync, readFileSync } from "node:fs";
import { readRooms } from "../../tools/check/architecture";

const rooms = readRooms();
const folders = rooms.flatMap((room) => room.folders);
const { clouds } = JSON.parse(readFileSync("architecture.json", "utf8")) as { readonly clouds: object };

/** The names that a name with `<cloud>` stands for. */
function named(name: string): readonly string[] {
  return name.includes("<cloud>")
    ? Object.keys(clouds).map((cloud) => name.replace("<cloud>", cloud))
    : [name];
}

/** Whether some file or folder is of that name; `*` stands for one part of a path. */
function exists(name: string): boolean {
  return named(name).some((each) => {
    const [before = "", ...after] = each.split("/*/");
    if (after.length === 0) return existsSync(before);
    return existsSync(before) && readdirSync(before).some((one) => exists([before, one, ...after].join("/")));
  });
}

/** Whether a room's folder is what a list of imports means; `**` stands for any part of a path. */
function means(listed: string, folder: string): boolean {
  const [before = "", after] = listed.split("**");
  return after === undefined ? listed === folder : folder.startsWith(before) && folder.endsWith(after);
}

describe("architecture.json", () => {
  it("has a room for every folder of the sources", () => {
    const sources = readdirSync("src").map((name) => `src/${name}`);
    const known = folders.flatMap(named);

    expect(sources.filter((source) => !known.includes(source))).toEqual([]);
  });

  it.each(rooms)("says of $folders whether it is there or planned", ({ folders: own, planned }) => {
    expect(own.filter((folder) => exists(folder) === (planned === true))).toEqual([]);
  });

  it("gives each folder to one room", () => {
    const all = folders.flatMap(named);

    expect(all.filter((folder, index) => all.indexOf(folder) !== index)).toEqual([]);
  });

  it.each(rooms)("lets $folders import rooms that it names itself", (room) => {
    const unknown = room.rooms.filter(
      (name) => name !== "*" && !folders.some((folder) => means(name, folder)),
    );
    expect(unknown).toEqual([]);
  });

  it.each(rooms.filter((room) => room.neverReachesToolkit))(
    "keeps $folders apart from the toolkit",
    (room) => {
      const pure = rooms.filter((other) => other.neverReachesToolkit).flatMap((other) => other.folders);
      expect(room.rooms.filter((name) => !pure.includes(name))).toEqual([]);
    },
  );
});
