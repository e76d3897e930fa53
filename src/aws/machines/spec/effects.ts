import { stateful, updates, type Effects } from "../../../environment/effects";

export const machineEffects = {
  // Its disks go with it. What the API changes while it runs is listed; for the rest the provider stops it.
  aws_instance: stateful(
    updates("restarts", "EC2 API reference, ModifyInstanceAttribute and the operations that it names", {
      live: [
        "disable_api_stop",
        "disable_api_termination",
        "iam_instance_profile",
        "instance_initiated_shutdown_behavior",
        "maintenance_options",
        "metadata_options",
        "monitoring",
        "root_block_device",
        "user_data_replace_on_change",
        "volume_tags",
      ],
      reconnects: ["secondary_private_ips", "source_dest_check", "vpc_security_group_ids"],
    }),
  ),
  // A new version, which a node group or a machine takes by a change of its own.
  aws_launch_template: updates("live", "EC2 API reference, CreateLaunchTemplateVersion"),
  // A new version, release or template drains every node and replaces it.
  aws_eks_node_group: updates(
    "restarts",
    "EKS user guide, Managed node update behavior; API reference, UpdateNodegroupConfig",
    { live: ["force_update_version", "labels", "node_repair_config", "scaling_config", "update_config"] },
  ),
  // Machines that may not be had again.
  aws_ec2_capacity_reservation: stateful(updates("live", "EC2 API reference, ModifyCapacityReservation")),
  aws_placement_group: updates("replaces", "EC2 API reference: no operation modifies one"),
} satisfies Effects;
