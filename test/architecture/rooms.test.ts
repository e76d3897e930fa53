import { existsSync, readdirSync } from "node:fs";
import { readRooms } from "../../tools/check/architecture";

const rooms = readRooms();
const folders = rooms.flatMap((room) => room.folders);

describe("architecture.json", () => {
  it("has a room for every folder of the sources", () => {
    const sources = readdirSync("src").map((name) => `src/${name}`);
    expect(sources.filter((source) => !folders.includes(source))).toEqual([]);
  });

  it.each(rooms)("says of $folders whether it is there or planned", ({ folders: own, planned }) => {
    expect(own.filter((folder) => existsSync(folder) === (planned === true))).toEqual([]);
  });

  it("gives each folder to one room", () => {
    expect(new Set(folders).size).toBe(folders.length);
  });

  it.each(rooms)("lets $folders import rooms that it names itself", (room) => {
    const unknown = room.rooms.filter((name) => name !== "*" && !folders.includes(name));
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
