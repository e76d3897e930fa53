import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";

const root = path.resolve(__dirname, "../..");

/** README.md and every page of docs, relative to the project. */
export const pages: readonly string[] = [
  "README.md",
  ...readdirSync(path.join(root, "docs"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];

export function textOf(page: string): string {
  return readFileSync(path.join(root, page), "utf8");
}

export function isInProject(file: string): boolean {
  return existsSync(path.join(root, file));
}

/** Whether a page has a heading that GitHub gives this anchor. */
export function hasAnchor(page: string, anchor: string): boolean {
  const headings = withoutFences(textOf(page)).matchAll(/^#{1,6} (.+)$/gm);
  const seen = new Map<string, number>();
  for (const [, heading = ""] of headings) {
    const slug = heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\p{M} _-]/gu, "")
      .replaceAll(" ", "-");
    const earlier = seen.get(slug) ?? 0;
    seen.set(slug, earlier + 1);
    if (anchor === (earlier === 0 ? slug : `${slug}-${earlier}`)) return true;
  }
  return false;
}

export interface Link {
  /** As written. */
  readonly target: string;
  /** The file it leads to, relative to the project. */
  readonly file: string;
  readonly anchor: string | undefined;
}

/** The links of a page that lead into the project. */
export function linksOf(page: string): readonly Link[] {
  return [...withoutFences(textOf(page)).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = ""]) => target)
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => {
      const [file = "", anchor] = target.split("#");
      return { target, file: file === "" ? page : path.join(path.dirname(page), file), anchor };
    });
}

/** Paths of sources in backticks, without those that have a placeholder or a pattern. */
export function pathsOf(page: string): readonly string[] {
  const paths = /`((?:\.ci|\.github|docs|environments\/production|src|stacks|test|tools)\/[\w./-]+)`/g;
  return [...textOf(page).matchAll(paths)].map(([, file = ""]) => file);
}

function withoutFences(text: string): string {
  return text.replaceAll(/^```[^]*?^```$/gm, "");
}
