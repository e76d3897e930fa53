import { contains, parseCidr, type Cidr } from "../../../core/cidr";
import { defineProblems, type Problem } from "../../../core/problem";
import { isPrivateAsn } from "../../catalog/interconnect";
import { regionPart } from "../../region/spec/declare";
import { attachmentsOf, bgpKeyVariable } from "./attachments";
import type { DedicatedAttachment } from "./dedicated-schema";

const { definitions, problem } = defineProblems({
  "GCP-INTERCONNECT-030": {
    kind: "impossible",
    rule: "the two sides of a BGP session have different ASNs",
    source: "RFC 4271: between equal ASNs a session is internal, and routes with one's own ASN are dropped",
  },
  "GCP-INTERCONNECT-032": {
    kind: "limit",
    rule: "session blocks are at most 16, each of 169.254.0.0/16 and of 8 addresses or more",
    source: "google 6.50.0, google_compute_interconnect_attachment.candidate_subnets",
    read: "2026-11-27",
  },
});

const attachment = regionPart("interconnect.links.*.phase.attachments.*");

/** Rules about one attachment of a dedicated connection. */
export const attachmentRules = attachment.set(definitions, [
  attachment.rule({ judge: (part, _, at) => sessionBlockFaults(part, `${at}.sessionBlocks`) }),
  attachment.rule({
    needs: ["interconnect.asn"],
    judge: ({ peerAsn }, { asn }, at) => sameAsn(peerAsn, asn, `${at}.peerAsn`),
  }),
]);

function sameAsn(peerAsn: number, asn: number, at: string): Problem[] {
  if (peerAsn !== asn) return [];
  const remedy = "set the other side's ASN here, and Google's in interconnect.asn";
  return [problem("GCP-INTERCONNECT-030", at, `${peerAsn}, also of Google's side`, remedy)];
}

const linkLocal: Cidr = { address: 0xa9fe0000, prefix: 16 };

function sessionBlockFaults({ sessionBlocks = [] }: DedicatedAttachment, at: string): Problem[] {
  const unusable = sessionBlocks.flatMap((text, index) => {
    const block = parseCidr(text);
    if (block === undefined || (block.prefix <= 29 && contains(linkLocal, block))) return [];
    const remedy = "use a /29 of 169.254.0.0/16 or more, such as 169.254.10.0/29";
    return [problem("GCP-INTERCONNECT-032", `${at}.${index}`, text, remedy)];
  });
  if (sessionBlocks.length <= 16) return unusable;
  return [
    ...unusable,
    problem("GCP-INTERCONNECT-032", at, `${sessionBlocks.length} blocks`, "state at most 16"),
  ];
}

const ofRegion = defineProblems({
  "GCP-INTERCONNECT-031": {
    kind: "limit",
    rule: "the ASN of Google's side is private: 64512 to 65534, or 4200000000 to 4294967294",
    source: "google 6.50.0, google_compute_router.bgp.asn: verify.ValidateRFC6996Asn",
    read: "2026-11-27",
  },
  "GCP-INTERCONNECT-033": {
    kind: "advice",
    rule: "access to a state that holds a BGP key is restricted",
    source: "google 6.50.0, google_compute_router_peer.md5_authentication_key: no write-only form",
  },
});

const interconnect = regionPart("interconnect");

/** Rules about the sessions of a region. */
export const sessionRules = interconnect.set(ofRegion.definitions, [
  interconnect.rule({
    judge: ({ asn, links }, _, at) => [
      ...(isPrivateAsn(asn)
        ? []
        : [ofRegion.problem("GCP-INTERCONNECT-031", `${at}.asn`, asn, "use 64512, or another private ASN")]),
      ...attachmentsOf(links)
        .filter(({ stated }) => stated?.md5 === true)
        .map((each) =>
          ofRegion.problem(
            "GCP-INTERCONNECT-033",
            `${at}.links.${each.path}`,
            `var.${bgpKeyVariable(each)}`,
            "let few read the state, then accept this",
          ),
        ),
    ],
  }),
]);
