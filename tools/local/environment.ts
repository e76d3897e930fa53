import { environmentFiles, sourcesOf } from "../../src/app/environment-files";
import { synthesize } from "../../src/app/driver";
import { currentProcess, type RunContext } from "../../src/app/process";
import { select } from "../../src/app/select";
import { validate, type EnvironmentInput } from "../../src/clouds";
import { isError, renderReport } from "../../src/core/report";
import { defaultEndpoint, emulated, type Emulated } from "./emulated";
import { Refusal } from "./refusal";

/** The address at which an environment expects its emulator; the usual one where none of its regions says so. */
export function emulatorEndpoint({ name, regions }: EnvironmentInput): string {
  const endpoints = Object.values(regions).flatMap((region) =>
    region.role === "sandbox" && region.emulator !== undefined ? [region.emulator.endpoint] : [],
  );
  const [endpoint = defaultEndpoint] = endpoints;
  if (endpoints.some((other) => other !== endpoint)) {
    throw new Refusal(
      "LOCAL-007",
      `${name}: ${endpoints.join(", ")}`,
      "state one address in all its regions",
    );
  }
  return endpoint;
}

/** @throws {@link Refusal} for an environment without a region of AWS */
export function refuseForeign({ name, regions }: EnvironmentInput): void {
  const clouds = new Set(Object.values(regions).map(({ cloud }) => cloud));
  if (clouds.has("aws")) return;
  throw new Refusal(
    "LOCAL-012",
    [...clouds].join(", "),
    `npm run gate -- ${name} has the clouds' own providers judge it`,
  );
}

/**
 * The environment of a name as an emulator takes it, at another port if one is given.
 *
 * @throws {@link Refusal} when there is no such environment, or `npm run synth` would refuse it
 */
export function localEnvironment(name: string, port?: number): Emulated {
  const selection = select(environmentFiles(), [name]);
  if ("refusals" in selection) for (const refusal of selection.refusals) throw refusal;
  if ("refusal" in selection) throw selection.refusal;
  const [stated] = selection.chosen;
  if (stated === undefined) throw new Refusal("LOCAL-010", name, "name one of environments/");
  refuseForeign(stated);
  const { judgement } = validate(stated, selection.all, currentProcess.readDeployed(name));
  if (judgement.open.some(isError)) {
    currentProcess.printError(renderReport(name, judgement));
    throw new Refusal("LOCAL-010", `${name} has errors`, "mend what is printed above");
  }
  const { environment, leftOut } = emulated(stated, emulatorEndpoint(stated));
  return {
    environment: port === undefined ? environment : withEmulatorAt(environment, `http://127.0.0.1:${port}`),
    leftOut,
  };
}

/** The environment with its emulator at another address. */
export function withEmulatorAt(environment: EnvironmentInput, endpoint: string): EnvironmentInput {
  const regions = Object.entries(environment.regions).map(([name, region]) => [
    name,
    region.role === "sandbox" ? { ...region, emulator: { endpoint } } : region,
  ]);
  return { ...environment, regions: Object.fromEntries(regions) as EnvironmentInput["regions"] };
}

/**
 * Synthesizes one environment for an emulator, which has no other environment and no generation of before. What is
 * advice about it is about AWS, and `npm run synth` gives it.
 *
 * @throws {@link Refusal} when it has errors, which are printed
 */
export function synthesizeInto(
  outdir: string,
  environment: EnvironmentInput,
  { print }: Pick<RunContext, "print"> = currentProcess,
): void {
  const reports: string[] = [];
  const context: RunContext = {
    ...currentProcess,
    selection: [environment.name],
    outdir,
    readDeployed: () => undefined,
    print,
    printError: (text) => reports.push(text),
  };
  if (synthesize(sourcesOf([environment]), context) === 0) return;
  currentProcess.printError(reports.join("\n"));
  throw new Refusal("LOCAL-010", `${environment.name} has errors`, "mend what is printed above");
}
