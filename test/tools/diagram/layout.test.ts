import { isGroup, type Picture } from "../../../src/environment/picture/picture";
import type { Box } from "../../../tools/diagram/boxes";
import { boxesOf } from "../../../tools/diagram/boxes";
import { treeOf } from "../../../tools/diagram/tree";
import { pictures } from "../../environment/picture/resolved";

/** What lies where it should not: outside of its group, or over another part or group. */
function misplaced(picture: Picture): string[] {
  // The layout has to hold whatever the texts measure.
  const sizes = new Map(
    picture.nodes.map(({ id, details, name }) => [
      id,
      {
        width: 5 * Math.max(name.length, ...details.map(({ length }) => length)),
        height: 11 * (1 + details.length),
      },
    ]),
  );
  const { groups, texts, width, height } = boxesOf(treeOf(picture), sizes, picture.edges);
  const boxOf = (id: string): Box => {
    const box = groups.get(id) ?? texts.get(id);
    if (box === undefined) throw new Error(`${id} has no place`);
    return box;
  };
  const whole: Box = { x: 0, y: 0, width, height };
  const outside = picture.nodes.filter(
    ({ id, inside }) => !holds(inside === undefined ? whole : boxOf(inside), boxOf(id)),
  );
  const titled = picture.nodes.filter(isGroup).filter(({ id }) => !holds(boxOf(id), texts.get(id) ?? whole));
  const over = picture.nodes.flatMap((one, index) =>
    picture.nodes
      .slice(index + 1)
      .filter((other) => other.inside === one.inside && overlap(boxOf(one.id), boxOf(other.id)))
      .map((other) => `${one.id} lies over ${other.id}`),
  );
  return [
    ...outside.map(({ id }) => `${id} is outside`),
    ...titled.map(({ id }) => `the title of ${id} is outside`),
    ...over,
  ];
}

function holds(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width + 0.01 &&
    inner.y + inner.height <= outer.y + outer.height + 0.01
  );
}

function overlap(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

describe("the places in a picture", () => {
  it.each(pictures)("of %s are inside of their groups, and none lies over another", (_, picture) => {
    expect(misplaced(picture)).toEqual([]);
  });
});
