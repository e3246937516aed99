import { describe, expect, it } from 'vitest';
import { namesOf, readEntities } from '../../../test/read-entities.ts';

describe('people', () => {
  it.each<[string, string[]]>([
    ['Nora Quill spoke. Ms Quill left.', ['Nora Quill']],
    ['Her lawyer, Hanif Rao, said no.', ['Hanif Rao']],
    ['Zhenya Ilk, 58, denies it.', ['Zhenya Ilk']],
    ['Piet de Vries joined in 2009. Mr de Vries declined.', ['Piet de Vries']],
    ['Commenting on Norway Mr Quill said no.', ['Quill']],
    ['ROTHER VALLEY MP Nora Quill has quit.', ['Nora Quill']],
    ['The Quayhaven council leader Zed Ombra spoke.', ['Zed Ombra']],
    ['"He said Putin was right," she wrote.', ['Putin']],
    ['However the board met. Further talks came. Additionally it rained.', []],
    ['On Monday the French and the Dutch met. English is hard.', []],
    ['Minister of State for Care and International Development', []],
    ['The Labour Party and Bury Council met at Parliament.', []],
    ['Ovidiu Tarn opened it. Critics of Tarn stayed away, but Tarn smiled.', ['Ovidiu Tarn']],
    ['The Marl Gate was shut. At the Gate they queued; the Gate is old.', []],
    ['Ji-woo Han, who built it, was glad. A London-born man came.', ['Ji-woo Han']],
    ['Sir Edmund Quill fell ill. Sir Edmund had often travelled.', ['Edmund Quill']],
    ['Kerry Ash left Gary Holm. “Gary is gone,” Kerry said.', ['Kerry Ash', 'Gary Holm']],
    ['Ann Cleveland lives in Toledo. Cleveland likes it.', ['Ann Cleveland']],
    ['The Justice Department sued. Major League Rounders and the General Assembly met.', []],
    ['Emperor Zorn met Cllr Ash Wednesday.', ['Zorn', 'Ash']],
    ['', []],
    // particles, nicknames, letters, ranks
    ['Ilse van der Moor sat down. Two came, van der Moor said.', ['Ilse van der Moor']],
    ['Hana al-Quill spoke. Al-Quill left.', ['Hana al-Quill']],
    ['They met Nora "Sandy" Quill.', ['Nora "Sandy" Quill']],
    ['Nora Quill KC said so. DI John Ash and Det Sgt Bo Ilk agreed.', ['Nora Quill', 'John Ash', 'Bo Ilk']],
    ['State Sen. Nora Quill voted no. Marlish Foreign Minister Jan-Piet Ash did too.', ['Nora Quill', 'Jan-Piet Ash']],
    ['Fishmonger Nora Quill spoke.', ['Nora Quill']],
    ['Carl and Nora Quill sued. Mr Quill won.', ['Carl', 'Nora Quill']],
    // what is called like a person and is none
    ['They sailed on the ferry Nora Quill. Storm Nora hit the St Ann’s fete.', []],
    ['Cllr Nora Quill (Ind, Ash) spoke. Cllr John Ash (Lab, Upper Quill) left.', ['Nora Quill', 'John Ash']],
    ['A car stood near Quill’s Garage. Nora Quill saw it.', ['Nora Quill']],
    ['MARLOW, Ohio (XYZ) — Two men fled. Nora Quill of Marlow saw it.', ['Nora Quill']],
    // who is called like a place
    ['The teenager Georgia Quill is missing. Georgia left home. Who saw Georgia?', ['Georgia Quill']],
    ['The teenager Georgia Quill fled. She was seen in Georgia. Georgia borders Florida.', ['Georgia Quill']],
  ])('%s', (text, expected) => {
    expect(namesOf(text, 'person')).toEqual(expected);
  });

  it('are told from firms that are called like them', () => {
    const drug = 'The drugmaker Quill paid. Quill said it had paid. Dr Nora Quill is its founder’s daughter.';
    expect(readEntities(drug).map((e) => [e.name, e.kind, e.mentions.filter((m) => m.by === 'name').length])).toEqual([
      ['Quill', 'organisation', 2],
      ['Nora Quill', 'person', 1],
    ]);
    // brought in by one bare word, or held shares of
    const maker =
      'Quill, the kitchen appliance maker, cut jobs. Quill lost £4m. It was founded by Arthur Quill in 1931.';
    expect(namesOf(maker, 'organisation')).toEqual(['Quill']);
    expect(namesOf(maker, 'person')).toEqual(['Arthur Quill']);
    expect(namesOf('Shares in Quill rose. Arthur Quill was glad.', 'organisation')).toEqual(['Quill']);
    const builder = 'Arthur Quill lives here. Quill, a boat builder, was glad.';
    expect(namesOf(builder, 'organisation')).toEqual([]);
    const shop = 'Shares in Quill’s fell. It was founded by John Quill. Quill’s said so.';
    expect(namesOf(shop, 'organisation')).toEqual(['Quill’s']);
    expect(namesOf(shop, 'person')).toEqual(['John Quill']);
    expect(namesOf('John Lewis cut jobs.', 'person')).toEqual([]);
    expect(namesOf('John Lewis cut a tree. Mr Lewis was glad.', 'person')).toEqual(['John Lewis']);
    expect(namesOf('They praised the firm Nora Quill founded.', 'person')).toEqual(['Nora Quill']);
  });

  it('of one surname are kept apart where one is brought in as a relative', () => {
    const text = 'The shop was founded by John Quill. The chairman, Lord Quill, grandson of the founder, spoke.';
    expect(namesOf(text, 'person')).toEqual(['John Quill', 'Quill']);
  });

  it('by a surname alone are those who did something before, and not who is only named as a father', () => {
    const text = 'Nora Quill has died. She was born to a tailor, Hamish Quill, and his wife. Quill told us so in 1990.';
    const [nora, hamish] = readEntities(text).filter((e) => e.kind === 'person');
    const names = (e: typeof nora) => e?.mentions.filter((m) => m.by === 'name').map((m) => text.slice(m.start, m.end));
    expect([names(nora), names(hamish)]).toEqual([['Nora Quill', 'Quill'], ['Hamish Quill']]);
  });

  it('of one surname are kept apart by the title, and the nearest is meant where there is none', () => {
    const [john, mary] = readEntities(
      'John Quill and Mary Quill run it. Mr Quill cooks. Mrs Quill does not. Mary Quill sings. Quill said so.',
    );
    const count = (e: typeof john) => e?.mentions.filter((m) => m.by === 'name').length;
    expect([john?.name, count(john), mary?.name, count(mary)]).toEqual(['John Quill', 2, 'Mary Quill', 4]);
  });

  it('of one surname are kept apart by the title of one, and by an aside that says whose relative another is', () => {
    const text =
      'Nora Quill wrote it. Dr Quill left.\n\nMark Quill, a cousin of Dr Quill, was fined. He has appealed. Dr Quill sings.';
    const [nora, mark] = readEntities(text).filter((e) => e.kind === 'person');
    const names = (e: typeof nora) => e?.mentions.filter((m) => m.by === 'name').map((m) => text.slice(m.start, m.end));
    expect([names(nora), names(mark)]).toEqual([['Nora Quill', 'Dr Quill', 'Dr Quill', 'Dr Quill'], ['Mark Quill']]);
  });

  it('of one surname with “Mr” are not who was only brought in as a relative by the first name', () => {
    const text =
      'It was sold by John Quill. The buyer’s director is Mr Quill’s younger brother, Carl. Mr Quill, 61, said nothing.';
    const people = readEntities(text).filter((e) => e.kind === 'person');
    const names = (e?: (typeof people)[0], of = text) =>
      e?.mentions.filter((m) => m.by === 'name').map((m) => of.slice(m.start, m.end));
    expect(people.map((e) => names(e))).toEqual([['John Quill', 'Mr Quill', 'Mr Quill'], ['Carl']]);
    // a brother with the full name who acts may be meant
    const both = 'John Quill spoke. Mr Quill left.\n\nCarl Quill has resigned.\n\nMr Quill was glad.';
    const [john, carl] = readEntities(both).filter((e) => e.kind === 'person');
    expect([names(john, both), names(carl, both)]).toEqual([
      ['John Quill', 'Mr Quill'],
      ['Carl Quill', 'Mr Quill'],
    ]);
  });

  it('of one surname are kept apart where one alone can have the title', () => {
    expect(namesOf('Nora Quill spoke. President Quill listened.', 'person')).toEqual(['Nora Quill', 'Quill']);
    expect(namesOf('Nora Quill, the president, spoke. President Quill sat.', 'person')).toEqual(['Nora Quill']);
  });
});

