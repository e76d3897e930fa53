import type { Accelerator, AcceleratorEndpoint } from "./schema";

/** Returns whether an endpoint in this state takes traffic. */
export function takesTraffic(state: AcceleratorEndpoint["state"]): boolean {
  return state === "primary" || state === "promoted";
}

/** Returns the region that takes the traffic, and its endpoint; of a valid accelerator there is exactly one. */
export function servingEndpoint({
  endpoints,
}: Accelerator): { readonly region: string; readonly endpoint: AcceleratorEndpoint } | undefined {
  const [region, endpoint] = Object.entries(endpoints).find(([, { state }]) => takesTraffic(state)) ?? [];
  return region === undefined || endpoint === undefined ? undefined : { region, endpoint };
}

/** Returns the ingress of a region to which an accelerator leads; none where it leads to another region. */
export function acceleratedIngress(accelerator: Accelerator | undefined, region: string): string | undefined {
  const serving = accelerator && servingEndpoint(accelerator);
  return serving?.region === region ? serving.endpoint.ingress : undefined;
}
