import { App, TerraformStack } from "cdktf";
import { NetworkLoadBalancer } from "../../../src/aws/ingress/network-load-balancer";
import type { Network } from "../../../src/aws/network/network";
import type { AwsIngress } from "../../../src/aws/ingress/spec/schema";
import type { CreateNetwork } from "../../../src/aws/network/spec/schema";

const config: CreateNetwork = {
  kind: "create",
  cidr: "10.0.0.0/16",
  zones: { a: "use1-az4" },
  nat: { kind: "none" },
  interfaceEndpoints: false,
  flowLogRetentionDays: 30,
  services: "172.20.0.0/16",
  keys: { kind: "create" },
};
const network: Network = {
  stated: config,
  vpcId: "vpc-1",
  cidr: config.cidr,
  subnets: { private: { a: { id: "subnet-1", zoneName: "us-east-1a" } } },
  keyArns: { ebs: "arn:ebs", logs: "arn:logs", secrets: "arn:secrets" },
  egressAddresses: [],
};
const ingress: AwsIngress = {
  exposure: "internal",
  zones: ["a"],
  from: ["10.200.0.0/16"],
  listener: { kind: "tcp", port: 443, idleTimeoutSeconds: 6000 },
  target: {
    port: 8443,
    serving: "all",
    health: { protocol: "http", port: 8080, path: "/serving", intervalSeconds: 10 },
    drainSeconds: 300,
  },
};

function balancer(stated: AwsIngress): NetworkLoadBalancer {
  const stack = new TerraformStack(new App({ outdir: ".build/test-guard" }), "stack");
  return new NetworkLoadBalancer(stack, "orders", {
    name: "orders",
    ingress: stated,
    prefix: "hft-test",
    network,
    region: "us-east-1",
    accountId: "111111111111",
    protect: false,
  });
}

describe("a load balancer that is used without the driver", () => {
  it("is built as the rules allow", () => {
    expect(balancer(ingress).resource.nameInput).toBe("hft-test-orders");
  });

  it("refuses a path by which a standby would be sent orders", () => {
    const alive = { ...ingress.target, health: { ...ingress.target.health, path: "/health" } };

    expect(() => balancer({ ...ingress, target: alive })).toThrow(
      "AWS-LB-004 stack/orders.target.health.path",
    );
  });
});
