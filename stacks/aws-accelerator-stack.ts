import type { Construct } from "constructs";
import { GlobalAccelerator, acceleratorApiRegion } from "../src/aws/accelerator/accelerator";
import { remoteIngress } from "../src/aws/ingress/ingress";
import { RegionProvider } from "../src/aws/provider";
import type { AwsRegion } from "../src/config/aws-region-schema";
import type { Environment } from "../src/config/environment-schema";
import { environmentStackId } from "../src/core/stack-id";
import { BaseStack } from "../src/kit/base-stack";
import { readState } from "../src/kit/state";
import type { Accelerator, AcceleratorEndpoint } from "../src/rules/aws/accelerator";
import type { AwsComputeStack } from "./aws-compute-stack";
import { isProductionRole } from "../src/rules/environment";
import { environmentPrefix, environmentTags } from "./environment";

/** A region behind an accelerator, and the stack that has its load balancers. */
interface Accelerated {
  readonly name: string;
  readonly region: AwsRegion;
  readonly stack: AwsComputeStack;
  readonly endpoint: AcceleratorEndpoint;
  readonly port: number;
}

/** Fixed public addresses in front of the regions: a stack of its own, so that no region's apply touches them. */
export class AwsAcceleratorStack extends BaseStack {
  constructor(
    scope: Construct,
    environment: Environment,
    config: Accelerator,
    computeOf: (region: string) => AwsComputeStack | undefined,
  ) {
    super(scope, environmentStackId(environment.name, "accelerator"), {
      state: environment.state,
      provides: describe(config),
    });
    const accelerated = acceleratedRegions(environment, config, computeOf);
    const [first] = accelerated;
    if (first === undefined) throw new Error(`${this.node.id}: no endpoint: a rule should have refused it`);
    new RegionProvider(this, "aws", {
      access: { ...first.region, region: acceleratorApiRegion },
      tags: environmentTags(environment),
    });
    const ingresses = accelerated.map(({ name, region, stack, endpoint }) => {
      this.addDependency(stack);
      const ingress = remoteIngress(readState(this, stack.node.id, environment.state), endpoint.ingress);
      return [name, { region: region.region, ingress }] as const;
    });
    const accelerator = new GlobalAccelerator(this, "global-accelerator", {
      config: { accelerator: config, regions: environment.regions },
      name: environmentPrefix(environment),
      accountId: first.region.accountId,
      port: first.port,
      ingresses: Object.fromEntries(ingresses),
      protect: accelerated.some(({ region }) => isProductionRole(region.role)),
    });
    this.export({
      accelerator: {
        addresses: accelerator.addresses,
        dns_name: accelerator.resource.dnsName,
        zone_id: accelerator.resource.hostedZoneId,
      },
    });
  }
}

function acceleratedRegions(
  { regions }: Environment,
  { endpoints }: Accelerator,
  computeOf: (region: string) => AwsComputeStack | undefined,
): Accelerated[] {
  return Object.entries(endpoints).flatMap(([name, endpoint]) => {
    const region = regions[name];
    const stack = computeOf(name);
    const port = region?.ingress[endpoint.ingress]?.listener.port;
    return region === undefined || stack === undefined || port === undefined
      ? []
      : [{ name, region, stack, endpoint, port }];
  });
}

function describe({ endpoints }: Accelerator): string {
  const names = Object.entries(endpoints).map(([name, { state }]) => `${name} (${state})`);
  return `Global Accelerator to ${names.join(", ")}`;
}
