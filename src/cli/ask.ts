import { type Answer, answer } from '../reading/answer/answer.ts';
import { read } from '../reading/read.ts';
import { plain } from '../reading/wording.ts';
import type { Call } from './arguments.ts';
import { chosenArticle } from './article.ts';
import { runBatch } from './batch.ts';
import { inputLines, writeLine } from './lines.ts';

/** `ask [QUESTION]`: one answer; or one for each line of standard input; or for each line of a batch. */
export async function askCall(call: Call): Promise<void> {
  if (call.batch) return runBatch(['question'], (reading, line) => answerJson(answer(reading, String(line.question))));
  const reading = read(await chosenArticle(call.article));
  const tell = (question: string) => {
    const found = answer(reading, question);
    if (call.json) return writeLine(JSON.stringify(answerJson(found)));
    const way = call.explain ? `\n${found.explanation.map((step) => `  ${step}`).join('\n')}` : '';
    const note = found.note && found.note.length > 0 ? `\n${plain(found.note)}` : '';
    return writeLine(plain(found.wording) + note + way);
  };
  if (call.words.length > 0) return tell(call.words.join(' '));
  for await (const line of inputLines()) if (line.trim() !== '') await tell(line);
}

/** An answer as `ask --json` prints it. */
function answerJson(found: Answer): object {
  const { question, kind, wording, span, standing, speaker, citations, nearest } = found;
  return {
    question: question.text,
    kind,
    text: plain(wording),
    span: span && { start: span.start, end: span.end, text: span.text },
    standing,
    speaker,
    citations,
    nearest,
  };
}
