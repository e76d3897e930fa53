import fc from "fast-check";
import { conditionsOf } from "../../../src/environment/dns/answers/steps";
import { inputsIn } from "../../../src/environment/dns/answers/columns";
import { inputsOf } from "../../../src/environment/dns/answers/inputs";
import { resolve } from "../../../src/environment/dns/answers/resolve";
import { maxInputs, statesOf } from "../../../src/environment/dns/answers/states";
import { tablesOf } from "../../../src/environment/dns/answers/table";
import {
  answerName,
  columnName,
  inStepOrder,
  stateName,
  stepText,
} from "../../../src/environment/dns/answers/words";
import type { ZoneContent } from "../../../src/environment/dns/records";
import {
  chain,
  inputOfServing,
  inputOfSwitch,
  loadBalancer,
  loadBalancerOf,
  operatorPair,
  primary,
  question,
  record,
  secondary,
  serving,
  values,
} from "./zones";

/** The rows of the tables of a zone, in words. */
function rowsOf(content: ZoneContent): string[] {
  return tablesOf(content, question).flatMap(({ columns, rows }) =>
    rows.map(({ when, outcomes, lastResort }) =>
      [
        ...columns.map((column) => {
          const { [column.id]: healthy } = when;
          return `${columnName(column)}: ${healthy === undefined ? "any" : stateName(column, healthy)}`;
        }),
        `${answerName(outcomes)}${lastResort ? ", last resort" : ""}`,
      ].join("; "),
    ),
  );
}

/** The pair with a standby behind a load balancer. */
const balancedPair: ZoneContent = {
  ...operatorPair,
  records: operatorPair.records.map((each) =>
    each.id === "SECONDARY" ? { ...each, ...loadBalancer("oregon") } : each,
  ),
};

describe("the table of a name", () => {
  it("has a row for each answer of a chain", () => {
    expect(rowsOf(chain)).toEqual([
      "a serves: yes; b serves: any; c serves: any; a",
      "a serves: no; b serves: yes; c serves: any; b",
      "a serves: no; b serves: no; c serves: yes; c",
      "a serves: no; b serves: no; c serves: no; a, last resort",
    ]);
  });

  it("leaves out what changes no answer: the load balancer of the home", () => {
    expect(rowsOf(operatorPair)).toEqual([
      "switch oregon: not set; oregon serves: any; virginia",
      "switch oregon: set; oregon serves: yes; oregon",
      "switch oregon: set; oregon serves: no; virginia, last resort",
    ]);
  });

  it("has one column for what tells of a region, where all of it has to be healthy", () => {
    expect(rowsOf(balancedPair)).toEqual([
      "switch oregon: not set; oregon healthy: any; virginia",
      "switch oregon: set; oregon healthy: yes; oregon",
      "switch oregon: set; oregon healthy: no; virginia, last resort",
    ]);
  });

  it("is one for all clients who are answered alike", () => {
    const at = (id: string, code: "AS" | "EU", region: string) =>
      record(id, { kind: "geolocation", location: { kind: "continent", code } }, values(region));
    const rest = record("rest", { kind: "geolocation", location: { kind: "default" } }, values("virginia"));
    const content: ZoneContent = {
      checks: {},
      records: [at("asia", "AS", "tokyo"), at("europe", "EU", "dublin"), rest],
    };

    expect(
      tablesOf(content, question).map(({ clients, rows }) => [clients, answerName(rows[0]?.outcomes ?? [])]),
    ).toEqual([
      [[{ continent: "AS" }], "tokyo"],
      [[{ continent: "EU" }], "dublin"],
      [[{}], "virginia"],
    ]);
  });

  it("tells the shares of a draw", () => {
    const content: ZoneContent = {
      checks: { a: serving("a") },
      records: [
        record("A", { kind: "weighted", weight: 3 }, { check: "a", ...values("a") }),
        record("B", { kind: "weighted", weight: 1 }, values("b")),
      ],
    };

    expect(rowsOf(content)).toEqual(["a serves: yes; a 75 %, b 25 %", "a serves: no; b"]);
  });

  it("is found by a sample where there are too many states to try all", () => {
    const parts = "12345678".split("");
    const all = (region: string): ZoneContent["checks"] => ({
      ...Object.fromEntries(parts.map((part) => [region + part, { ...serving(region + part), region }])),
      [region]: { kind: "calculated", of: parts.map((part) => region + part), atLeast: parts.length },
    });
    const wide: ZoneContent = {
      checks: { ...all("a"), ...all("b") },
      records: [
        record("A", primary, { check: "a", ...values("a") }),
        record("B", secondary, { check: "b", ...values("b") }),
      ],
    };

    expect(statesOf(inputsOf(wide, question)).complete).toBe(false);
    expect(rowsOf(wide)).toEqual([
      "a healthy: yes; b healthy: any; a",
      "a healthy: no; b healthy: yes; b",
      "a healthy: no; b healthy: no; a, last resort",
    ]);
  });

  it.each([
    ["a chain", chain],
    ["a pair", operatorPair],
    ["a pair behind load balancers", balancedPair],
  ])("has exactly one row for each state, with the answer in it: %s", (_, content) => {
    const [table] = tablesOf(content, question);
    const columns = table?.columns ?? [];
    for (const healthy of statesOf(inputsOf(content, question)).list) {
      const isHealthy = (id: string): boolean =>
        columns.find((column) => column.id === id)?.inputs.every((input) => healthy.has(input.id)) === true;
      const rows = (table?.rows ?? []).filter(({ when }) =>
        Object.entries(when).every(([id, state]) => isHealthy(id) === state),
      );

      expect(rows.map(({ outcomes }) => answerName(outcomes))).toEqual([
        answerName(resolve(content, question, { healthy })),
      ]);
    }
  });
});

