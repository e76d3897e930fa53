import { stateful, updates, type Effects } from "../../../environment/effects";
import { judgedAtRequests } from "../../iam/spec/effects";

const pulled = "design: an image is pulled when a container starts; what runs has its own";

export const imageEffects = {
  // Holds the images, under tags that are never given again.
  aws_ecr_repository: stateful(updates("live", pulled)),
  aws_ecr_lifecycle_policy: updates("live", pulled),
  aws_ecr_registry_policy: updates("live", judgedAtRequests),
  aws_ecr_replication_configuration: updates("live", pulled),
  aws_ecr_repository_creation_template: updates("live", pulled),
  aws_ecr_repository_policy: updates("live", judgedAtRequests),
} satisfies Effects;
