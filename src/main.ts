#!/usr/bin/env node
import { ArticleProblem } from './article/problem.ts';
import { type Call, parseCall } from './cli/arguments.ts';
import { UsageProblem, usage } from './cli/usage.ts';
import { ConfigProblem } from './config.ts';

/** Each call loads only what it needs: the first answer in a terminal should not wait for a platform's library. */
const calls: Readonly<Record<string, (call: Call) => Promise<void>>> = {
  '': async (call) => (await import('./cli/chat.ts')).chat(call, ''),
  start: async (call) => (await import('./cli/serve.ts')).start(call),
  run: async (call) => (await import('./cli/run.ts')).run(call),
  ask: async (call) => (await import('./cli/ask.ts')).askCall(call),
  verify: async (call) => (await import('./cli/verify.ts')).verifyCall(call),
  read: async (call) => (await import('./cli/read.ts')).readCall(call),
  syntax: async (call) => (await import('./cli/syntax.ts')).syntaxCall(call),
  serve: async (call) => (await import('./cli/serve.ts')).serve(call),
  register: async (call) => (await import('./cli/register.ts')).register(call),
  doctor: async (call) => (await import('./cli/doctor.ts')).doctor(call),
  manifest: async (call) => (await import('./cli/manifest.ts')).manifest(call),
};

async function main(argv: readonly string[]): Promise<void> {
  const call = parseCall(argv);
  if (call.help) return console.log(usage);
  if (call.version) {
    const { readFileSync } = await import('node:fs');
    const { root } = await import('./root.ts');
    const { version } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as {
      version: string;
    };
    return console.log(version);
  }
  const work = calls[call.name];
  if (!work)
    throw new UsageProblem(`There is no call "${call.name}". Try --help. To ask a question: on-the-record ask "…"`);
  await work(call);
}

// a reader that goes away (`| head`) is no failure
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

try {
  await main(process.argv.slice(2));
} catch (error) {
  // our own problems say what to do next; anything else is a fault of ours, with its stack
  const ours = error instanceof Error && /Problem$/.test(error.name);
  console.error(ours ? `on-the-record: ${error.message}` : error);
  const input = error instanceof UsageProblem || error instanceof ArticleProblem || error instanceof ConfigProblem;
  process.exitCode = input ? 2 : 1;
}
