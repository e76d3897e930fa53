import path from "node:path";
import { digest } from "../core/digest";
import { canonical, isList, isObject, section, stringsOf, without, type JsonObject } from "../core/json";
import type { ProviderAccount } from "../environment/provider-facts";
import type { PlannedOutput } from "../plan/plan";
import { factsOf, requiredProviders } from "../terraform/required-providers";
import { inParallel } from "../process/in-parallel";
import type { SynthesizedStack } from "../terraform/stacks";
import type { PlanningProps } from "./planning";
import { providers } from "./providers";
import { Stop } from "./stop";
import type { Operation, Outcome } from "./terraform";
import { layOut } from "./work-folder";

/** A provider as some stacks configure it, and the accounts that they state. */
interface Configuration {
  /** The same for the same configuration, whatever stacks have it. */
  readonly id: string;
  readonly stack: JsonObject;
  readonly source: string;
  readonly account: ProviderAccount;
  readonly expected: readonly string[];
  readonly operation: Operation;
  readonly stacks: Set<string>;
}

/** Whose credentials a provider has. */
interface Caller {
  readonly account: string;
  readonly caller: string;
}

/**
 * Asks every provider of some stacks whose credentials it has, before any of the stacks is touched: a stack of one
 * provider and a data source is planned once for each configuration.
 *
 * @param operations as which of its roles a provider is asked
 * @returns by stack why a provider of it could not be asked
 * @throws {@link Stop} HFT-030 where the account is another than the stack states
 */
export async function checkAccounts(
  stacks: readonly SynthesizedStack[],
  operations: readonly Operation[],
  props: PlanningProps,
): Promise<ReadonlyMap<string, string>> {
  const configurations = operations.flatMap((operation) => configurationsOf(stacks, operation));
  const answers = await inParallel(configurations, props.parallelism, async (configuration) => {
    return { ...configuration, outcome: await callerOf(configuration, props) };
  });
  const wrong = answers.flatMap(({ outcome, expected, stacks: names, account: { remedy } }) => {
    if ("error" in outcome || expected.includes(outcome.result.account)) return [];
    const { account, caller } = outcome.result;
    return [
      {
        found: `${[...names].join(", ")}: ${expected.join(" or ")} is stated; ${caller} is in ${account}`,
        remedy,
      },
    ];
  });
  if (wrong[0] !== undefined)
    throw new Stop("HFT-030", wrong.map(({ found }) => found).join("; "), wrong[0].remedy);
  return new Map(
    answers.flatMap(({ outcome, stacks: names }) =>
      "error" in outcome ? [...names].map((name) => [name, outcome.error] as const) : [],
    ),
  );
}

/** The distinct configurations of providers that state an account. */
function configurationsOf(
  stacks: readonly SynthesizedStack[],
  operation: Operation,
): readonly Configuration[] {
  const found = new Map<string, Configuration>();
  for (const { name, dir, json } of stacks) {
    for (const { localName, address } of requiredProviders(json)) {
      const account = factsOf(providers, address)?.account;
      const blocks = section(json, "provider")[localName] ?? [];
      for (const block of isList(blocks) ? blocks : [blocks]) {
        if (account === undefined || !isObject(block)) continue;
        const { [account.guard]: expected } = block;
        if (!isList(expected)) continue;
        const stack = question(json, localName, without(block, account.guard, ...account.besides), account);
        // Without a variable it assumes no other role for an apply, and was asked as for a plan.
        if (operation === "apply" && !("variable" in stack)) continue;
        const id = digest(JSON.stringify(canonical([stack, expected, operation], "//")), 8);
        const known = found.get(id) ?? {
          id,
          stack,
          source: dir,
          account,
          expected: expected.map(String),
          operation,
          stacks: new Set<string>(),
        };
        known.stacks.add(name);
        found.set(id, known);
      }
    }
  }
  return [...found.values()];
}

/** A stack that does nothing but say whose credentials a provider has. */
function question(
  json: JsonObject,
  localName: string,
  block: JsonObject,
  { dataSource }: ProviderAccount,
): JsonObject {
  const texts = stringsOf(block).join("\n");
  const variables = Object.entries(section(json, "variable")).filter(([name]) =>
    texts.includes(`var.${name}`),
  );
  const read = `data.${dataSource.type}.hft`;
  return {
    terraform: { required_providers: section(section(json, "terraform"), "required_providers") },
    provider: { [localName]: [block] },
    ...(variables.length === 0 ? {} : { variable: Object.fromEntries(variables) }),
    data: { [dataSource.type]: { hft: {} } },
    output: {
      account: { value: `\${${read}.${dataSource.account}}` },
      caller: { value: `\${${read}.${dataSource.caller}}` },
    },
  };
}

async function callerOf(
  { id, stack: form, source, stacks, operation }: Configuration,
  { terraform, workdir, locks }: PlanningProps,
): Promise<Outcome<Caller>> {
  const [first = ""] = stacks;
  const folder = { stack: first, dir: path.join(workdir, `${first}.account-${id}`) };
  layOut(folder, { form, source, locks });
  const ready = await terraform.init(folder);
  if ("error" in ready) return ready;
  const planned = await terraform.plan(folder, { operation, quiet: true });
  terraform.forgetPlan(folder);
  if ("error" in planned) return planned;
  const { account, caller } = planned.result.planned_values.outputs ?? {};
  return { result: { account: textOf(account), caller: textOf(caller) } };
}

function textOf(output: PlannedOutput | undefined): string {
  return typeof output?.value === "string" ? output.value : "unknown";
}
