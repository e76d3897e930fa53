import type { acceleratedNameRules } from "../../../../src/aws/accelerator/spec/name-rules";
import type { acceleratorRules } from "../../../../src/aws/accelerator/spec/rules";
import type { ingressRules } from "../../../../src/aws/ingress/spec/rules";
import type { AcceleratorInput } from "../../../../src/aws/accelerator/spec/schema";
import type { AwsIngressInput } from "../../../../src/aws/ingress/spec/schema";
import type { CasesOf } from "../../../problems/case";
import { awsRegion, edit, type Edit } from "../../../problems/parts";

const orders: AwsIngressInput = {
  zones: ["a", "b"],
  from: ["198.51.100.0/24"],
  listener: { kind: "tcp", port: 443 },
  target: { port: 8443, health: { port: 8080 } },
};
const certificate = (region: string, account: string): string =>
  `arn:aws:acm:${region}:${account}:certificate/12345678-1234-4234-8234-123456789012`;
const ended = (certificateArn: string): AwsIngressInput => ({
  ...orders,
  listener: { kind: "tls", port: 443, certificateArn },
});
const endingTls = ended(certificate("us-east-1", "111111111111"));

const at = "regions.virginia.ingress.orders";
const withIngress = (own: Partial<AwsIngressInput>): Edit =>
  edit.region({ ingress: { orders: { ...orders, ...own } } });

/** Both regions listen, and an accelerator stands before them. */
const accelerated = (
  endpoints: AcceleratorInput["endpoints"],
  { virginia = orders, ohio = orders }: { virginia?: AwsIngressInput; ohio?: AwsIngressInput } = {},
): Edit =>
  edit.each(
    edit.region({ ingress: { orders: virginia } }),
    edit.region({ ingress: { orders: ohio } }, "ohio"),
    edit.environment({ aws: { accelerator: { endpoints } } }),
  );
const primary = { ingress: "orders", state: "primary" } as const;
const standby = { ingress: "orders", state: "standby" } as const;
const promoted = { ingress: "orders", state: "promoted" } as const;

/** A name whose clients connect by the accelerator. */
const named = (ingress: string, ...regions: readonly string[]): Edit =>
  edit.environment({
    dns: {
      accountId: "111111111111",
      zone: { kind: "create", name: "trading.example.com" },
      names: {
        orders: {
          serves: "stateless",
          ingress,
          accelerated: true,
          routing: { kind: "failover", regions },
        },
      },
    },
  });

export const ingressCases: CasesOf<
  | keyof (typeof ingressRules)["problems"]
  | keyof (typeof acceleratorRules)["problems"]
  | keyof (typeof acceleratedNameRules)["problems"]
