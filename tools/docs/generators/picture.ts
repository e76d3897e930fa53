import { pictureOf, resolveEnvironment } from "../../../src/clouds";
import { mermaidOf } from "../../diagram/mermaid";
import { validEnvironments } from "../../lib/valid-environments";

/** The picture of production, as GitHub and GitLab draw it. */
export function pictureOfProduction(): string {
  return validEnvironments(["production"])
    .map((environment) => `\`\`\`mermaid\n${mermaidOf(pictureOf(resolveEnvironment(environment)))}\`\`\``)
    .join("\n");
}