describe("the states of inputs", () => {
  const inputs = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ id: `${index}`, kind: "serving", region: "a" }) as const);

  it("are all, each once, up to a number of inputs", () => {
    fc.assert(
      fc.property(fc.nat({ max: 10 }), (count) => {
        const { list, complete } = statesOf(inputs(count));
        expect(complete).toBe(true);
        expect(new Set(list.map((healthy) => [...healthy].join(" "))).size).toBe(2 ** count);
      }),
    );
  });

  it("are a sample of others, the same one each time, that has each input in both states", () => {
    const { list, complete } = statesOf(inputs(maxInputs + 10));

    expect(complete).toBe(false);
    expect(list).toHaveLength(2 ** maxInputs);
    expect(statesOf(inputs(maxInputs + 10)).list).toEqual(list);
    for (const { id } of inputs(maxInputs + 10)) {
      expect(new Set(list.map((healthy) => healthy.has(id)))).toEqual(new Set([true, false]));
    }
  });

  it("begin with the usual one: no switch is set, and everything is healthy", () => {
    expect(statesOf(inputsOf(operatorPair, question)).list[0]).toEqual(
      new Set([loadBalancerOf("virginia"), inputOfServing("oregon")]),
    );
  });

  it("are those of columns, of all inputs in them", () => {
    const [table] = tablesOf(balancedPair, question);
    const columns = table?.columns ?? [];

    expect(inputsIn(columns, new Set(columns.map(({ id }) => id)))).toEqual(
      new Set([inputOfSwitch("oregon"), inputOfServing("oregon"), loadBalancerOf("oregon")]),
    );
  });
});

describe("the steps to another region", () => {
  const steps = (content: ZoneContent, from: string | undefined, to: string) => {
    const conditions = conditionsOf(content, question, { from, to, clients: [{}] });
    return conditions && inStepOrder(conditions).map(stepText);
  };

  it("end in the switch, and ask nothing of the region that is left", () => {
    expect(steps(balancedPair, "virginia", "oregon")).toEqual([
      "promote oregon, and wait until it serves: https://oregon.example.com/serving",
      "wait until the load balancer of oregon has healthy targets",
      "set the switch of oregon: https://switches-oregon.example.com/orders",
    ]);
  });

  it("go back by the switch alone", () => {
    expect(steps(operatorPair, undefined, "virginia")).toEqual([
      "unset the switch of oregon: https://switches-oregon.example.com/orders",
    ]);
  });

  it("are none where only the region that is left decides", () => {
    expect(steps(chain, "a", "b")).toBeUndefined();
  });

  it("write and delete the object of a switch", () => {
    const input = {
      id: "https://hft-switch.s3.us-west-2.amazonaws.com/orders/oregon",
      kind: "switch",
      region: "oregon",
    } as const;

    expect(stepText({ input, healthy: true })).toBe(
      "set the switch of oregon: aws s3api put-object --region us-west-2 --bucket hft-switch --key orders/oregon --if-none-match '*'",
    );
    expect(stepText({ input, healthy: false })).toContain("aws s3api delete-object --region us-west-2 ");
  });

  it("turn a routing control at the first endpoint of its cluster that answers", () => {
    const input = { id: "control orders-oregon", kind: "control", region: "oregon" } as const;
    const text = stepText({ input, healthy: true });

    expect(text).toMatch(/^turn the routing control orders-oregon on: jq -r '\.endpoints\[\]/);
    expect(text).toContain(
      `"RoutingControlArn=$(jq -r '.arns["orders-oregon"]' routing-controls.json),RoutingControlState=On" && break; done`,
    );
    expect(stepText({ input, healthy: false })).toContain("RoutingControlState=Off");
  });
});