describe('organisations and places', () => {
  it.each<[string, string[], string[]]>([
    [
      'The University of Quayhaven and Blackwater Marine Ltd met in Norway.',
      ['University of Quayhaven', 'Blackwater Marine Ltd'],
      ['Norway'],
    ],
    ['The Harbour Party split. Harbour voters shrugged.', ['Harbour Party'], []],
    ['The Church of the Lamp met UNESCO.', ['Church of the Lamp', 'UNESCO'], []],
    [
      'The US and Kenya met on Ash Street near Lake Quill. He told us so.',
      [],
      ['US', 'Kenya', 'Ash Street', 'Lake Quill'],
    ],
    [
      'The Ministry of Health and Care and the Bank of Quill lent it.',
      ['Ministry of Health and Care', 'Bank of Quill'],
      [],
    ],
    ['Boats crossed the Gulf of Quill in the Republic of Marl.', [], ['Gulf of Quill', 'Republic of Marl']],
    ['Skylark Airways cut jobs. Skylark is based in Norway.', ['Skylark Airways'], ['Norway']],
    ['They flew from Abidjan to Aachen and the U.S.', [], ['Abidjan', 'Aachen', 'U.S.']],
  ])('%s', (text, organisations, places) => {
    expect(namesOf(text, 'organisation')).toEqual(organisations);
    expect(namesOf(text, 'place')).toEqual(places);
  });
});
