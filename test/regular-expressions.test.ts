import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { analyse } from 'scslre';
import { afterAll, describe, expect, it } from 'vitest';
import { parseAst } from 'vitest/node';

/** A regular expression of ours and where it stands. */
interface Expression {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

const root = join(import.meta.dirname, '..');
// kernels in AssemblyScript are no TypeScript, and have no expressions
const files = ['src', 'commands'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.includes('assembly'))
    .map((file) => join(folder, file).split(sep).join('/')),
);

const literals: Expression[] = [];
/** Files that build expressions at run time. */
const builders = new Set<string>();
for (const file of files) {
  for (const node of nodesOf(parseAst(readFileSync(join(root, file), 'utf8'), { lang: 'ts' }))) {
    if (node.type === 'Literal' && node.regex)
      literals.push({ file, source: node.regex.pattern, flags: node.regex.flags });
    if (/^(?:New|Call)Expression$/.test(node.type ?? '') && node.callee?.name === 'RegExp') builders.add(file);
  }
}

interface Node {
  readonly type?: string;
  readonly regex?: { readonly pattern: string; readonly flags: string };
  readonly callee?: { readonly name?: string };
}

/** Every node of a syntax tree. */
function nodesOf(tree: object): Node[] {
  const found: Node[] = [];
  const open: object[] = [tree];
  for (let next = open.pop(); next; next = open.pop()) {
    if (!Array.isArray(next)) found.push(next as Node);
    open.push(...Object.values(next).filter((value): value is object => typeof value === 'object' && value !== null));
  }
  return found;
}

// expressions built at run time are seen as they are made: those of modules when they load, the others when they are used
const plain = globalThis.RegExp;
const built: Expression[] = [];
globalThis.RegExp = new Proxy(plain, {
  construct(target, [source, flags], made) {
    const caller = (new Error().stack ?? '').split('\n')[2] ?? '';
    const file = files.find((f) => caller.includes(`/${f}`));
    if (file) built.push({ file, source: String(source), flags: String(flags ?? '') });
    return Reflect.construct(target, [source, flags], made);
  },
});
afterAll(() => {
  globalThis.RegExp = plain;
});

/**
 * Why an expression takes more than linear time on some text; null where that is not known. The analysis finds repetitions that compete
 * for the same characters, not alternatives that are the same word; and it does not know the flag `d`, which only adds offsets.
 */
function slowness({ source, flags }: Expression): string | null {
  const { reports } = analyse({ source, flags: flags.replace('d', '') });
  return reports.map((r) => `${r.exponential ? 'exponential' : 'polynomial'} (${r.type})`).join(', ') || null;
}

const slow = (list: readonly Expression[]) =>
  list.flatMap((e) => {
    const why = slowness(e);
    return why ? [`${e.file}: /${e.source}/${e.flags} is ${why}`] : [];
  });

describe('regular expressions', () => {
  it.each(['(a+)+b', '\\s+$', '^a*a*b'])('like /%s/ would be found out', (source) => {
    expect(slowness({ file: '', source, flags: '' })).not.toBeNull();
  });

  it('that stand in the code take linear time', () => {
    expect(literals.length).toBeGreaterThan(200);
    expect(slow(literals)).toEqual([]);
  });

  it('that are built at run time take linear time', async () => {
    const { makeArticle } = await import('../src/article/article.ts');
    const { parseArguments } = await import('../src/bot/arguments.ts');
    const { answer } = await import('../src/reading/answer/answer.ts');
    const { read } = await import('../src/reading/read.ts');
    const { default: ask } = await import('../commands/ask.ts');
    await import('../commands/timeline.ts');
    const reading = read(makeArticle({ id: 'a', title: 'A', text: 'Mary Holt said on 3 May 2019 that it was late.' }));
    answer(reading, 'Was it late?');
    answer(reading, 'What did Mary Holt speak of?');
    parseArguments(ask, { words: 'question: was it late?' });
    expect(new Set(built.map((e) => e.file))).toEqual(builders);
    expect(slow(built)).toEqual([]);
  });
});
