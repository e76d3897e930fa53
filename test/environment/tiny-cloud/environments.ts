import type { EnvironmentInput } from "../../../src/clouds";
import { validEnvironment } from "../../problems/valid-environment";
import type { TinyEnvironment } from "./tiny";

export const cabin = {
  cloud: "tiny",
  role: "sandbox",
  site: "denver",
  rack: 1,
  cidr: "10.64.0.0/16",
} as const;

/** An environment of the tiny cloud alone. */
export function cottage(
  own: Partial<TinyEnvironment> = {},
  region: Partial<TinyEnvironment["regions"][string]> = {},
): TinyEnvironment {
  return {
    name: "cottage",
    owner: { team: "research", costCentre: "RS-001", alerts: [] },
    regions: { cabin: { ...cabin, ...region } },
    ...own,
  };
}

/** The valid environment of AWS with a region of the tiny cloud beside its own. */
export function both(
  region: Readonly<Record<string, unknown>> = {},
  base: EnvironmentInput = validEnvironment,
): { readonly name: string; readonly regions: object } {
  return { ...base, regions: { ...base.regions, cabin: { ...cabin, ...region } } };
}
