import { createHash } from "node:crypto";
import { program, style } from "./assets";
import { html, trusted, type Html } from "./html";
import type { Section } from "./section";
import type { Subject } from "./subject";

/**
 * Writes a report as one page that loads nothing: style and program are in it, and its own policy lets nothing else
 * run. The same subject gives the same bytes.
 */
export async function pageOf(subject: Subject, sections: readonly Section[]): Promise<string> {
  const { name } = subject.environment;
  const filled: { readonly id: string; readonly title: string; readonly content: Html }[] = [];
  for (const { id, title, content } of sections) {
    const written = await content(subject);
    if (written !== undefined) filled.push({ id, title, content: written });
  }
  const policy = `default-src 'none'; style-src '${hashOf(style)}'; script-src '${hashOf(program)}'`;
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Environment ${name}</title>
        ${element("style", style)}
      </head>
      <body>
        <header>
          <h1>Environment ${name}</h1>
          <input type="search" placeholder="search all tables" aria-label="search all tables" />
          <output></output>
        </header>
        <nav aria-label="sections">
          <ul>
            ${filled.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li> `)}
          </ul>
        </nav>
        <main>
          ${filled.map(
            ({ id, title, content }) =>
              html`<section id="${id}">
                <h2>${title}</h2>
                ${content}
              </section> `,
          )}
        </main>
        ${element("script", program)}
      </body>
    </html> `.markup;
}

/** An element whose content the policy knows by its hash, and which therefore stands as it is. */
function element(name: "style" | "script", content: string): Html {
  return trusted(`<${name}>${content}</${name}>`);
}

function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
