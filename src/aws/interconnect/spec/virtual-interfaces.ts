import { overlaps, parseCidr, parseHost, size, type Cidr, type Host } from "../../../core/cidr";
import { defineProblems, type Problem } from "../../../core/problem";
import { regionPart } from "../../region/spec/declare";
import { bgpKeyVariable, virtualInterfaces } from "./interconnect";
import type { GatewayAttachment, Link, VirtualInterface } from "./schema";

const { definitions, problem } = defineProblems({
  "AWS-DX-020": {
    kind: "impossible",
    rule: "the virtual interfaces of a link have different VLANs",
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
    read: "2026-11-22",
  },
  "AWS-DX-023": {
    kind: "impossible",
    rule: "the ends of a BGP session are two different host addresses of one block",
    source: "RFC 4271, RFC 3021: a session over one hop is between neighbours",
  },
  "AWS-DX-024": {
    kind: "advice",
    rule: "the block of a BGP session is a /30 or /31",
    source: "RFC 3021; design: a third host on a session's subnet can be mistaken for its end",
  },
  "AWS-DX-025": {
    kind: "limit",
    rule: "the block of a BGP session overlaps neither another session's nor the network",
    source: "design: a router with one subnet on two interfaces answers on the wrong one",
    read: "2026-11-22",
  },
  "AWS-DX-026": {
    kind: "limit",
    rule: "the MTU of a virtual interface is 1500 or, for jumbo frames, 8500 on a transit and 9001 on a private one",
    source: "Direct Connect API model, CreateTransitVirtualInterface; AWS provider 5.100.0, validate",
    read: "2026-11-22",
  },
  "AWS-DX-027": {
    kind: "advice",
    rule: "jumbo frames on a private virtual interface are tested before traffic relies on them",
    source:
      "the API model documents 8500, AWS provider 5.100.0 takes 9001 only; which is right is not verified",
  },
  "AWS-DX-028": {
    kind: "advice",
    rule: "access to a state that holds a BGP key is restricted",
    source:
      "aws_dx_private_virtual_interface: bgp_auth_key has no write-only form, and another replaces the interface",
  },
});

const virtualInterface = regionPart("interconnect.links.*.phase.virtualInterfaces.*");
const links = regionPart("interconnect.links");

/** Rules about one virtual interface. */
export const virtualInterfaceRules = virtualInterface.set(definitions, [
  virtualInterface.rule({
    judge: (part, _, at) => [
      ...asnAboveProvider(part, `${at}.bgpAsn`),
      ...addressFaults(part, `${at}.addresses`),
    ],
  }),
  virtualInterface.rule({
    needs: ["interconnect.gateway.asn"],
    judge: (part, { asn }, at) => sameAsn(part, asn, `${at}.bgpAsn`),
  }),
  virtualInterface.rule({
    needs: ["interconnect.attachment.kind"],
    judge: (part, { kind }, at) => mtuFaults(part, kind, `${at}.mtu`),
  }),
  virtualInterface.rule({
    needs: ["network.cidr"],
    judge: (part, { cidr }, at) => sessionInNetwork(part, cidr, `${at}.addresses`),
  }),
]);

/** Rules about the virtual interfaces of all links together. */
export const virtualInterfacesRules = links.set(definitions, [
  links.rule({
    judge: (part, _, at) => {
      const all = placedInterfaces(part, at);
      return all.flatMap((each, index) => [
        ...sharedVlan(each, all.slice(0, index)),
        ...overlappingSessions(each, all.slice(0, index)),
        problem("AWS-DX-028", each.path, `var.${bgpKeyVariable(each.link, each.name)}`, keyRemedy),
      ]);
    },
  }),
]);

/** A virtual interface with its link, name and path. */
interface PlacedInterface {
  readonly link: string;
  readonly name: string;
  readonly path: string;
  readonly stated: VirtualInterface;
}

function placedInterfaces(links: Readonly<Record<string, Link>>, at: string): PlacedInterface[] {
  return Object.entries(links).flatMap(([link, each]) =>
    Object.entries(virtualInterfaces(each)).map(([name, stated]) => ({
      link,
      name,
      path: `${at}.${link}.phase.virtualInterfaces.${name}`,
      stated,
    })),
  );
}

const keyRemedy =
  "let few read the state; to change the key, add an interface with it on another VLAN, move the session, remove the old one; then accept this";

