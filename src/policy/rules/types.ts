import { that } from "../judges";
import { declarePolicies } from "../policy";
import { unjudged } from "../unjudged";

export const typePolicies = declarePolicies({
  "POLICY-TYPE-001": {
    kind: "advice",
    rule: "somebody looked at every type of resource and said which policies it is under, or why none",
    source:
      "src/policy/unjudged.ts; a test keeps this project's own types complete, so that only an extension meets this",
    of: {
      "*": [
        that(
          "some policy asks something of its type, or it is listed as asked nothing",
          ({ type }, { isJudged }) =>
            isJudged(type) || Object.hasOwn(unjudged, type)
              ? []
              : [
                  {
                    at: "type",
                    value: type,
                    remedy: "add it to a policy, or to src/policy/unjudged.ts with the reason",
                  },
                ],
        ),
      ],
    },
  },
});
