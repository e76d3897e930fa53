import { stateful, unverified, updates, type Effects } from "../../../environment/effects";

export const acceleratorEffects = {
  // When it is deleted, its static addresses are lost: clients and allow-lists have them.
  aws_globalaccelerator_accelerator: stateful(
    updates("reconnects", "Global Accelerator API reference, UpdateAccelerator", {
      live: ["name", "attributes"],
    }),
  ),
  aws_globalaccelerator_listener: updates("reconnects", unverified),
  // An endpoint that is taken out finishes its requests; whether a long connection does is not said.
  aws_globalaccelerator_endpoint_group: updates("reconnects", unverified, {
    live: [
      "health_check_interval_seconds",
      "health_check_path",
      "health_check_port",
      "health_check_protocol",
      "threshold_count",
    ],
  }),
} satisfies Effects;
