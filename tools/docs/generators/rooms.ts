import { type Room, readRooms } from "../../check/architecture";
import { markdownTable } from "../table";

/** The import table of architecture.json, with a mark at what is not there. */
export function rooms(): string {
  return markdownTable(
    ["folder", "holds", "may import"],
    readRooms().map((room) => [
      `${code(room.folders)}${room.planned ? " (planned)" : ""}`,
      room.holds,
      imports(room),
    ]),
  );
}

function imports(room: Room): string {
  if (room.rooms.includes("*")) return "anything";
  const builtins = room.builtins.includes("*")
    ? "any Node module"
    : code(room.builtins.map((name) => `node:${name}`));
  const parts = [code(room.rooms), code(room.packages), builtins];
  return parts.filter((part) => part !== "").join("; ") || "nothing";
}

function code(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(", ");
}
