import { Construct } from "constructs";
import { admitIngress } from "../../../src/aws/ingress/admit-ingress";
import { ingressOutputs } from "../../../src/aws/ingress/ingress";
import { NetworkLoadBalancer } from "../../../src/aws/ingress/network-load-balancer";
import type { Network } from "../../../src/aws/network/network";
import type { AwsRegionContext } from "../region";

export interface IngressPartsProps {
  readonly context: AwsRegionContext;
  readonly network: Network;
  /** Ids of the security groups of the machines on which targets run, by a name that becomes part of construct ids. */
  readonly machineGroups: Readonly<Record<string, string>>;
}

/** The load balancers of a region. */
export class IngressParts {
  readonly loadBalancers: Readonly<Record<string, NetworkLoadBalancer>>;

  constructor(scope: Construct, { context, network, machineGroups }: IngressPartsProps) {
    const { region } = context;
    const parts = new Construct(scope, "load-balancers");
    this.loadBalancers = Object.fromEntries(
      Object.entries(region.ingress).map(([name, ingress]) => {
        const balancer = new NetworkLoadBalancer(parts, name, {
          name,
          ingress,
          prefix: region.prefix,
          network,
          checkedFrom: region.checkedFrom[name],
          region: region.awsRegion,
          accountId: region.accountId,
          protect: region.protect,
        });
        for (const [machines, securityGroupId] of Object.entries(machineGroups)) {
          const { target } = ingress;
          admitIngress(balancer, `admitted-by-${machines}`, { ingress: balancer, target, securityGroupId });
        }
        return [name, balancer];
      }),
    );
  }

  get outputs(): Readonly<Record<string, unknown>> {
    return ingressOutputs(this.loadBalancers);
  }
}
