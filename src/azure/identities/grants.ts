import { applyRoles, grantCondition, grantingRole, readRoles, stateRoles } from "./spec/roles";
import type { Grant } from "./pipeline-identity";

export interface GrantsProps {
  /** Subscriptions of the regions. */
  readonly subscriptions: readonly string[];
  /** Subscriptions that are read only, also to apply: those of the identities and of the states. */
  readonly readOnly: readonly string[];
  /** Id of the resource group with the account of the states. @default they lie elsewhere, or in one that exists already */
  readonly stateGroupId?: string | undefined;
}

/** Returns the roles of the identity of an operation. */
export function grantsOf(operation: "plan" | "apply", props: GrantsProps): Grant[] {
  const { subscriptions, readOnly, stateGroupId } = props;
  const apart = readOnly.filter((id) => !subscriptions.includes(id));
  const read = operation === "plan" ? [...subscriptions, ...apart] : apart;
  const write = operation === "plan" ? [] : subscriptions;
  return [
    ...read.flatMap((id) => readRoles.map((role) => grant(id, role))),
    ...write.flatMap((id) => [
      ...applyRoles.map((role) => grant(id, role)),
      { ...grant(id, grantingRole), condition: grantCondition() },
    ]),
    ...(stateGroupId === undefined
      ? []
      : [{ name: "states", role: stateRoles[operation], on: stateGroupId }]),
  ];
}

function grant(subscriptionId: string, role: string): Grant {
  const name = `${subscriptionId}-${role.toLowerCase().replaceAll(" ", "-")}`;
  return { name, role, on: `/subscriptions/${subscriptionId}` };
}
