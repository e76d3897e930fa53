import { stateful, updates, type Effects } from "../../../environment/effects";

const copies = "design: a backup copies what runs; a plan, a selection and a test name what is copied";

export const backupEffects = {
  aws_backup_plan: updates("live", copies),
  aws_backup_selection: updates("live", copies),
  aws_backup_restore_testing_plan: updates("live", copies),
  aws_backup_restore_testing_selection: updates("live", copies),
  // Holds the recovery points.
  aws_backup_vault: stateful(updates("live", copies)),
  aws_backup_vault_lock_configuration: updates("live", copies),
} satisfies Effects;
