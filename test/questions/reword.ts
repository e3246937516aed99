/** The ways in which people put the same question otherwise. */
export const ways = ['typing errors', 'letter case', 'synonyms', 'word order', 'chat style'] as const;
export type Way = (typeof ways)[number];

/**
 * The question put otherwise; null where this way does not change it (no word with a synonym, an order that cannot be turned).
 * The same question comes out the same at every run: chance is drawn from its own letters.
 */
export function reword(question: string, way: Way): string | null {
  const chance = chanceFrom(`${way} ${question}`);
  const changed = {
    'typing errors': mistype,
    'letter case': changeCase,
    synonyms: exchange,
    'word order': turn,
    'chat style': chat,
  }[way](question, chance);
  return changed === question ? null : changed;
}

type Chance = () => number;

/** Numbers from 0 up to 1 by a linear congruence (Numerical Recipes' constants), begun at a sum of the text. */
function chanceFrom(text: string): Chance {
  let state = [...text].reduce((sum, letter) => (Math.imul(sum, 31) + letter.codePointAt(0)!) >>> 0, 7);
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function pick<T>(of: readonly T[], chance: Chance): T {
  return of[Math.floor(chance() * of.length)]!;
}

const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const asking = /^(?:where|which|whose|whom)$/i;

/** Two letters exchanged, one doubled, left out or hit beside, inside one word of five letters or more. */
function mistype(question: string, chance: Chance): string {
  const words = [...question.matchAll(/\p{L}{5,}/gu)].filter((m) => !asking.test(m[0]));
  if (words.length === 0) return question;
  const { 0: word, index } = pick(words, chance);
  const at = 1 + Math.floor(chance() * (word.length - 2));
  const letter = word[at]!;
  const row = rows.find((r) => r.includes(letter.toLowerCase())) ?? rows[0]!;
  const beside = row[row.indexOf(letter.toLowerCase()) + 1] ?? row[row.length - 2]!;
  const wrong = pick(
    [
      word.slice(0, at) + (word[at + 1] ?? '') + letter + word.slice(at + 2),
      word.slice(0, at) + letter + word.slice(at),
      word.slice(0, at) + word.slice(at + 1),
      word.slice(0, at) + beside + word.slice(at + 1),
    ],
    chance,
  );
  return question.slice(0, index) + wrong + question.slice(index + word.length);
}

function changeCase(question: string, chance: Chance): string {
  return chance() < 0.5 ? question.toLowerCase() : question.toUpperCase();
}

/** Words that may stand for each other in a question. A list of the test's own: the product's table must not judge itself. */
const exchangeable: readonly (readonly [RegExp, string])[] = [
  [/\bresigned\b/i, 'quit'],
  [/\bquit\b/i, 'resign'],
  [/\bstep down\b/i, 'resign'],
  [/\bclosed\b/i, 'shut'],
  [/\breopen\b/i, 'open again'],
  [/\bbegin\b/i, 'start'],
  [/\bfounded\b/i, 'set up'],
  [/\bbuilt\b/i, 'constructed'],
  [/\bkilled\b/i, 'dead'],
  [/\bmarry\b/i, 'wed'],
  [/\btie the knot\b/i, 'get married'],
  [/\bdeny\b/i, 'reject'],
  [/\bdenied\b/i, 'rejected'],
  [/\bcancelled\b/i, 'called off'],
  [/\bplan to\b/i, 'intend to'],
  [/\bhope to\b/i, 'want to'],
  [/\bwife\b/i, 'spouse'],
  [/\bmum\b/i, 'mother'],
  [/\bchief executive\b/i, 'boss'],
  [/\btransport secretary\b/i, 'transport minister'],
  [/\bdescribe\b/i, 'characterise'],
  [/\bannounce\b/i, 'make public'],
  [/\bappointed\b/i, 'named to the post'],
  [/\bdiscover\b/i, 'find'],
  [/\bnotice\b/i, 'see'],
  [/\bsuspended\b/i, 'barred'],
  [/\barrested\b/i, 'detained'],
  [/\bsuggested\b/i, 'proposed'],
  [/\bproposed\b/i, 'put forward'],
  [/\bequalised\b/i, 'levelled'],
  [/\bscored\b/i, 'got'],
  [/\bhow much (did|does|will|would|has)\b/i, 'what sum $1'],
  [/\bhow old is\b/i, 'what age is'],
  [/\bhow old was\b/i, 'what age was'],
  [/\bwho is\b/i, 'what is known about'],
  [/\bdid (.+?) say about\b/i, 'was it that $1 said about'],
  [/^what did (.+?) say\b/i, 'what were the words of $1'],
  [/\bhow long\b/i, 'for how much time'],
  [/^when\b/i, 'at what time'],
  [/^where\b/i, 'in what place'],
  [/^why\b/i, 'for what reason'],
  [/^who\b/i, 'which person'],
  [/^which\b/i, 'what'],
];

function exchange(question: string): string {
  for (const [word, other] of exchangeable) if (word.test(question)) return question.replace(word, other);
  return question;
}

/** Past forms that are not made with -ed, of the verbs that follow "did" in the questions. */
const irregular: Readonly<Record<string, string>> = {
  say: 'said',
  write: 'wrote',
  tell: 'told',
  call: 'called',
  find: 'found',
  give: 'gave',
  draw: 'drew',
  learn: 'learned',
  cut: 'cut',
  meet: 'met',
  speak: 'spoke',
  come: 'came',
  take: 'took',
  have: 'had',
  begin: 'began',
  break: 'broke',
  die: 'died',
  join: 'joined',
  deny: 'denied',
  marry: 'married',
  split: 'split',
  put: 'put',
  do: 'did',
};

const helping = 'is|was|are|were|did|does|do|has|had|have|will|would|could';
const participle =
  'been|born|built|called|done|given|held|known|made|paid|put|run|said|shut|sold|taken|told|[a-z]+ed|[a-z]+ing';
/** Whom the question is about, right behind the helping verb: a pronoun, a name with what is theirs, or "the …" before a participle. */
const subject = new RegExp(
  [
    'he|she|it|they',
    "(?:the )?\\p{Lu}[\\p{L}.-]*(?: (?:of )?\\p{Lu}[\\p{L}.-]*)*(?:['’]s? [a-z]+)?",
    `(?:the|his|her|its|their|any) (?:[a-z-]+ ){0,2}[a-z-]+(?= (?:${participle})\\b)`,
  ]
    .map((form) => `^(?:${form})(?![\\p{L}'’])`)
    .join('|'),
  'u',
);

/** "When was X closed?" → "X was closed when?" or "Tell me when X was closed"; "Who built it?" → "Who was it that built it?" */
function turn(question: string, chance: Chance): string {
  const bare = question.replace(/[?.!]+$/, '');
  const done = new RegExp(`^(who|what|which \\p{L}+) (?!(?:${helping})\\b)(.+)$`, 'iu').exec(bare);
  if (done) return `${done[1]} was it that ${done[2]}?`;
  const parted = new RegExp(`^(.*?)\\b(${helping}) (.+)$`, 'i').exec(bare);
  const about = parted && subject.exec(parted[3]!)?.[0];
  if (!about) return question;
  const [, before, help, behind] = parted as unknown as [string, string, string, string];
  const rest = behind.slice(about.length).trim();
  const being = /^(?:is|was|are|were|has|had|have)$/i.test(help);
  // "was the Mill Lane crossing closed": the name goes on in a small word, and where it ends cannot be told
  if (being ? rest !== '' && !new RegExp(`^(?:${participle})\\b`).test(rest) : rest === '') return question;
  const asked = before.trim();
  const told = inflect(help.toLowerCase(), rest);
  if (asked === '') return `${capital(about)} ${told}, is that so?`;
  const small = asked[0]!.toLowerCase() + asked.slice(1);
  return chance() < 0.5 ? `${capital(about)} ${told} ${small}?` : `Tell me ${small} ${about} ${told}`;
}

/** "did" and a base form as the past form; any other helping verb as it stands. */
function inflect(help: string, rest: string): string {
  if (help !== 'did') return `${help} ${rest}`.trim();
  const [verb = '', ...more] = rest.split(' ');
  const past = irregular[verb] ?? (verb.endsWith('e') ? `${verb}d` : `${verb}ed`);
  return [past, ...more].join(' ');
}

function capital(text: string): string {
  return text[0]!.toUpperCase() + text.slice(1);
}

/** As people type into a chat: no capitals, apostrophes or marks, short forms, a word before or behind. */
function chat(question: string, chance: Chance): string {
  const short = question
    .toLowerCase()
    .replace(/[?!.]+$/, '')
    .replace(/['’]/g, '')
    .replace(/^what is\b/, 'whats')
    .replace(/^who is\b/, 'whos')
    .replace(/^when is\b/, 'whens')
    .replace(/^where is\b/, 'wheres')
    .replace(/\bpeople\b/g, 'ppl')
    .replace(/\byou\b/g, 'u')
    .replace(/\bare\b/g, 'r')
    .replace(/\band\b/g, '&');
  return pick([short, `${short} pls`, `hey ${short}`, `so ${short}`, `ok ${short} ??`, `${short} thx`], chance);
}
