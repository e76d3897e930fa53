import { environmentFiles, sourcesOf } from "../../src/app/environment-files";
import { synthesize } from "../../src/app/driver";
import { currentProcess, type RunContext } from "../../src/app/process";
import { select } from "../../src/app/select";
import type { EnvironmentInput } from "../../src/clouds";
import { Refusal } from "./refusal";

/** The address at which an environment expects its emulator. */
export function emulatorEndpoint({ name, regions }: EnvironmentInput): string {
  const endpoints = Object.values(regions).map((region) =>
    region.role === "sandbox" ? region.emulator?.endpoint : undefined,
  );
  const [endpoint] = endpoints;
  if (endpoint === undefined || endpoints.some((other) => other !== endpoint)) {
    throw new Refusal(
      "LOCAL-007",
      `${name}: ${endpoints.map((found) => found ?? "a real account").join(", ")}`,
      "npm run local:up is for an environment such as local",
    );
  }
  return endpoint;
}

/** The environment of a name, with its emulator on another port if one is given. */
export function localEnvironment(name: string, port?: number): EnvironmentInput {
  const selection = select(environmentFiles(), [name]);
  const [environment] = "refusal" in selection ? [] : selection.chosen;
  if ("refusals" in selection) for (const refusal of selection.refusals) throw refusal;
  if (environment === undefined) {
    const refusal = "refusal" in selection ? selection.refusal.trim() : name;
    throw new Refusal("LOCAL-010", refusal, "name one of environments/");
  }
  emulatorEndpoint(environment);
  return port === undefined ? environment : withEmulatorAt(environment, `http://127.0.0.1:${port}`);
}

/** The environment with its emulator at another address. */
export function withEmulatorAt(environment: EnvironmentInput, endpoint: string): EnvironmentInput {
  const regions = Object.entries(environment.regions).map(([name, region]) => [
    name,
    region.role === "sandbox" ? { ...region, emulator: { endpoint } } : region,
  ]);
  return { ...environment, regions: Object.fromEntries(regions) as EnvironmentInput["regions"] };
}

/** Synthesizes one environment, as `npm run synth` would. */
export function synthesizeInto(
  outdir: string,
  environment: EnvironmentInput,
  { print }: Pick<RunContext, "print"> = currentProcess,
): void {
  const others = environmentFiles().filter(({ name }) => name !== environment.name);
  const context = { ...currentProcess, selection: [environment.name], outdir, print };
  if (synthesize([...sourcesOf([environment]), ...others], context) !== 0) {
    throw new Refusal("LOCAL-010", `${environment.name} has errors`, "mend what is printed above");
  }
}
