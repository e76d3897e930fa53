import { isTooWide } from "../../../core/cidr";
import { defineProblems, type Problem } from "../../../core/problem";
import { machineZones, type Machines } from "../../machines/spec/machine-zones";
import { tierZones } from "../../network/spec/network";
import type { AwsNetwork } from "../../network/spec/schema";
import { regionPart } from "../../region/spec/declare";
import type { AwsIngress, IngressTarget } from "./schema";

const { definitions, problem } = defineProblems({
  "AWS-LB-001": {
    kind: "impossible",
    rule: "a listener's certificate lies in its own region and account",
    source: "ELB API reference, CreateListener.Certificates: ACM certificates are regional",
  },
  "AWS-LB-002": {
    kind: "impossible",
    rule: "each zone of an ingress has a subnet of its tier: public for a public ingress, else private",
    source: "ELB API reference, CreateLoadBalancer.Subnets",
  },
  "AWS-LB-003": {
    kind: "limit",
    rule: "no block that may connect is wider than a /8",
    source: "ELB user guide, security groups of a network load balancer",
    read: "2026-11-22",
  },
  "AWS-LB-004": {
    kind: "limit",
    rule: "the health check tests whether a target may take orders, not whether its process is alive",
    source: "design: a standby is alive, and serves only after promotion with the lease held",
    read: "2026-11-26",
  },
  "AWS-LB-005": {
    kind: "advice",
    rule: "each zone of an ingress has machines",
    source:
      "ELB user guide, cross-zone load balancing: when off, a zone's address reaches the targets of that zone only",
  },
});
const ingress = regionPart("ingress.*");

export const ingressRules = ingress.set(definitions, [
  ingress.rule({ judge: (part, _, at) => [...wideBlocks(part, at), ...livenessPath(part, at)] }),
  ingress.rule({ needs: ["region", "accountId"], judge: foreignCertificate }),
  ingress.rule({ needs: ["network"], judge: (part, { network }, at) => missingSubnets(part, network, at) }),
  ingress.rule({
    needs: ["network"],
    uses: ["pools", "fleets"],
    judge: (part, { network, pools, fleets }, at) =>
      pools === undefined || fleets === undefined
        ? []
        : zonesWithoutMachines(part, { network, pools, fleets }, at),
  }),
]);

/** Returns the tier whose subnets an ingress has its addresses in. */
export function ingressTier({ exposure }: AwsIngress): "private" | "public" {
  return exposure === "public" ? "public" : "private";
}

/** Returns the ports that targets answer on, each once. */
export function targetPorts({ port, health }: IngressTarget): readonly number[] {
  return [...new Set([port, health.port])];
}

function wideBlocks({ from }: AwsIngress, at: string): Problem[] {
  return from
    .filter(isTooWide)
    .map((block) => problem("AWS-LB-003", `${at}.from`, block, "list the blocks of the clients"));
}

function foreignCertificate(
  { listener }: AwsIngress,
  { region, accountId }: { readonly region: string; readonly accountId: string },
  at: string,
): Problem[] {
  if (listener.kind !== "tls") return [];
  const [, , , ofRegion = "", ofAccount] = listener.certificateArn.split(":");
  if (["", region].includes(ofRegion) && ofAccount === accountId) return []; // IAM's have no region
  const remedy = `use a certificate of ${region} in account ${accountId}`;
  return [problem("AWS-LB-001", `${at}.listener.certificateArn`, listener.certificateArn, remedy)];
}

function missingSubnets(part: AwsIngress, network: AwsNetwork, at: string): Problem[] {
  const tier = ingressTier(part);
  const zones = subnetZones(part, network);
  const remedy = `use zones with ${tier} subnets: ${zones.join(", ") || "the network has none"}`;
  return part.zones
    .filter((zone) => !zones.includes(zone))
    .map((zone) => problem("AWS-LB-002", `${at}.zones`, zone, remedy));
}

function zonesWithoutMachines(
  part: AwsIngress,
  machines: Machines & { readonly network: AwsNetwork },
  at: string,
): Problem[] {
  const zones = machineZones(machines);
  if (zones === undefined) return [];
  const remedy = `remove it, or run targets there; machines are in ${zones.join(", ")}`;
  return part.zones
    .filter((zone) => subnetZones(part, machines.network).includes(zone) && !zones.includes(zone))
    .map((zone) => problem("AWS-LB-005", `${at}.zones`, zone, remedy));
}

/** The zones in which the network has a subnet for an ingress. */
function subnetZones(part: AwsIngress, network: AwsNetwork): readonly string[] {
  return tierZones(network, ingressTier(part)).map(({ key }) => key);
}

/** Paths by which programs report that their process is alive. */
const liveness = ["/", "/health", "/healthz", "/livez", "/live", "/ping", "/status"];

function livenessPath({ target }: AwsIngress, at: string): Problem[] {
  const { path } = target.health;
  if (!liveness.includes(path.replace(/(?<=.)\/+$/, ""))) return [];
  const remedy = 'use "/serving", answered with 200 only while the target may take orders';
  return [problem("AWS-LB-004", `${at}.target.health.path`, path, remedy)];
}
