import type { Acceptance, acceptanceProblems } from "../../../src/core/accept";
import type { CasesOf } from "../../problems/case";
import { edit } from "../../problems/parts";

const tooManyAddresses = edit.network({ egressAddresses: { a: 10, b: 2, c: 2 } });
const entry: Acceptance = {
  code: "AWS-NET-005",
  path: "regions.virginia.network.egressAddresses.a",
  reason: "AWS raised the quota of this account",
  until: "2027-06-30",
};

export const acceptanceCases: CasesOf<keyof typeof acceptanceProblems> = {
  "ACCEPT-001": [
    {
      mistake: "an entry that outlived what it accepted",
      edit: edit.environment({ accept: [entry] }),
      at: "accept.0",
      value: "AWS-NET-005",
      remedy: "remove the entry",
    },
    {
      mistake: "an entry for another zone than the one at fault",
      edit: edit.each(
        tooManyAddresses,
        edit.environment({
          accept: [entry, { ...entry, path: "regions.virginia.network.egressAddresses.b" }],
        }),
      ),
      at: "accept.1",
      remedy: "did you mean AWS-NET-005 regions.virginia.network.egressAddresses.a?",
    },
  ],
  "ACCEPT-002": [
    {
      mistake: "an entry whose time is over",
      edit: edit.each(tooManyAddresses, edit.environment({ accept: [{ ...entry, until: "2025-12-31" }] })),
      at: "accept.0",
      value: "2025-12-31",
      remedy: "AWS-NET-005",
    },
  ],
  "ACCEPT-003": [
    {
      mistake: "an entry for what cannot be built",
      edit: edit.each(
        edit.network({ zones: { a: "use1-az4", b: "use1-az2", c: "use1-az4" } }),
        edit.environment({
          accept: [{ ...entry, code: "AWS-NET-002", path: "regions.virginia.network.zones.c" }],
        }),
      ),
      at: "accept.0",
      value: "AWS-NET-002",
      remedy: "correct regions.virginia.network.zones.c",
      alsoExpected: ["AWS-NET-002"],
    },
  ],
};
