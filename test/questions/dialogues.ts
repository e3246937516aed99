import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import type { Citation } from '../../src/reading/reading.ts';
import { articleNamed, passagesIn } from './load.ts';

/** One question of a talk; no evidence where the article does not say. */
export interface DialogueTurn {
  readonly question: string;
  readonly evidence: readonly Citation[];
}

/** A short talk in one thread about one article (its file's name without the ending). */
export interface Dialogue {
  readonly name: string;
  readonly turns: readonly DialogueTurn[];
}

const schema = z.record(z.string(), z.array(z.record(z.string(), z.string())));

/** All talks of dialogues.yaml. @throws Error where an article does not hold the words of a passage */
export function loadDialogues(): Dialogue[] {
  const file = 'dialogues.yaml';
  const given = schema.parse(parse(readFileSync(join(import.meta.dirname, file), 'utf8')));
  return Object.entries(given).flatMap(([name, dialogues]) => {
    const article = articleNamed(name);
    return dialogues.map((turns) => ({
      name,
      turns: Object.entries(turns).map(([question, passages]) => ({
        question,
        evidence: passages === 'none' ? [] : passagesIn(article, `${file}, ${name}`, passages),
      })),
    }));
  });
}
