import { clouds } from "../../../src/clouds";
import { html, table } from "../html";
import type { Section } from "../section";

export const regions: Section = {
  id: "regions",
  title: "Regions",
  content: ({ resolved, environment }) => {
    const rows = Object.values(resolved.regions).map((region) => {
      const cloud = clouds.find(({ name }) => name === region.cloud);
      const { id } = cloud?.outline.account.tell(region as never) ?? { id: "" };
      return [
        region.name,
        cloud?.drawing.title ?? region.cloud,
        cloud?.drawing.placeOf(region as never) ?? "",
        cloud?.outline.place.tell(region as never)?.name ?? "",
        region.role,
        region.tradingCapacity,
        id,
      ];
    });
    const { owner } = environment;
    return html`<p>
        Owner: ${owner.team}, cost centre ${owner.costCentre}. Alarms: ${owner.alerts.join(", ") || "nobody"}.
      </p>
      ${table(["region", "cloud", "its name", "place", "role", "trading capacity", "account"], rows)}`;
  },
};
