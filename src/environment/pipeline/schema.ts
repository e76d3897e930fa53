import * as v from "valibot";
import { object, text, whole, type Parsed, type Stated } from "../../core/primitives";

const id = whole(1, Number.MAX_SAFE_INTEGER);

/** A name that a token's subject has in it: no colon, which separates its parts, and no `*`, which stands for any text. */
const branch = text(
  /^(?![/.-])(?!.*(?:\.\.|\/\/))[\w./-]{1,200}(?<![/.])$/,
  "the name of a branch: letters, digits and the characters _ . / -, at most 200",
);

const issuer = text(
  /^https:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d{1,5})?(?:\/[\w.~-]+)*$/,
  "the address of the issuer as its tokens have it, such as https://gitlab.example.com, without a slash at its end",
);

export const githubIssuer = "https://token.actions.githubusercontent.com";
export const gitlabIssuer = "https://gitlab.com";

const named = (name: ReturnType<typeof text>) =>
  object({
    /** Its name. */
    name,
    /** Its number, which it keeps when it is renamed and which nobody gets after it. */
    id,
  });

/** The repository whose jobs plan and apply. The clouds trust the tokens that its host issues to them. */
export const pipelineSchema = v.variant("kind", [
  object({
    /** GitHub Actions. Its environment of the same name as this one applies. */
    kind: v.literal("github"),
    /** The organization or user: `gh api repos/{owner}/{repo} --jq .owner.id`. */
    owner: named(
      text(
        /^[A-Za-z0-9][\w-]{0,38}$/,
        "the name of an organization or user: letters, digits, - and _, at most 39",
      ),
    ),
    /** The repository: `gh api repos/{owner}/{repo} --jq .id`. */
    repository: named(
      text(
        /^[\w.-]{1,100}$/,
        "the name of a repository: letters, digits and the characters _ . -, at most 100",
      ),
    ),
    /**
     * How a token's subject names the repository: `ids` beside the names, as of every repository created, renamed or
     * transferred after 2026-07-15 and of every one that opts in; or by `names` only.
     * @default "ids"
     */
    subject: v.optional(v.picklist(["ids", "names"]), "ids"),
    /** The branch that applies, whose merge queue plans. @default "main" */
    branch: v.optional(branch, "main"),
    /** Of GitHub Enterprise Server `https://<host>/_services/token`. @default GitHub.com's */
    issuer: v.optional(issuer, githubIssuer),
  }),
  object({
    /** GitLab CI/CD. */
    kind: v.literal("gitlab"),
    /** The project: its path with all groups, for example `firm/trading/hft`. */
    project: named(
      text(
        /^[A-Za-z0-9_][\w.-]*(?:\/[A-Za-z0-9_][\w.-]*)+$/,
        "the path of a project with its groups, such as firm/hft: letters, digits and the characters _ . - /",
      ),
    ),
    /** Number of the group or user that the project belongs to: the token's `namespace_id`. */
    namespaceId: id,
    /** The branch that applies; protect it. @default "main" */
    branch: v.optional(branch, "main"),
    /** Address of the installation. @default GitLab.com's */
    issuer: v.optional(issuer, gitlabIssuer),
  }),
]);

export type PipelineInput = Stated<typeof pipelineSchema>;
export type Pipeline = Parsed<typeof pipelineSchema>;