> = {
  "AWS-LB-001": [
    {
      mistake: "a certificate copied from the other region",
      edit: withIngress(ended(certificate("us-east-2", "111111111111"))),
      at: `${at}.listener.certificateArn`,
      value: "us-east-2",
      remedy: "us-east-1",
    },
    {
      mistake: "a certificate of the account that the firm keeps them in",
      edit: withIngress(ended(certificate("us-east-1", "999999999999"))),
      at: `${at}.listener.certificateArn`,
      remedy: "account 111111111111",
    },
  ],
  "AWS-LB-002": [
    {
      mistake: "a zone that the network does not have",
      edit: withIngress({ zones: ["a", "d"] }),
      at: `${at}.zones`,
      value: "d",
      remedy: "private subnets: a, b, c",
    },
  ],
  "AWS-LB-003": [
    {
      mistake: "everybody let in",
      edit: withIngress({ exposure: "public", from: ["0.0.0.0/0"] }),
      at: `${at}.from`,
      value: "0.0.0.0/0",
    },
  ],
  "AWS-LB-004": [
    {
      mistake: "the path that says a process lives",
      edit: withIngress({ target: { port: 8443, health: { port: 8080, path: "/health" } } }),
      at: `${at}.target.health.path`,
      value: "/health",
      remedy: "/serving",
    },
    {
      mistake: "that path with a slash more",
      edit: withIngress({ target: { port: 8443, health: { port: 8080, path: "/healthz/" } } }),
      at: `${at}.target.health.path`,
    },
  ],
  "AWS-LB-005": [
    {
      mistake: "a load balancer in a zone without machines",
      edit: (environment) => {
        const engineOnly = edit.each(
          edit.cluster({ addons: { "vpc-cni": {}, "kube-proxy": {}, "eks-pod-identity-agent": {} } }),
          withIngress({ zones: ["a", "c"] }),
        )(environment);
        const { engine, feed } = awsRegion(engineOnly, "virginia").pools ?? {};
        return edit.region({ pools: { ...(engine && { engine }), ...(feed && { feed }) } })(engineOnly);
      },
      at: `${at}.zones`,
      value: "c",
      remedy: "machines are in a, b",
    },
  ],
  "AWS-GA-001": [
    {
      mistake: "a region that is spelled differently",
      edit: accelerated({ virgina: primary }),
      at: "aws.accelerator.endpoints.virgina",
      remedy: "virginia",
    },
    {
      mistake: "a load balancer that is spelled differently",
      edit: accelerated({ virginia: { ...primary, ingress: "order" } }),
      at: "aws.accelerator.endpoints.virginia.ingress",
      remedy: "orders",
    },
  ],
  "AWS-GA-002": [
    {
      mistake: "client addresses kept behind a listener that ends TLS",
      edit: accelerated({ virginia: primary }, { virginia: endingTls }),
      at: "aws.accelerator.endpoints.virginia.ingress",
      remedy: "preserveClientIp: false",
    },
  ],
  "AWS-GA-003": [
    {
      mistake: "a promoted region while the primary still takes orders",
      edit: accelerated({ virginia: primary, ohio: promoted }),
      at: "aws.accelerator.endpoints",
      value: "virginia (primary), ohio (promoted)",
      remedy: "retired",
    },
    {
      mistake: "no region that takes the traffic",
      edit: accelerated({ ohio: standby }),
      at: "aws.accelerator.endpoints",
      value: "none",
    },
  ],
  "AWS-GA-004": [
    {
      mistake: "a disaster-recovery region put in as primary",
      edit: accelerated({ ohio: primary }),
      at: "aws.accelerator.endpoints.ohio.state",
      value: "primary in a dr region",
      remedy: "standby",
    },
    {
      mistake: "a primary region that claims to be promoted",
      edit: accelerated({ virginia: promoted }),
      at: "aws.accelerator.endpoints.virginia.state",
    },
  ],
  "AWS-GA-005": [
    {
      mistake: "regions of two accounts",
      edit: edit.each(
        accelerated({ virginia: primary, ohio: standby }),
        edit.region({ accountId: "222222222222" }, "ohio"),
      ),
      at: "aws.accelerator.endpoints",
      value: "ohio 222222222222",
    },
  ],
  "AWS-GA-006": [
    {
      mistake: "another port in the other region",
      edit: accelerated(
        { virginia: primary, ohio: standby },
        { ohio: { ...orders, listener: { kind: "tcp", port: 9443 } } },
      ),
      at: "aws.accelerator.endpoints",
      value: "virginia 443, ohio 9443",
    },
  ],
  "AWS-GA-007": [
    {
      mistake: "orders sent to a region whose database was not promoted",
      edit: edit.each(
        accelerated({ virginia: { ...primary, state: "retired" }, ohio: promoted }),
        edit.primary(),
        edit.database({ kind: "replica", replicaOf: "virginia", state: "replica" }),
      ),
      at: "aws.accelerator.endpoints.ohio.state",
      value: "promoted, with a replica of virginia",
      remedy: 'regions.ohio.database.state: "promoted"',
    },
    {
      mistake: "orders sent to a region that has backups only",
      edit: edit.each(
        accelerated({ virginia: { ...primary, state: "retired" }, ohio: promoted }),
        edit.primary(),
        edit.database({ kind: "backups", backupsOf: "virginia" }),
      ),
      at: "aws.accelerator.endpoints.ohio.state",
      value: "backups of virginia",
      remedy: "restore",
    },
  ],
  "AWS-GA-008": [
    {
      mistake: "an ingress for the office and the racks, put behind an accelerator",
      edit: accelerated(
        { virginia: primary, ohio: standby },
        { virginia: { ...orders, from: ["10.200.0.0/16", "10.210.0.0/16"] } },
      ),
      at: "aws.accelerator.endpoints.virginia.ingress",
      value: "10.200.0.0/16, 10.210.0.0/16 only",
      remedy: "preserveClientIp: false",
    },
    {
      mistake: "a region that stands by and admits other blocks than the first one",
      edit: accelerated(
        { virginia: primary, ohio: standby },
        { ohio: { ...orders, from: ["100.64.0.0/16"] } },
      ),
      at: "aws.accelerator.endpoints.ohio.ingress",
    },
  ],
  "AWS-GA-009": [
    {
      mistake: "a name led by an accelerator that nobody has stated",
      edit: edit.each(edit.region({ ingress: { orders } }), named("orders", "virginia")),
      at: "dns.names.orders.accelerated",
      value: "there is no accelerator",
      remedy: "aws.accelerator",
    },
    {
      mistake: "a name that leads to the standby only, while the accelerator leads to the primary",
      edit: edit.each(accelerated({ virginia: primary, ohio: standby }), named("orders", "ohio")),
      at: "dns.names.orders.accelerated",
      value: "orders of virginia",
      remedy: "lead the name there too",
    },
    {
      mistake: "the accelerator asked for on the name of another ingress",
      edit: edit.each(
        accelerated({ virginia: primary }),
        edit.region({ ingress: { orders, status: { ...orders, listener: { kind: "tcp", port: 8443 } } } }),
        named("status", "virginia"),
      ),
      at: "dns.names.orders.accelerated",
      value: "orders of virginia",
    },
  ],
};
