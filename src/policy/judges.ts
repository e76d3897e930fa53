import { isList, isObject, type Json } from "../core/json";
import { printed } from "../core/printed";
import type { Judge, Surroundings } from "./policy";
import { textOf, valuesAt, type Found, type Resource } from "./resource";

/** Asks for something of every value at a path, and of every item where it is a list. */
function ofEach(
  path: string,
  wish: string,
  holds: (value: Json | undefined) => boolean,
  remedy: string,
): Judge {
  return {
    asks: `\`${path}\` ${wish}`,
    judge: ({ body }) =>
      itemsAt(body, path)
        .filter(({ value }) => !holds(value))
        .map((found) => ({ ...found, remedy })),
  };
}

/** Asks for one value. */
export function is(path: string, wanted: boolean | number | string): Judge {
  return ofEach(
    path,
    `is ${printed(wanted)}`,
    (value) => isSame(value, wanted),
    `set ${path} to ${printed(wanted)}`,
  );
}

/** Asks for one of several values. */
export function isOneOf(path: string, ...wanted: readonly string[]): Judge {
  const names = wanted.join(" or ");
  return ofEach(path, `is ${names}`, (value) => wanted.includes(textOf(value)), `set ${path} to ${names}`);
}

/** Asks that a value, or an item of a list, is not one of these; one that is not stated is none of them. */
export function isNot(path: string, ...refused: readonly (boolean | string)[]): Judge {
  const names = refused.join(" or ");
  return ofEach(
    path,
    `is not ${names}`,
    (value) => !refused.some((each) => isSame(value, each)),
    `change ${path}`,
  );
}

/** Asks that an attribute has a value, of whatever kind. */
export function isStated(path: string, remedy = `set ${path}`): Judge {
  return ofEach(path, "is stated", stated, remedy);
}

/** Asks that an attribute has no value; a block that is empty is one. */
export function isAbsent(path: string, remedy = `remove ${path}`): Judge {
  return ofEach(path, "is not stated", (value) => !stated(value) && !isObject(value), remedy);
}

/** Asks for a number of at least so much. */
export function isAtLeast(path: string, least: number): Judge {
  return ofEach(
    path,
    `is at least ${least}`,
    (value) => Number(value) >= least,
    `set ${path} to ${least} or more`,
  );
}

/** Asks that a list has all of these. */
export function includes(path: string, ...wanted: readonly string[]): Judge {
  return {
    asks: `\`${path}\` has ${wanted.join(", ")}`,
    judge: ({ body }) => {
      const items = itemsAt(body, path).map(({ value }) => value);
      const missing = wanted.filter((each) => !items.includes(each));
      if (missing.length === 0) return [];
      return [
        {
          at: path,
          value: items[0] === undefined ? undefined : items.map(String),
          remedy: `add ${missing.join(", ")}`,
        },
      ];
    },
  };
}

/** Asks that the resource cannot be destroyed by an apply. */
export const preventsDestroy: Judge = is("lifecycle.prevent_destroy", true);

/** Asks in production only. */
export function inProduction(...judges: readonly Judge[]): readonly Judge[] {
  return onlyIf("in production", (_, { production }) => production, judges);
}

/** Asks only of resources for which something holds, which `when` names. */
export function onlyIf(
  when: string,
  holds: (resource: Resource, around: Surroundings) => boolean,
  judges: readonly Judge[],
): readonly Judge[] {
  return judges.map(({ asks, judge }) => ({
    asks: `${when}, ${asks}`,
    judge: (resource, around) => (holds(resource, around) ? judge(resource, around) : []),
  }));
}

/** Asks that another resource of the same stack names this one in an attribute. */
export function hasBeside(type: string, attribute: string, remedy = `add ${type} for it`): Judge {
  return {
    asks: `${type} is beside it`,
    judge: (resource, around) =>
      besides(resource, around.beside(type), attribute).length > 0
        ? []
        : [{ at: type, value: undefined, remedy }],
  };
}

/** The resources that name this one in an attribute. */
export function besides(
  { address }: Resource,
  others: readonly Resource[],
  attribute: string,
): readonly Resource[] {
  return others.filter(({ body }) =>
    valuesAt(body, attribute).some(
      ({ value }) => typeof value === "string" && value.includes(`\${${address}.`),
    ),
  );
}

/** Asks for something that a function tells. */
export function that(asks: string, judge: Judge["judge"]): Judge {
  return { asks, judge };
}

/** Providers have attributes that are texts and say true, false or a number. */
function isSame(value: Json | undefined, wanted: boolean | number | string): boolean {
  return value !== null && value !== undefined && textOf(value) === String(wanted);
}

function itemsAt(body: Json, path: string): readonly Found[] {
  return valuesAt(body, path).flatMap(({ at, value }) =>
    isList(value) && value.length > 0 ? value.map((item) => ({ at, value: item })) : [{ at, value }],
  );
}

function stated(value: Json | undefined): boolean {
  if (value === undefined || value === null || value === "") return false;
  if (isList(value)) return value.length > 0;
  return !isObject(value) || Object.keys(value).length > 0;
}
