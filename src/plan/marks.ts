import { isList, isObject, type Json } from "../core/json";

/** Whether Terraform marks a value, or a part of it: as sensitive, or as not known before the apply. */
export function isMarked(mark: Json | undefined): boolean {
  if (mark === true) return true;
  if (isList(mark)) return mark.some(isMarked);
  return isObject(mark) && Object.values(mark).some(isMarked);
}
