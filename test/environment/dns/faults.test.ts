import { faultsOf } from "../../../src/environment/dns/answers/faults";
import type { RecordSet, Routing, ZoneContent } from "../../../src/environment/dns/records";
import { chain, operatorPair, primary, record, records, secondary, serving, values } from "./zones";

const weighted = (weight: number): Routing => ({ kind: "weighted", weight });
const elsewhere: Routing = { kind: "geolocation", location: { kind: "default" } };
const checked = { check: "a", ...values("a") };

const zone = (list: readonly RecordSet[], checks: ZoneContent["checks"] = {}): ZoneContent => ({
  checks: { a: serving("a"), ...checks },
  records: list,
});

describe("what Route 53 refuses or does not define", () => {
  it("is not in the zones of the other tests", () => {
    expect([chain, operatorPair].flatMap(faultsOf)).toEqual([]);
  });

  it.each<[string, ZoneContent]>([
    [
      "record one: there is no check b",
      zone([record("one", { kind: "simple" }, { ...checked, check: "b" })]),
    ],
    ["check all: there is no check b", zone([], { all: { kind: "calculated", of: ["b"], atLeast: 1 } })],
    [
      "check all: it is calculated from itself",
      zone([], {
        all: { kind: "calculated", of: ["some"], atLeast: 1 },
        some: { kind: "calculated", of: ["all"], atLeast: 1 },
      }),
    ],
    [
      "check all: at least 2 of 1 are healthy always or never",
      zone([], { all: { kind: "calculated", of: ["a"], atLeast: 2 } }),
    ],
    [
      "record one: there is no record below.example.com A",
      zone([record("one", { kind: "simple" }, records("below.example.com"))]),
    ],
    [
      "record one: it is an alias to itself",
      zone([record("one", { kind: "simple" }, records("orders.example.com"))]),
    ],
    ["record one: it has no value", zone([record("one", { kind: "simple" }, { answer: valuesOf([]) })])],
    [
      "record one: a weighted record has one value",
      zone([record("one", weighted(1), { answer: valuesOf(["192.0.2.1", "192.0.2.2"]) })]),
    ],
    [
      "record one: a record with a check has a TTL of at most 60 s",
      zone([
        record(
          "one",
          { kind: "simple" },
          { check: "a", answer: { ...valuesOf(["192.0.2.1"]), ttlSeconds: 300 } },
        ),
      ]),
    ],
    [
      "record one: a primary that is no alias has a check",
      zone([record("one", primary, values("a")), record("two", secondary, values("b"))]),
    ],
    [
      "record one: a failover alias evaluates the health of its target",
      zone([
        record("one", primary, records("below.example.com", false)),
        record("below", { kind: "simple" }, { name: "below.example.com", ...values("a") }),
      ]),
    ],
    [
      "orders.example.com A: it mixes failover and geolocation routing",
      zone([record("one", primary, checked), record("two", elsewhere, values("b"))]),
    ],
    [
      "orders.example.com A: it has two records of simple routing",
      zone([record("one", { kind: "simple" }, checked), record("two", { kind: "simple" }, checked)]),
    ],
    [
      "orders.example.com A: two records are for primary",
      zone([record("one", primary, checked), record("two", primary, checked)]),
    ],
    [
      'orders.example.com A: two records are for {"kind":"default"}',
      zone([record("one", elsewhere, checked), record("two", elsewhere, checked)]),
    ],
    ["orders.example.com A: a secondary has a primary", zone([record("one", secondary, checked)])],
    ["orders.example.com A: 256 is no weight", zone([record("one", weighted(256), checked)])],
    [
      "orders.example.com A: it has more than 100 records",
      zone(Array.from({ length: 101 }, (_, index) => record(`record ${index}`, weighted(1), checked))),
    ],
    [
      "orders.example.com CNAME: a name with a CNAME has nothing else",
      zone([
        record("one", { kind: "simple" }, { type: "CNAME", ...values("a") }),
        record("two", { kind: "simple" }, checked),
      ]),
    ],
    [
      "two records are called one",
      zone([record("one", weighted(1), checked), record("one", weighted(2), checked)]),
    ],
  ])("is told: %s", (fault, content) => {
    expect(faultsOf(content)).toContain(fault);
  });
});

function valuesOf(list: readonly string[]) {
  return { kind: "values", values: list, ttlSeconds: 30 } as const;
}
