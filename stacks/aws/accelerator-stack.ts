import type { Construct } from "constructs";
import { GlobalAccelerator, acceleratorApiRegion } from "../../src/aws/accelerator/accelerator";
import { remoteIngress } from "../../src/aws/ingress/ingress";
import { RegionProvider } from "../../src/aws/region/provider";
import type { AwsResolved, ResolvedRegion } from "../../src/aws/region/spec/resolve";
import { environmentStackId } from "../../src/core/stack-id";
import { BaseStack } from "../../src/kit/base-stack";
import { readState } from "../../src/kit/state";
import { servingEndpoint } from "../../src/aws/accelerator/spec/endpoints";
import type { Accelerator, AcceleratorEndpoint } from "../../src/aws/accelerator/spec/schema";
import type { AwsComputeStack } from "./compute-stack";

/** The region that takes the traffic, and the stack that has its load balancers. */
interface Serving {
  readonly region: ResolvedRegion;
  readonly stack: AwsComputeStack;
  readonly endpoint: AcceleratorEndpoint;
  readonly port: number;
}

/**
 * Fixed public addresses in front of the region that takes the traffic: a stack of its own, so that no region's apply
 * touches them. It reads the state of no other region, which may be lost.
 */
export class AwsAcceleratorStack extends BaseStack {
  constructor(
    scope: Construct,
    environment: AwsResolved,
    config: Accelerator,
    computeOf: (region: string) => AwsComputeStack | undefined,
  ) {
    super(scope, environmentStackId(environment.name, "accelerator"), {
      state: environment.state,
      provides: describe(config),
    });
    const serving = servingRegion(environment.regions, config, computeOf);
    if (serving === undefined) {
      throw new Error(`${this.node.id}: no endpoint; AWS-GA-001 and AWS-GA-003 should refuse this`);
    }
    const { region, stack, endpoint, port } = serving;
    new RegionProvider(this, "aws", {
      access: { ...region, region: acceleratorApiRegion },
      tags: environment.tags,
    });
    this.addDependency(stack);
    const ingress = remoteIngress(readState(this, stack.node.id, environment.state), endpoint.ingress);
    const accelerator = new GlobalAccelerator(this, "global-accelerator", {
      accelerator: config,
      name: environment.prefix,
      accountId: region.accountId,
      port,
      endpoint: { name: region.name, region: region.awsRegion, ingress },
      protect: region.protect,
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

function servingRegion(
  regions: AwsResolved["regions"],
  config: Accelerator,
  computeOf: (region: string) => AwsComputeStack | undefined,
): Serving | undefined {
  const serving = servingEndpoint(config);
  if (serving === undefined) return undefined;
  const { endpoint } = serving;
  const region = regions[serving.region];
  const stack = computeOf(serving.region);
  const port = region?.ingress[endpoint.ingress]?.listener.port;
  return region === undefined || stack === undefined || port === undefined
    ? undefined
    : { region, stack, endpoint, port };
}

function describe({ endpoints }: Accelerator): string {
  const names = Object.entries(endpoints).map(([name, { state }]) => `${name} (${state})`);
  return `Global Accelerator to ${names.join(", ")}`;
}
