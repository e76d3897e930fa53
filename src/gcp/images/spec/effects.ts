import { stateful, updates, type Effects } from "../../../environment/effects";

export const imageEffects = {
  // Holds the images, under tags that are never given again.
  google_artifact_registry_repository: stateful(
    updates("live", "design: an image is pulled when a container starts; what runs has its own"),
  ),
  google_artifact_registry_repository_iam_member: updates(
    "replaces",
    "google 6.50.0, google_artifact_registry_repository_iam_member: every argument replaces it",
  ),
} satisfies Effects;
