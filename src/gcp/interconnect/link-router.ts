import { ComputeRouter } from "@cdktf/provider-google/lib/compute-router";
import type { Construct } from "constructs";
import { resourceName } from "../region/spec/names";
import type { LinkPlace } from "./link-place";
import type { RouterPlan } from "./spec/routers";

export interface LinkRouterProps {
  readonly plan: RouterPlan;
  readonly place: LinkPlace;
  readonly keepaliveSeconds: number;
}

/** Creates the Cloud Router of links of one kind. What it announces is its own: sessions add nothing to it. */
export function linkRouter(scope: Construct, id: string, props: LinkRouterProps): ComputeRouter {
  const { plan, place, keepaliveSeconds } = props;
  return new ComputeRouter(scope, id, {
    name: resourceName("compute", place.prefix, plan.key),
    project: place.project,
    region: place.region,
    network: place.networkId,
    encryptedInterconnectRouter: plan.encrypted ? true : undefined,
    bgp: {
      asn: plan.asn,
      // The same as the default as long as no block is stated, so that a first one changes no mode.
      advertiseMode: "CUSTOM",
      advertisedGroups: plan.allSubnets ? ["ALL_SUBNETS"] : [],
      advertisedIpRanges: plan.blocks.map((range) => ({ range })),
      keepaliveInterval: keepaliveSeconds,
    },
    lifecycle: { preventDestroy: place.protect },
  });
}
