import { overlaps, parseCidr, parseHost, size, type Cidr, type Host } from "../../../core/cidr";
import { defineProblems, type Problem } from "../../../core/problem";
import {
  bgpKeyVariable,
  virtualInterfaces,
  type AwsInterconnect,
  type GatewayAttachment,
  type VirtualInterface,
} from "./interconnect";
import type { AwsNetwork } from "../../network/spec/schema";

const { definitions, problem } = defineProblems({
  "AWS-DX-020": {
    kind: "impossible",
    rule: "a VLAN carries one virtual interface of a link",
    source: "IEEE 802.1Q: the tag is all that tells frames of one port apart",
  },
  "AWS-DX-021": {
    kind: "impossible",
    rule: "the two sides of a BGP session have different ASNs",
    source: "RFC 4271: between equal ASNs a session is internal, and routes with one's own ASN are dropped",
  },
  "AWS-DX-022": {
    kind: "limit",
    rule: "the ASN of a virtual interface is at most 2147483646",
    source: "Direct Connect API model, asn; the provider does not send asnLong; botocore 1.43.11",
  },
  "AWS-DX-023": {
    kind: "impossible",
    rule: "the ends of a BGP session are two different hosts of one block",
    source: "RFC 4271, RFC 3021: a session over one hop is between neighbours",
  },
  "AWS-DX-024": {
    kind: "advice",
    rule: "the ends of a BGP session are alone in their block, a /30 or /31",
    source: "RFC 3021; design: a third host on a session's subnet can be mistaken for its end",
  },
  "AWS-DX-025": {
    kind: "limit",
    rule: "blocks of BGP sessions overlap neither each other nor the network",
    source: "design: a router with one subnet on two interfaces answers on the wrong one",
  },
  "AWS-DX-026": {
    kind: "limit",
    rule: "an MTU is 1500 or, for jumbo frames, 8500 on a transit and 9001 on a private virtual interface",
    source: "Direct Connect API model, CreateTransitVirtualInterface; AWS provider 5.100.0, validate",
  },
  "AWS-DX-027": {
    kind: "advice",
    rule: "jumbo frames on a private virtual interface were tried before they are relied on",
    source:
      "the API model documents 8500, AWS provider 5.100.0 takes 9001 only; which is right is not verified",
  },
  "AWS-DX-028": {
    kind: "advice",
    rule: "a secret stays out of state where a service lets it; a BGP key does not",
    source:
      "aws_dx_private_virtual_interface: bgp_auth_key has no write-only form, and another replaces the interface",
  },
});
export const virtualInterfaceProblems = definitions;

interface Placed {
  readonly link: string;
  readonly name: string;
  readonly path: string;
  readonly config: VirtualInterface;
}

/** Judges the virtual interfaces of an interconnect; `at` is the interconnect's path. */
export function virtualInterfaceRules(
  interconnect: AwsInterconnect,
  network: AwsNetwork,
  at: string,
): Problem[] {
  const all = Object.entries(interconnect.links).flatMap(([link, config]) =>
    Object.entries(virtualInterfaces(config)).map(([name, each]): Placed => ({
      link,
      name,
      path: `${at}.links.${link}.phase.virtualInterfaces.${name}`,
      config: each,
    })),
  );
  return all.flatMap((each, index) => [
    ...sameVlan(each, all.slice(0, index)),
    ...asnFaults(each, interconnect.gateway.asn),
    ...addressFaults(each, all.slice(0, index), network),
    ...mtuFaults(each, interconnect.attachment.kind),
    problem("AWS-DX-028", each.path, `var.${bgpKeyVariable(each.link, each.name)}`, keyRemedy),
  ]);
}

const keyRemedy =
  "let few read the state's bucket; for another key add an interface with it on another VLAN, move the session, remove the old one; then accept this";

function sameVlan({ link, path, config }: Placed, earlier: readonly Placed[]): Problem[] {
  const other = earlier.find((each) => each.link === link && each.config.vlan === config.vlan);
  if (other === undefined) return [];
  const value = `${config.vlan}, also of ${other.name}`;
  return [problem("AWS-DX-020", `${path}.vlan`, value, "give each a VLAN of its own")];
}

function asnFaults({ path, config: { bgpAsn } }: Placed, amazonSideAsn: number): Problem[] {
  const found: Problem[] = [];
  if (bgpAsn === amazonSideAsn) {
    const remedy = "state the other side's ASN here, and the gateway's there";
    found.push(problem("AWS-DX-021", `${path}.bgpAsn`, `${bgpAsn}, also of the gateway`, remedy));
  }
  if (bgpAsn > 2_147_483_646) {
    found.push(problem("AWS-DX-022", `${path}.bgpAsn`, bgpAsn, "have the other side peer with a lower ASN"));
  }
  return found;
}

function addressFaults({ path, config }: Placed, earlier: readonly Placed[], network: AwsNetwork): Problem[] {
  const ends = endsOf(config);
  if (ends === undefined) return [];
  const at = `${path}.addresses`;
  const { amazon, customer } = ends;
  const value = `${config.addresses?.amazon} and ${config.addresses?.customer}`;
  const same =
    amazon.block.address === customer.block.address && amazon.block.prefix === customer.block.prefix;
  if (!same || amazon.address === customer.address || !isUsable(amazon) || !isUsable(customer)) {
    const remedy = "two usable hosts of one block, for example 10.255.0.1/30 and 10.255.0.2/30";
    return [problem("AWS-DX-023", at, value, remedy)];
  }
  const found: Problem[] = [];
  if (amazon.block.prefix < 30) {
    found.push(problem("AWS-DX-024", at, value, "use a /30 or /31"));
  }
  const own = parseCidr(network.cidr);
  const clash =
    own !== undefined && overlaps(own, amazon.block)
      ? `the network's ${network.cidr}`
      : earlier.find((other) => blocksOf(other.config).some((block) => overlaps(block, amazon.block)))?.path;
  if (clash !== undefined) {
    found.push(problem("AWS-DX-025", at, `${value}, in ${clash}`, "give the session a block of its own"));
  }
  return found;
}

function endsOf({
  addresses,
}: VirtualInterface): { readonly amazon: Host; readonly customer: Host } | undefined {
  const amazon = parseHost(addresses?.amazon ?? "");
  const customer = parseHost(addresses?.customer ?? "");
  return amazon && customer && { amazon, customer };
}

function blocksOf(config: VirtualInterface): readonly Cidr[] {
  const ends = endsOf(config);
  return ends === undefined ? [] : [ends.amazon.block, ends.customer.block];
}

/** Neither the block's own address nor its broadcast address; a /31 has neither. */
function isUsable({ address, block }: Host): boolean {
  if (block.prefix === 31) return true;
  return address !== block.address && address !== block.address + size(block.prefix) - 1;
}

function mtuFaults({ path, config: { mtu } }: Placed, attachment: GatewayAttachment["kind"]): Problem[] {
  if (mtu === 1500) return [];
  const jumbo = attachment === "transit-gateway" ? 8500 : 9001;
  if (mtu !== jumbo) return [problem("AWS-DX-026", `${path}.mtu`, mtu, `1500, or ${jumbo}`)];
  if (attachment === "transit-gateway") return [];
  const remedy = "1500, or try it on an interface that carries nothing yet and accept this";
  return [problem("AWS-DX-027", `${path}.mtu`, mtu, remedy)];
}
