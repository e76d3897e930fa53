import { stateful, unverified, updates, type Effects } from "../../../environment/effects";

/** A tracked connection outlives the rule that let it in; an untracked one is broken at once. */
const tracking = "EC2 user guide, Security group connection tracking";
const routes = "EC2 API reference, ReplaceRoute: what is on its way takes the new one";

export const networkEffects = {
  aws_vpc: updates("reconnects", "EC2 API reference, ModifyVpcAttribute", {
    live: ["enable_network_address_usage_metrics"],
  }),
  aws_subnet: updates("reconnects", unverified, { live: ["map_public_ip_on_launch"] }),
  aws_ec2_subnet_cidr_reservation: updates("replaces", "EC2 API reference: no operation modifies one"),

  aws_internet_gateway: updates("reconnects", "EC2 API reference, DetachInternetGateway"),
  // Addresses that are taken away are drained, and no longer.
  aws_nat_gateway: updates("reconnects", "EC2 API reference, DisassociateNatGatewayAddress"),
  // Venues and brokers have it on their lists.
  aws_eip: stateful(updates("reconnects", "EC2 API reference, AssociateAddress")),
  aws_route: updates("reconnects", routes),
  aws_route_table: updates("reconnects", routes),
  aws_route_table_association: updates("reconnects", "EC2 API reference, ReplaceRouteTableAssociation"),
  aws_vpc_endpoint: updates("reconnects", unverified),

  aws_default_security_group: updates("reconnects", tracking),
  aws_security_group: updates("reconnects", tracking),
  aws_vpc_security_group_egress_rule: updates("reconnects", tracking, { live: ["description"] }),
  aws_vpc_security_group_ingress_rule: updates("reconnects", tracking, { live: ["description"] }),

  aws_flow_log: updates("replaces", "EC2 API reference: no operation modifies one"),

  // What it has encrypted is lost with it. What is encrypted with a disabled key may stop.
  aws_kms_key: stateful(
    updates("restarts", unverified, {
      live: ["deletion_window_in_days", "description", "enable_key_rotation", "rotation_period_in_days"],
    }),
  ),
  aws_kms_alias: updates("restarts", unverified),
} satisfies Effects;
