import { createInterface } from "node:readline/promises";
import type { Question } from "./choices";

/** Asks a question until its answer is one. An empty answer is what holds where nothing is said. */
export async function ask(
  question: Question,
  lines: { question: (text: string) => Promise<string> },
): Promise<string> {
  const shown = question.unset === "" ? "" : ` [${question.unset}]`;
  for (;;) {
    const answer = (await lines.question(`${question.text}${shown}: `)).trim() || question.unset;
    try {
      question.read(answer);
      return answer;
    } catch (fault) {
      console.log(fault instanceof Error ? fault.message : fault);
    }
  }
}

/** Asks what was not given by a flag, on the terminal of this process. */
export async function askAll(questions: readonly Question[]): Promise<Readonly<Record<string, string>>> {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const answers: Record<string, string> = {};
  try {
    for (const question of questions) answers[question.flag] = await ask(question, lines);
  } finally {
    lines.close();
  }
  return answers;
}
