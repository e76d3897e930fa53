import { writeFileSync } from "node:fs";
import { pictureOf, resolveEnvironment } from "../../src/clouds";
import { limitedTo } from "../../src/environment/picture/views";
import { runProgram } from "../lib/run-program";
import { validEnvironments } from "../lib/valid-environments";
import { parseArguments, usageText } from "./arguments";
import { mermaidOf } from "./mermaid";
import { svgOf } from "./svg";

/**
 * `npm run diagram -- production` draws an environment as it is stated: clouds, regions, networks with tiers and zones,
 * what is in them, links, copies of data and names. `--format mermaid` is for pull requests.
 */
runProgram(async () => {
  const asked = parseArguments(process.argv.slice(2));
  if (asked === "help") {
    console.log(usageText);
    return;
  }
  const { environment: name, format, only, out } = asked;
  const [environment] = validEnvironments([name]);
  if (environment === undefined) throw new Error(`no environment "${name}"`);
  const whole = pictureOf(resolveEnvironment(environment));
  const picture = only === undefined ? whole : limitedTo(whole, only);
  const text = format === "mermaid" ? mermaidOf(picture) : await svgOf(picture);
  if (out === undefined) process.stdout.write(text);
  else writeFileSync(out, text);
});
