import { isList, isObject, type Json } from "../core/json";
import { isMarked } from "./marks";
import type { Change } from "./plan";

/** One attribute that an apply changes. */
export interface AttributeChange {
  /** Keys and indices from the resource, for example `["ebs_block_device", 0, "volume_size"]`. */
  readonly path: readonly (string | number)[];
  /** Absent where it is not set before. */
  readonly before?: Json;
  /** Absent where it is not set after, or not known before the apply. */
  readonly after?: Json;
  /** Whether the new value is only known after the apply. */
  readonly unknown: boolean;
  /** Whether Terraform marks the old or the new value as sensitive: neither may be shown. */
  readonly sensitive: boolean;
  /** Whether it causes the replacement of the resource. */
  readonly replaces: boolean;
}

/** The path of an attribute as Terraform writes it, for example `ebs_block_device[0].volume_size`. */
export function attributeName(path: AttributeChange["path"]): string {
  return path.reduce<string>(
    (name, step) => (typeof step === "number" ? `${name}[${step}]` : name === "" ? step : `${name}.${step}`),
    "",
  );
}

/**
 * Returns the attributes that differ between an object before and after an apply, as deep as they can be told apart:
 * lists of scalars are one attribute, and so is a value of which a part is sensitive as a whole.
 */
export function attributeChanges(change: Change): readonly AttributeChange[] {
  const found: AttributeChange[] = [];
  const compare = (path: AttributeChange["path"], side: Side): void => {
    const { before, after, unknown, sensitive } = side;
    if (unknown !== true && sensitive !== true && isDivisible(before, after, unknown)) {
      for (const step of stepsOf(before, after, unknown)) compare([...path, step], at(side, step));
      return;
    }
    if (unknown !== true && same(before, after)) return;
    found.push({
      path,
      ...(before === undefined ? {} : { before }),
      ...(after === undefined || unknown === true ? {} : { after }),
      unknown: unknown === true,
      sensitive: isMarked(sensitive),
      replaces: causesReplacement(change, path),
    });
  };
  compare([], {
    before: present(change.before),
    after: present(change.after),
    unknown: change.after_unknown,
    sensitive: bothMarks(change.before_sensitive, change.after_sensitive),
  });
  return found;
}

/** Attributes that a provider computes from others, by the argument whose changes they repeat. */
const copies: Readonly<Record<string, string>> = {
  tags_all: "tags",
  effective_labels: "labels",
  terraform_labels: "labels",
  effective_annotations: "annotations",
};

/** Leaves out what a provider's own copy of an argument repeats. */
export function withoutCopies(changes: readonly AttributeChange[]): readonly AttributeChange[] {
  const own = new Set(changes.map(({ path }) => JSON.stringify(path)));
  return changes.filter(({ path: [top = "", ...rest] }) => {
    const original = Object.hasOwn(copies, top) ? copies[top] : undefined;
    return original === undefined || !own.has(JSON.stringify([original, ...rest]));
  });
}

/** A value before and after, with the marks of Terraform: `true`, or their shape. */
interface Side {
  readonly before: Json | undefined;
  readonly after: Json | undefined;
  readonly unknown: Json | undefined;
  readonly sensitive: Json | undefined;
}

function at({ before, after, unknown, sensitive }: Side, step: string | number): Side {
  return {
    before: present(child(before, step)),
    after: present(child(after, step)),
    unknown: child(unknown, step),
    sensitive: child(sensitive, step),
  };
}

/** Whether a difference can be told further down: an object, or a list of objects. */
function isDivisible(...values: readonly (Json | undefined)[]): boolean {
  const present = values.filter((value) => value !== undefined && typeof value !== "boolean");
  return (
    present.length > 0 &&
    (present.every(isObject) ||
      present.every((value) => isList(value) && value.length > 0 && value.every(isObject)))
  );
}

function stepsOf(...values: readonly (Json | undefined)[]): readonly (string | number)[] {
  const steps = new Set<string | number>();
  for (const value of values) {
    if (isList(value)) value.forEach((_, index) => steps.add(index));
    else if (isObject(value)) Object.keys(value).forEach((key) => steps.add(key));
  }
  return [...steps];
}

function child(value: Json | undefined, step: string | number): Json | undefined {
  if (isList(value)) return value[Number(step)];
  return isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined;
}

/** Terraform writes null for what is not set. */
function present(value: Json | undefined): Json | undefined {
  return value === null ? undefined : value;
}

function same(one: Json | undefined, other: Json | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The union of two shapes of marks. */
function bothMarks(one: Json | undefined, other: Json | undefined): Json | undefined {
  if (one === true || other === true) return true;
  const steps = stepsOf(one, other);
  if (steps.length === 0) return undefined;
  const marks = steps.map(
    (step) => [step, bothMarks(child(one, step), child(other, step)) ?? false] as const,
  );
  return isList(one) || isList(other) ? marks.map(([, mark]) => mark) : Object.fromEntries(marks);
}

/** Terraform names a path at any depth: a block causes it by any part of it, and a part as part of its block. */
function causesReplacement({ replace_paths: causes = [] }: Change, path: AttributeChange["path"]): boolean {
  return causes.some((cause) => path.slice(0, cause.length).every((step, index) => step === cause[index]));
}
