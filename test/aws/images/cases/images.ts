import type { imageRules } from "../../../../src/aws/images/spec/rules";
import type { CasesOf } from "../../../problems/case";
import { edit, type Edit } from "../../../problems/parts";
import { validEnvironment } from "../../../problems/valid-environment";

/** Images that are pushed to one region and copied to the other. */
const replicated: Edit = edit.each(
  edit.region({ images: { kind: "home", repositories: { engine: {} } } }),
  edit.region({ images: { kind: "replica", of: "virginia" } }, "ohio"),
);

export const imageCases: CasesOf<keyof (typeof imageRules)["problems"]> = {
  "AWS-ECR-001": [
    {
      mistake: "a replica of a region by the name that AWS gives it",
      edit: edit.each(
        edit.region({ images: { kind: "home", repositories: { engine: {} } } }),
        edit.region({ images: { kind: "replica", of: "virgina" } }, "ohio"),
      ),
      at: "regions.ohio.images.of",
      remedy: 'did you mean "virginia"?',
    },
    {
      mistake: "two replicas of each other",
      edit: edit.each(
        edit.region({ images: { kind: "replica", of: "ohio" } }),
        edit.region({ images: { kind: "replica", of: "virginia" } }, "ohio"),
      ),
      at: "regions.ohio.images.of",
      remedy: "home",
    },
  ],
  "AWS-ECR-002": [
    {
      mistake: "a failover whose nodes pull from the region that is gone",
      edit: edit.region({ images: { kind: "home", repositories: { engine: {} } } }),
      at: "regions.ohio.images",
    },
  ],
  "AWS-ECR-003": [
    {
      mistake: "a second environment in the same accounts, images and all",
      edit: edit.each(replicated, edit.environment({ sharesAccountsWith: ["staging"] })),
      others: [{ ...replicated(validEnvironment), name: "staging", sharesAccountsWith: ["production"] }],
      at: "regions.virginia.images",
      value: "virginia of staging",
      remedy: "account",
    },
  ],
  "AWS-ECR-004": [
    {
      mistake: "a home in a second region of the environment that is the same for AWS",
      edit: edit.each(
        edit.region({ images: { kind: "home", repositories: { engine: {} } } }),
        edit.region(
          { region: "us-east-1", accountId: "111111111111", images: { kind: "home", repositories: {} } },
          "ohio",
        ),
        edit.region({ roles: undefined, pools: undefined, cluster: undefined }, "ohio"),
        edit.network({ zones: { a: "use1-az4", b: "use1-az2" } }, "ohio"),
      ),
      at: "regions.ohio.images",
      value: "111111111111 in us-east-1, also of virginia",
    },
    {
      mistake: "a replica in the region and account of its home",
      edit: edit.each(
        replicated,
        edit.region({ region: "us-east-1", accountId: "111111111111" }, "ohio"),
        edit.region({ roles: undefined, pools: undefined, cluster: undefined }, "ohio"),
        edit.network({ zones: { a: "use1-az4", b: "use1-az2" } }, "ohio"),
      ),
      at: "regions.ohio.images",
      value: "111111111111 in us-east-1, also of virginia",
    },
  ],
};
