import type { CatalogueFile } from "../../core/catalogue-file";

interface VpcEndpointsFile extends CatalogueFile {
  /** Why an endpoint of a service has no policy, by service. */
  readonly withoutPolicy: Readonly<Record<string, string>>;
  readonly awsBuckets: readonly { readonly name: string; readonly holds: string }[];
}

/** Returns whether endpoints of a service, for example `ecr.api`, take a policy. */
export function takesEndpointPolicy(service: string): boolean {
  return !Object.hasOwn(endpointsFile().withoutPolicy, service);
}

/** Returns the names of the buckets of AWS that machines in a region read: image layers, packages, agents. */
export function awsBuckets(region: string): readonly string[] {
  return endpointsFile().awsBuckets.map(({ name }) => name.replaceAll("<region>", region));
}

function endpointsFile(): VpcEndpointsFile {
  return require("./data/vpc-endpoints.json") as VpcEndpointsFile;
}
