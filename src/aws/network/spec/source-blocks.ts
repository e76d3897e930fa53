import { parseCidr } from "../../../core/cidr";
import { isOffInternet } from "../../../core/address-ranges";
import { defineProblems } from "../../../core/problem";
import { regionPart } from "../../region/spec/declare";

const { definitions, problem } = defineProblems({
  "AWS-FROM-001": {
    kind: "advice",
    rule: "who may connect to a private address comes from a private one",
    source:
      "design: no route leads from the internet to a private address; a firm's own public blocks over a link are accepted",
  },
});

const region = regionPart("");

/** Rules about the blocks that may connect to what has private addresses only. */
export const sourceBlockRules = region.set(definitions, [
  region.rule({
    uses: ["database", "cluster", "ingress", "fleets"],
    judge: (_, { database, cluster, ingress = {}, fleets = {} }, at) => {
      const lists: readonly (readonly [string, readonly string[]])[] = [
        ["database.from", database === undefined || database.kind === "backups" ? [] : database.from],
        ["cluster.api.from", cluster?.api.from ?? []],
        ...Object.entries(ingress)
          .filter(([, { exposure }]) => exposure === "internal")
          .map(([name, { from }]) => [`ingress.${name}.from`, from] as const),
        ...Object.entries(fleets).flatMap(([name, { from }]) =>
          Object.entries(from).map(
            ([peer, { cidr }]) => [`fleets.${name}.from.${peer}.cidr`, [cidr]] as const,
          ),
        ),
      ];
      return lists.flatMap(([path, blocks]) =>
        blocks
          .filter((block) => isPublic(block))
          .map((block) =>
            problem("AWS-FROM-001", `${at}.${path}`, block, "name the private block it comes from"),
          ),
      );
    },
  }),
]);

/** Whether a block has public addresses only: a wider one is refused by the rules of its own part. */
function isPublic(text: string): boolean {
  const block = parseCidr(text);
  return block !== undefined && block.prefix >= 8 && !isOffInternet(block);
}
