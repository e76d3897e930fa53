import { entryOf } from "../../../core/catalogue-file";
import { defineProblems, type Problem } from "../../../core/problem";
import { environmentPart } from "../../region/spec/declare";
import { retentionFaults } from "./rules";
import type { Backup } from "./schema";

const { definitions, problem } = defineProblems({
  "AWS-BACKUP-003": {
    kind: "impossible",
    rule: "the destination of a copy is another region of the environment, with a vault",
    source: "AWS Backup API reference, CopyAction.DestinationBackupVaultArn",
  },
  "AWS-BACKUP-004": {
    kind: "advice",
    rule: "a copy to another account is admitted by the organization, by the other vault's policy and by the keys of what is copied",
    source:
      "AWS Backup developer guide, Creating backup copies across accounts; in one step with another region since 2025-11: nationalarchives/terraform-aws-immutable-aws-backup#59",
  },
});

const environment = environmentPart("");

/** Rules about the copies that vaults send each other. */
export const backupCopyRules = environment.set(definitions, [
  environment.rule({
    everyRegion: ["backup"],
    judge: (_, { regions }) => copiesIn(regions).flatMap((copy) => destinationFaults(copy, regions)),
  }),
  environment.rule({
    everyRegion: ["backup", "accountId"],
    judge: (_, { regions }) =>
      copiesIn(regions).flatMap(({ from, to, path }) => {
        const destination = entryOf(regions, to);
        if (destination?.backup === undefined) return [];
        const { accountId } = destination;
        if (accountId === regions[from]?.accountId) return [];
        const remedy = `turn on cross-account backup, allow backup:CopyIntoBackupVault in ${to}'s vault and the keys' use to its account: no stack does`;
        return [problem("AWS-BACKUP-004", path, `account ${accountId}`, remedy)];
      }),
  }),
]);

type Vaults = Readonly<Record<string, { readonly backup?: Backup | undefined }>>;

interface Copy {
  /** Name of the region that is backed up. */
  readonly from: string;
  /** Name of the region that receives the copy. */
  readonly to: string;
  readonly retentionDays: number;
  readonly path: string;
}

function copiesIn(regions: Vaults): Copy[] {
  return Object.entries(regions).flatMap(([from, { backup }]) =>
    Object.entries(backup?.plan ?? {}).flatMap(([rule, { copies }]) =>
      Object.entries(copies).map(([to, { retentionDays }]) => {
        const path = `regions.${from}.backup.plan.${rule}.copies.${to}`;
        return { from, to, retentionDays, path };
      }),
    ),
  );
}

function destinationFaults({ from, to, retentionDays, path }: Copy, regions: Vaults): Problem[] {
  const vaults = Object.keys(regions).filter((name) => name !== from && regions[name]?.backup !== undefined);
  const backup = vaults.includes(to) ? regions[to]?.backup : undefined;
  if (backup !== undefined) return retentionFaults(retentionDays, backup.lock, `${path}.retentionDays`);
  const remedy =
    !Object.hasOwn(regions, to) || to === from
      ? `use a region with a vault: ${vaults.join(", ") || "there is none"}`
      : `add a vault to ${to}, backup: {}`;
  return [problem("AWS-BACKUP-003", path, to, remedy)];
}
