import { clientName } from "../../src/environment/dns/answers/clients";
import { inputsOf } from "../../src/environment/dns/answers/inputs";
import { regionsIn, wrongsOf } from "../../src/environment/dns/answers/judgement";
import { placeOf, type NameModel } from "../../src/environment/dns/answers/planned";
import { statesOf } from "../../src/environment/dns/answers/states";
import { conditionsOf } from "../../src/environment/dns/answers/steps";
import { tablesOf, type AnswerTable } from "../../src/environment/dns/answers/table";
import {
  answerName,
  columnName,
  inputName,
  inStepOrder,
  stateName,
  stepText,
} from "../../src/environment/dns/answers/words";
import type { Client } from "../../src/environment/dns/answers/situation";
import type { ZoneContent } from "../../src/environment/dns/records";
import type { ResolvedDns } from "../../src/environment/dns/resolve";

/** What a person has to know of a name in a failover. */
export interface NameReport {
  readonly environment: string;
  readonly name: string;
  readonly type: string;
  /** The regions that hold the data, until another is promoted. @default [] of a stateless name */
  readonly homes: readonly string[];
  readonly mode: NameModel["mode"];
  /** Seconds for which a resolver keeps an answer, at most. */
  readonly ttlSeconds: number;
  readonly tables: readonly TableReport[];
  /** What Route 53 observes, and in which region of a cloud that lies. A region is healthy where all of it is. */
  readonly inputs: readonly { readonly name: string; readonly id: string; readonly place: string }[];
  /** Whether all states were judged, or a sample of them. */
  readonly complete: boolean;
  /** What is wrong with the name, in some state: nothing. */
  readonly wrongs: readonly string[];
}

/** What clients of some places are answered. */
export interface TableReport {
  readonly clients: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly {
    /** By column, the state; one that is not in it may be any. */
    readonly when: Readonly<Record<string, string>>;
    readonly answer: string;
    readonly lastResort: boolean;
  }[];
  /** How a person leads these clients elsewhere. @default [] where health alone does */
  readonly moves: readonly Move[];
}

/** How a person leads clients to a region. */
export interface Move {
  readonly to: string;
  /** In their order. @default nobody can without the region that is left */
  readonly steps?: readonly string[] | undefined;
}

/** Returns the tables of a name, and the steps by which a person moves it. */
export function nameReport(
  environment: string,
  dns: ResolvedDns,
  content: ZoneContent,
  model: NameModel,
): NameReport {
  const { question, homes, mode, ttlSeconds } = model;
  return {
    environment,
    ...question,
    homes,
    mode,
    ttlSeconds,
    tables: tablesOf(content, question).map((table) => ({
      ...tableReport(table),
      moves: mode === "operator" ? moves(content, model, table) : [],
    })),
    inputs: inputsOf(content, question).map((input) => ({
      name: inputName(input),
      id: input.id,
      place: placeOf(dns, input),
    })),
    complete: statesOf(inputsOf(content, question)).complete,
    wrongs: wrongsOf(content, model, dns),
  };
}

function tableReport({ clients, columns, rows }: AnswerTable): Omit<TableReport, "moves"> {
  return {
    clients: shortest(clients).map(clientName),
    columns: columns.map(columnName),
    rows: rows.map(({ when, outcomes, lastResort }) => ({
      when: Object.fromEntries(
        columns.flatMap((column) => {
          const { [column.id]: healthy } = when;
          return healthy === undefined ? [] : [[columnName(column), stateName(column, healthy)]];
        }),
      ),
      answer: answerName(outcomes),
      lastResort,
    })),
  };
}

/** Leaves out a country's continents where the answer is the same in each. */
function shortest(clients: readonly Client[]): readonly Client[] {
  const names = new Set(clients.map(clientName));
  return clients.filter(
    (client) =>
      client.continent === undefined ||
      client.country === undefined ||
      !names.has(clientName({ ...client, continent: undefined })),
  );
}

/** To each other region of a table, and back. */
function moves(content: ZoneContent, { question, homes }: NameModel, table: AnswerTable): readonly Move[] {
  const { clients } = table;
  const [usual, ...others] = regionsIn(table);
  if (usual === undefined || others.length === 0) return [];
  const steps = (to: string, from?: string): readonly string[] | undefined => {
    const conditions = conditionsOf(content, question, { from, to, clients });
    return conditions && inStepOrder(conditions).map(stepText);
  };
  const back = steps(usual);
  // Nothing that Route 53 observes tells where the data is on the way back: a person has to know.
  const data = homes.length > 0 ? [`bring the data back to ${usual}, and let only ${usual} write`] : [];
  return [
    ...others.map((to) => ({ to, steps: steps(to, usual) })),
    { to: usual, steps: back && [...data, ...back] },
  ];
}
