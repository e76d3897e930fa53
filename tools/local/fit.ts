import { writeFileSync } from "node:fs";
import path from "node:path";
import { SchemaLibrary } from "../gate/schema-library";
import { readStacks } from "../gate/stacks";
import type { Terraform } from "../gate/terraform";
import type { UnsupportedResource } from "./emulator-gaps";
import { ignoreForgotten, inEmulatorsZones, leaveOutDispensable, refuseUnsupported } from "./fit-emulator";
import { fitToProviders } from "./fit-providers";

/** What was changed in the synthesized stacks, each thing once. */
export interface Fitted {
  readonly versions: readonly string[];
  readonly drops: readonly string[];
  readonly leftOut: readonly LeftOut[];
}

/** A resource that the emulator cannot make. */
export interface LeftOut extends UnsupportedResource {
  readonly stack: string;
}

/**
 * Rewrites the synthesized stacks of an output directory so that they can be applied here, to the emulator and by
 * the providers at hand.
 *
 * @throws Refusal when they cannot
 */
export async function fitStacks(outdir: string, terraform: Terraform): Promise<Fitted> {
  const library = new SchemaLibrary(terraform);
  const versions = new Set<string>();
  const drops = new Set<string>();
  const leftOut: LeftOut[] = [];
  for (const { name, dir, json } of readStacks(outdir)) {
    refuseUnsupported(name, json);
    const fitted = await fitToProviders(name, json, terraform, library);
    for (const change of fitted.versions) versions.add(change);
    for (const drop of fitted.drops) drops.add(drop);
    const reduced = leaveOutDispensable(fitted.stack);
    leftOut.push(...reduced.leftOut.map((resource) => ({ ...resource, stack: name })));
    const stack = inEmulatorsZones(ignoreForgotten(reduced.stack));
    writeFileSync(path.join(dir, "cdk.tf.json"), `${JSON.stringify(stack, null, 2)}\n`);
  }
  return { versions: [...versions], drops: [...drops].sort(), leftOut };
}
