import { stateful, updates, type Effects } from "../../../environment/effects";

const copies =
  "design: it copies what the cluster has, and says how to restore it; nothing that runs reads it";

export const backupEffects = {
  // Its backups go with it.
  google_gke_backup_backup_plan: stateful(updates("live", copies)),
  google_gke_backup_restore_plan: updates("live", copies),
} satisfies Effects;
