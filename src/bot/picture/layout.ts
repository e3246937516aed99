/** The words of a picture in lines, each with where it stands and how it looks. */
export interface Line {
  readonly text: string;
  /** Pixels from the upper edge to the line that the letters stand on. */
  readonly y: number;
  readonly size: number;
  readonly weight: 'normal' | 'bold';
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly Line[];
}

/** Pixels. The width is what Slack and Discord show without scaling it up. */
const WIDTH = 1200;
export const MARGIN = 80;
/** Every letter of IBM Plex Mono is 600 thousandths of the size wide: so lines can be broken without measuring. */
const LETTER = 0.6;
const LEADING = 1.45;
const GAP = 40;

/** Arranges the quotation, who said it, and which article it is from, below one another. No word is left out or changed. */
export function layOut(quotation: string, attribution: string, source: string): Layout {
  let y = MARGIN;
  const lines: Line[] = [];
  const add = (words: string, size: number, weight: Line['weight']) => {
    for (const text of brokenAt(Math.floor((WIDTH - 2 * MARGIN) / (size * LETTER)), words)) {
      y += size * LEADING;
      lines.push({ text, y, size, weight });
    }
    y += GAP;
  };
  add(quotation, 36, 'normal');
  add(attribution, 30, 'bold');
  add(source, 24, 'normal');
  return { width: WIDTH, height: Math.ceil(y - GAP + MARGIN), lines };
}

/** Lines of at most so many letters, broken at spaces and line breaks; a longer word is broken where the line ends. */
export function brokenAt(most: number, words: string): string[] {
  return words.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const word of paragraph.split(' ')) {
      if (line !== '' && line.length + 1 + word.length > most) {
        lines.push(line);
        line = '';
      }
      line = line === '' ? word : `${line} ${word}`;
      for (; line.length > most; line = line.slice(most)) lines.push(line.slice(0, most));
    }
    return [...lines, line];
  });
}
