import { createColors } from 'picocolors';
import wrapAnsi from 'wrap-ansi';
import { differenceText, footerText, quotationText } from '../../bot/block-text.ts';
import { type Block, type Citation, plain, type Reply } from '../../bot/reply.ts';

export interface TerminalStyle {
  /** Bold, dim and colours; never carries meaning alone. */
  readonly colour: boolean;
  /** Columns to wrap at; 0 leaves lines as they are (for files and pipes). */
  readonly columns: number;
}

/** A reply as terminal text, blocks separated by blank lines, without a line break at the end. */
export function renderTerminal(reply: Reply, style: TerminalStyle): string {
  const colours = createColors(style.colour);
  const wrap = (text: string, indent = '') => {
    const lines =
      style.columns > 0 ? wrapAnsi(text, Math.max(20, style.columns - indent.length), { trim: false }) : text;
    const own = text.split('\n').filter((line) => line.startsWith(' '));
    return lines
      .split('\n')
      .map((line) => {
        // a line broken exactly at the width keeps the space that parted its words: it is none of the text's own indents
        const begun = line.startsWith(' ') && !own.some((o) => o.startsWith(line.slice(0, 20))) ? line.slice(1) : line;
        return (indent + begun).trimEnd();
      })
      .join('\n');
  };
  const passage = ({ paragraph, text }: Citation) =>
    wrap(text, `  ${colours.dim('│')} `).replace(/^ {2}/, `¶${paragraph}\n  `);

  const render = (block: Block): string => {
    switch (block.kind) {
      case 'heading':
        return colours.bold(plain(block.wording));
      case 'text':
        return wrap(plain(block.wording));
      case 'note':
        return wrap(`Note: ${plain(block.wording)}`);
      case 'quote': {
        const words = quotationText(block.pieces);
        return [wrap(words, '  '), wrap(`— ${plain(block.attribution)}`, '  ')].join('\n');
      }
      case 'picture':
        return render(block.quote);
      case 'evidence':
        return [
          wrap(`${plain(block.label)}:`),
          ...block.citations.map((citation, i) => {
            const who = plain(block.attributions[i] ?? []);
            return passage(citation) + (who ? `\n${wrap(`(${who})`, '    ')}` : '');
          }),
        ].join('\n');
      case 'timeline':
        return block.rows
          .map(({ when, what, remark }) => {
            const note = plain(remark);
            const head = `${colours.bold(plain(when))}  ¶${what.paragraph}`;
            return [head, wrap(what.text, '  '), ...(note ? [wrap(`(${note})`, '  ')] : [])].join('\n');
          })
          .join('\n');
      case 'list':
        return block.items.map((item) => wrap(plain(item), '  ').replace(/^ {2}/, '• ')).join('\n');
      case 'difference':
        return wrap(differenceText(block.pieces), '  ');
      case 'actions':
        return wrap(colours.dim(block.actions.map(({ label, line }) => `${plain(label)}: ${line}`).join(' · ')));
      case 'suggestions':
        return ['You could ask:', ...block.questions.map((question) => wrap(plain(question), '  '))].join('\n');
      case 'footer':
        return wrap(colours.dim([footerText(block), ...(block.url ? [block.url] : [])].join(' · ')));
    }
  };
  return reply.blocks.map(render).join('\n\n');
}
