import { describe, expect, it } from 'vitest';
import { blankOut, findOlderMail } from './older-mail.ts';

/** What is left of a letter without its older mail, in lines. */
function ownLines(letter: string): string[] {
  return blankOut(letter, findOlderMail(letter))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

describe('findOlderMail', () => {
  it.each([
    ['marked lines', 'eigen\n> oud\n>> ouder'],
    ['a Dutch line of Gmail', 'eigen\n\nOp ma 2 mrt. 2026 om 14:12 schreef A <a@b.nl>:\n\noud'],
    ['a line over two lines', 'eigen\n\nOp ma 2 mrt. 2026 om 14:12 schreef A\n<a@b.nl>:\n\noud'],
    ['a line of Apple Mail', 'eigen\n\nAn Brown <a@b.nl> schreef op 2 mrt. 2026 om 14:12:\n\noud'],
    ['an English line', 'eigen\n\nOn Mon, 2 Mar 2026 at 14:12, A <a@b.nl> wrote:\n\noud'],
    ['a French line', 'eigen\n\nLe 2 mars 2026 à 14h12, A <a@b.be> a écrit :\n\noud'],
    ['a Dutch separator', 'eigen\n\n-----Oorspronkelijk bericht-----\nVan: A\n\noud'],
    ['an English separator', 'eigen\n\n-------- Forwarded Message --------\noud'],
    ['a French separator', "eigen\n\n-----Message d'origine-----\noud"],
    ['a block of Outlook', 'eigen\n\nVan: A <a@b.nl>\nVerzonden: maandag\nAan: B\n\noud'],
    ['a French block', 'eigen\n\nDe : A <a@b.be>\nEnvoyé : lundi\nÀ : B\n\nancien'],
  ])('leaves out what stands below %s', (_, letter) => {
    expect(ownLines(letter)).toEqual(['eigen']);
  });

  it('keeps answers between marked lines', () => {
    const letter = 'Op 2-3-2026 14:12 schreef A <a@b.nl>:\n> vraag 1\nantwoord\n> vraag 2\nslot';
    expect(ownLines(letter)).toEqual(['antwoord', 'slot']);
  });

  it.each([
    ['a sentence of the writer', 'Op 12 januari om 10:00 schreef ik u het volgende:\ngraag inzage'],
    ['a sentence without a time', 'Op 12 januari schreef mijn vrouw u:\ngraag inzage'],
    ['the headers of the mail itself', 'Van: A <a@b.nl>\nAan: B\nOnderwerp: C\n\ngraag inzage'],
    ['labels of the writer', 'graag inzage\nNaam: A\nVan: hier'],
    ['a mail that is forwarded as a whole', '-----Original Message-----\nFrom: A\nTo: B\n\ngraag'],
  ])('leaves out nothing for %s', (_, letter) => {
    expect(findOlderMail(letter)).toEqual([]);
  });

  it('leaves out what is older than a forwarded mail', () => {
    const letter =
      '-----Original Message-----\nFrom: A\nTo: B\n\ngraag inzage\n\nVan: B\nAan: A\n\noud';
    expect(ownLines(letter)).toContain('graag inzage');
    expect(ownLines(letter)).not.toContain('oud');
  });
});

describe('blankOut', () => {
  it('keeps every place', () => {
    const letter = 'een\n> twee\ndrie';
    const blanked = blankOut(letter, findOlderMail(letter));
    expect(blanked).toBe('een\n      \ndrie');
    expect(blanked).toHaveLength(letter.length);
  });
});