function sharedVlan({ link, path, stated }: PlacedInterface, earlier: readonly PlacedInterface[]): Problem[] {
  const other = earlier.find((each) => each.link === link && each.stated.vlan === stated.vlan);
  if (other === undefined) return [];
  const value = `${stated.vlan}, also of ${other.name}`;
  return [problem("AWS-DX-020", `${path}.vlan`, value, "use a VLAN for each")];
}

function sameAsn({ bgpAsn }: VirtualInterface, gatewayAsn: number, at: string): Problem[] {
  if (bgpAsn !== gatewayAsn) return [];
  const remedy = "set the other side's ASN here, and AWS's in gateway.asn";
  return [problem("AWS-DX-021", at, `${bgpAsn}, also of the gateway`, remedy)];
}

function asnAboveProvider({ bgpAsn }: VirtualInterface, at: string): Problem[] {
  if (bgpAsn <= 2_147_483_646) return [];
  return [problem("AWS-DX-022", at, bgpAsn, "have the other side peer with a lower ASN")];
}

function addressFaults(stated: VirtualInterface, at: string): Problem[] {
  if (endsOf(stated) === undefined) return [];
  const block = sessionBlock(stated);
  if (block === undefined) {
    const remedy = "use two host addresses of one block, for example 10.255.0.1/30 and 10.255.0.2/30";
    return [problem("AWS-DX-023", at, addressesText(stated), remedy)];
  }
  if (block.prefix >= 30) return [];
  return [problem("AWS-DX-024", at, addressesText(stated), "use a /30 or /31")];
}

function overlappingSessions(
  { path, stated }: PlacedInterface,
  earlier: readonly PlacedInterface[],
): Problem[] {
  const block = sessionBlock(stated);
  if (block === undefined) return [];
  const other = earlier.find((each) => blocksOf(each.stated).some((taken) => overlaps(taken, block)));
  return other === undefined ? [] : [takenBlock(stated, other.path, `${path}.addresses`)];
}

function sessionInNetwork(stated: VirtualInterface, networkCidr: string, at: string): Problem[] {
  const block = sessionBlock(stated);
  const own = parseCidr(networkCidr);
  if (block === undefined || own === undefined || !overlaps(own, block)) return [];
  return [takenBlock(stated, `the network's ${networkCidr}`, at)];
}

function takenBlock(stated: VirtualInterface, taken: string, at: string): Problem {
  const value = `${addressesText(stated)}, in ${taken}`;
  return problem("AWS-DX-025", at, value, "use a block of its own for the session");
}

function addressesText({ addresses }: VirtualInterface): string {
  return `${addresses?.amazon} and ${addresses?.customer}`;
}

function endsOf({
  addresses,
}: VirtualInterface): { readonly amazon: Host; readonly customer: Host } | undefined {
  const amazon = parseHost(addresses?.amazon ?? "");
  const customer = parseHost(addresses?.customer ?? "");
  return amazon && customer && { amazon, customer };
}

function blocksOf(stated: VirtualInterface): readonly Cidr[] {
  const ends = endsOf(stated);
  return ends === undefined ? [] : [ends.amazon.block, ends.customer.block];
}

/** Returns the block that both ends of a session are hosts of; `undefined` where they are not two hosts of one. */
function sessionBlock(stated: VirtualInterface): Cidr | undefined {
  const ends = endsOf(stated);
  if (ends === undefined) return undefined;
  const { amazon, customer } = ends;
  const sameBlock =
    amazon.block.address === customer.block.address && amazon.block.prefix === customer.block.prefix;
  if (!sameBlock || amazon.address === customer.address) return undefined;
  return isHostAddress(amazon) && isHostAddress(customer) ? amazon.block : undefined;
}

/** Returns whether an address is neither its block's own nor its broadcast address; a /31 has neither. */
function isHostAddress({ address, block }: Host): boolean {
  if (block.prefix === 31) return true;
  return address !== block.address && address !== block.address + size(block.prefix) - 1;
}

function mtuFaults({ mtu }: VirtualInterface, attachment: GatewayAttachment["kind"], at: string): Problem[] {
  if (mtu === 1500) return [];
  const jumbo = attachment === "transit-gateway" ? 8500 : 9001;
  if (mtu !== jumbo) return [problem("AWS-DX-026", at, mtu, `use 1500 or ${jumbo}`)];
  if (attachment === "transit-gateway") return [];
  const remedy = "use 1500, or test it on an interface without traffic and accept this";
  return [problem("AWS-DX-027", at, mtu, remedy)];
}
