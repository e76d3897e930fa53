import { tunedPools, type TunedPool } from "../../tuning/tuned-pools";
import { html, table, type Html } from "../html";
import type { Section } from "../section";

export const tuning: Section = {
  id: "tuning",
  title: "Tuning of trading machines",
  content: ({ environment }) => {
    const pools = tunedPools(environment);
    if (pools.length === 0) return html`<p>No pool and no fleet is tuned.</p>`;
    const hows = [...new Set(pools.flatMap(({ report }) => report.map(({ how }) => how)))].sort();
    const rows = pools.map(({ path, machine, target, preset, report }) => [
      path,
      machine,
      target,
      preset,
      ...hows.map((how) => String(report.filter((each) => each.how === how).length)),
    ]);
    return html`${table(["generation", "machine", "target", "preset", ...hows], rows)} ${pools.map(knobs)}`;
  },
};

function knobs({ path, report }: TunedPool): Html {
  const rows = report.map(({ knob, value, how, disruption, reason, confirmed }) => [
    knob,
    value,
    how,
    disruption,
    confirmed ? reason : `${reason} (unconfirmed)`,
  ]);
  return html`<details>
    <summary>${path}: every knob</summary>
    ${table(["knob", "value", "how", "disruption", "reason"], rows)}
  </details> `;
}
