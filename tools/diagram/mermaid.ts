import {
  isGroup,
  type EdgeKind,
  type Picture,
  type PictureEdge,
  type PictureNode,
} from "../../src/environment/picture/picture";
import { partColours } from "./style";
import { treeOf, type TreeNode } from "./tree";

/** Draws a picture as Mermaid text, which GitHub and GitLab show in a pull request. */
export function mermaidOf(picture: Picture): string {
  const kinds = [...new Set(picture.nodes.filter((node) => !isGroup(node)).map(({ kind }) => kind))];
  return [
    "flowchart LR",
    ...treeOf(picture).flatMap((each) => lines(each, "  ")),
    ...picture.edges.map((edge) => `  ${edgeLine(edge)}`),
    ...Object.entries(partColours)
      .filter(([kind]) => kinds.includes(kind as PictureNode["kind"]))
      .map(([kind, { line, fill }]) => `  classDef ${kind} fill:${fill},stroke:${line},color:#000000`),
    "",
  ].join("\n");
}

function lines({ node, holds }: TreeNode, indent: string): string[] {
  const { id, kind, name, details } = node;
  if (isGroup(node)) {
    return [
      `${indent}subgraph ${nameOf(id)}["${[name, ...details].map(escaped).join(", ")}"]`,
      ...holds.flatMap((each) => lines(each, `${indent}  `)),
      `${indent}end`,
    ];
  }
  const label = [`<b>${escaped(name)}</b>`, ...details.map(escaped)].join("<br/>");
  return [`${indent}${nameOf(id)}["${label}"]:::${kind}`];
}

/** Lines that nothing goes along yet are dotted, like tunnels and copies across clouds. */
function edgeLine({ from, to, kind, label, planned }: PictureEdge): string {
  const arrow = arrows[planned === true ? "vpn" : kind];
  const text = label.length === 0 ? "" : `|"${label.map(escaped).join("<br/>")}"|`;
  return `${nameOf(from)} ${arrow}${text} ${nameOf(to)}`;
}

const arrows: Readonly<Record<EdgeKind, string>> = {
  link: "==>",
  vpn: "-.->",
  traffic: "-->",
  replication: "==>",
  seeding: "-.->",
  images: "-->",
  backups: "-.->",
  name: "-->",
};

/** A name that Mermaid takes; another node of the environment does not change it. */
function nameOf(id: string): string {
  return id.replace(/[^A-Za-z0-9]/g, "_");
}

/** Mermaid reads entities with a number sign in front, and breaks on quotation marks. */
function escaped(text: string): string {
  return text.replace(/[#"<>&;]/g, (character) => `#${character.charCodeAt(0)};`);
}
