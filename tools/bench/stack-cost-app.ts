import { App } from "cdktf";
import { skipTokenStackTraces } from "../../src/kit/fast-start";
import { OrdinaryStack } from "./ordinary-stack";

/** Synthesizes as many ordinary stacks as the first argument says into the folder that the second one names. */
function main(count: number, outdir: string | undefined): void {
  if (!Number.isInteger(count) || outdir === undefined)
    throw new TypeError("usage: stack-cost-app COUNT OUTDIR");
  if (process.env["HFT_STACK_TRACES"] !== "1") skipTokenStackTraces();
  const app = new App({ outdir, stackTraces: false });
  for (let index = 1; index <= count; index += 1) new OrdinaryStack(app, `stack-${index}`);
  app.synth();
}

main(Number(process.argv[2]), process.argv[3]);
