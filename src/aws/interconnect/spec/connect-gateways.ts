import { defineProblems, type Problem } from "../../../core/problem";
import { environmentPart } from "../../region/spec/declare";
import type { AwsInterconnect } from "./schema";

const { definitions, problem } = defineProblems({
  "AWS-DX-030": {
    kind: "limit",
    rule: "the regions that share a Direct Connect gateway attach one kind of gateway: virtual private or transit",
    source: "AWS Direct Connect user guide, transit gateway associations, read 2026-11-23",
    read: "2026-11-23",
  },
});

const environment = environmentPart("");

/** Rules about regions that share a Direct Connect gateway. */
export const connectGatewayRules = environment.set(definitions, [
  environment.rule({
    regions: ["interconnect", "accountId"],
    judge: (_, { regions }) =>
      mixedAttachments(
        Object.entries(regions).flatMap(([name, { interconnect, accountId }]) =>
          interconnect === undefined ? [] : [{ name, interconnect, accountId }],
        ),
      ),
  }),
]);

/** A region with an interconnect. */
interface ConnectedRegion {
  readonly name: string;
  readonly interconnect: AwsInterconnect;
  readonly accountId: string;
}

function mixedAttachments(regions: readonly ConnectedRegion[]): Problem[] {
  return regions.flatMap((region, index) => {
    const { kind } = region.interconnect.attachment;
    const other = regions
      .slice(0, index)
      .find((each) => each.interconnect.attachment.kind !== kind && shareGateway(each, region));
    if (other === undefined) return [];
    const value = `${kind}, but regions.${other.name} has a ${other.interconnect.attachment.kind} on gateway ${gatewayName(region)}`;
    const remedy = "use one kind of attachment in both, or a Direct Connect gateway for each";
    return [problem("AWS-DX-030", `regions.${region.name}.interconnect.attachment.kind`, value, remedy)];
  });
}

/** Whether two regions share a gateway: a created one belongs to its region, an adopted one is known by its id. */
function shareGateway(one: ConnectedRegion, other: ConnectedRegion): boolean {
  const [first, second] = [one.interconnect.gateway, other.interconnect.gateway];
  return first.kind === "adopt" && second.kind === "adopt" && first.id === second.id;
}

function gatewayName({ interconnect: { gateway } }: ConnectedRegion): string {
  return gateway.kind === "adopt" ? gateway.id : `of ASN ${gateway.asn}`;
}
