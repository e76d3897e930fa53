import { defineProblems, type Problem } from "../../../core/problem";
import type { AwsInterconnect } from "./interconnect";

const { definitions, problem } = defineProblems({
  "AWS-DX-030": {
    kind: "limit",
    rule: "regions on one Direct Connect gateway have one kind of attachment: virtual private or transit gateways",
    source: "AWS Direct Connect user guide, transit gateway associations, read 2026-11-23",
  },
});
export const connectGatewayProblems = definitions;

/** A region's interconnect and whose it is. */
export interface InterconnectOfRegion {
  readonly interconnect: AwsInterconnect;
  readonly accountId: string;
}

/** Judges the interconnects of all regions together, by region. */
export function connectGatewayRules(regions: Readonly<Record<string, InterconnectOfRegion>>): Problem[] {
  const all = Object.entries(regions);
  return all.flatMap(([name, region], index) => {
    const { kind } = region.interconnect.attachment;
    const other = all
      .slice(0, index)
      .find(([, each]) => each.interconnect.attachment.kind !== kind && onOneGateway(each, region));
    if (other === undefined) return [];
    const [otherName, { interconnect }] = other;
    const value = `${kind}, but regions.${otherName} has a ${interconnect.attachment.kind} on gateway ${gatewayName(region)}`;
    const remedy = "give both one kind of attachment, or each a Direct Connect gateway of its own";
    return [problem("AWS-DX-030", `regions.${name}.interconnect.attachment.kind`, value, remedy)];
  });
}

/**
 * Whether two regions share a gateway. The id of one that a region creates is not known here, so one that is adopted
 * in the same account with the same ASN is taken for it.
 */
function onOneGateway(one: InterconnectOfRegion, other: InterconnectOfRegion): boolean {
  const [first, second] = [one.interconnect.gateway, other.interconnect.gateway];
  if (first.kind === "adopt" && second.kind === "adopt") return first.id === second.id;
  return first.kind !== second.kind && first.asn === second.asn && one.accountId === other.accountId;
}

function gatewayName({ interconnect: { gateway } }: InterconnectOfRegion): string {
  return gateway.kind === "adopt" ? gateway.id : `of ASN ${gateway.asn}`;
}
