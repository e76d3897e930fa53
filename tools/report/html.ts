import { escapedXml } from "../lib/escaped-xml";

/** Markup, in which every text is escaped. */
export interface Html {
  readonly markup: string;
}

/** What can stand in a template: texts are escaped, markup is not. */
type Content = string | number | Html | undefined | readonly Content[];

/** Writes markup: what is filled in is escaped, unless it is markup itself. */
export function html(parts: TemplateStringsArray, ...contents: readonly Content[]): Html {
  return { markup: parts.map((part, index) => part + markupOf(contents[index])).join("") };
}

/** Takes over markup that another renderer escaped. */
export function trusted(markup: string): Html {
  return { markup };
}

function markupOf(content: Content): string {
  if (content === undefined) return "";
  if (typeof content === "string" || typeof content === "number") return escapedXml(String(content));
  return "markup" in content ? content.markup : content.map(markupOf).join("");
}

/** A table that the page's search filters; columns of numbers stand on the right. */
export function table(header: readonly string[], rows: readonly (readonly (string | Html)[])[]): Html {
  const isNumeric = header.map(
    (_, column) => rows.length > 0 && rows.every((row) => isNumber(row[column] ?? "")),
  );
  const cell = (content: string | Html, column: number): Html => {
    const shown = typeof content === "string" ? breakable(content) : content;
    if (isNumeric[column] === true) return html`<td class="number">${shown}</td>`;
    return isWord(content) ? html`<td class="word">${shown}</td>` : html`<td>${shown}</td>`;
  };
  const head = header.map((name, column) =>
    isNumeric[column] === true
      ? html`<th scope="col" class="number">${name}</th>`
      : html`<th scope="col">${name}</th>`,
  );
  return html`<div class="table">
    <table>
      <thead>
        <tr>
          ${head}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${row.map(cell)}
            </tr> `,
        )}
      </tbody>
    </table>
  </div> `;
}

/** Whether a cell is one short word, which is kept whole. */
function isWord(content: string | Html): boolean {
  return typeof content === "string" && /^\S{1,26}$/.test(content);
}

/** Lets a path or an address end a line after its parts. */
function breakable(text: string): Html {
  return html`${text.split(/(?<=[./=:_])(?=\S{3})/).map((part, index) => (index === 0 ? html`${part}` : html`<wbr />${part}`))}`;
}

function isNumber(content: string | Html): boolean {
  return typeof content === "string" && /^-?\d+(\.\d+)?( \(\?\))?$/.test(content);
}
