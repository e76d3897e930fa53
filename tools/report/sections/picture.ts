import { pictureOf } from "../../../src/clouds";
import { svgOf } from "../../diagram/svg";
import { html, trusted } from "../html";
import type { Section } from "../section";

export const picture: Section = {
  id: "picture",
  title: "Picture",
  content: async ({ resolved }) => {
    const svg = await svgOf(pictureOf(resolved));
    return html`<input type="checkbox" id="full-size" /><label for="full-size">full size</label>
      <div class="picture">${trusted(svg)}</div> `;
  },
};
