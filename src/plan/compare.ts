import type { NormalChange, NormalValue } from "./normal-form";

/**
 * Returns what a plan does that the reviewed plan does not, a line each. A value that was unknown in the review may be
 * any now. What the review has and the plan has not is no difference: an interrupted apply has done it already.
 */
export function beyondReview(
  reviewed: readonly NormalChange[],
  planned: readonly NormalChange[],
): readonly string[] {
  return planned.flatMap((change) => {
    const before = reviewed.find(
      ({ address, deposed }) => address === change.address && deposed === change.deposed,
    );
    if (before === undefined)
      return [`${change.address}: ${change.actions.join(", ")}, which was not reviewed`];
    if (!isWithin(before.actions, change.actions)) {
      return [`${change.address}: ${change.actions.join(", ")}; reviewed was ${before.actions.join(", ")}`];
    }
    return Object.entries(change.attributes)
      .filter(([name, value]) => !isReviewed(before, name, value))
      .map(([name]) => `${change.address}: ${name} is another than was reviewed`);
  });
}

/** A replacement that was reviewed may turn out to be an update, once its values are known. */
function isWithin(reviewed: NormalChange["actions"], actions: NormalChange["actions"]): boolean {
  return (
    actions.every((action) => reviewed.includes(action)) || (reviewed.length === 2 && actions[0] === "update")
  );
}

/** An attribute is reviewed as it is, or as unknown, itself or as a part of what is unknown. */
function isReviewed({ attributes }: NormalChange, name: string, value: NormalValue): boolean {
  const exact = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
  if (exact !== undefined) return exact === "unknown" || JSON.stringify(exact) === JSON.stringify(value);
  return Object.entries(attributes).some(
    ([other, known]) => known === "unknown" && (name.startsWith(`${other}.`) || name.startsWith(`${other}[`)),
  );
}
