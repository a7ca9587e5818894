/** Letters in which every text is one that would do something: it stays text on paper and in files. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { toDocx } from '#register/letters/to-docx.ts';
import { composeAccessAnswer } from '#shared/domain/letters/access-answer.ts';
import { LETTER_KINDS, type LetterKind } from '#shared/domain/letters/document.ts';
import { toPlainText } from '#shared/domain/letters/plain-text.ts';
import { footerTemplate, toHtml } from '#shared/domain/letters/to-html.ts';
import { aDossier } from '#test/builders/dossier.ts';
import { report, timesOf } from '#test/builders/fault-report.ts';
import { aHostileLetter } from '#test/builders/hostile-letter.ts';
import { HOSTILE_TEXTS } from '#test/builders/hostile-texts.ts';
import { strangeMarkup, xmlFault } from '#test/letters/markup-check.ts';

const LONG = 3_600_000;

const BASE = composeAccessAnswer(aDossier(), { locale: 'nl-NL', form: 'formal' });

/** A letter of a kind, full of hostile texts from the `first` on; gives how many were placed. */
function hostileLetter(kind: LetterKind, first: number) {
  return aHostileLetter(BASE, kind, HOSTILE_TEXTS, first);
}

const PAGE_NUMBER = /<w:instrText[^>]*>(?:PAGE|NUMPAGES)<\/w:instrText>/g;
const REMOTE =
  /TargetMode="External"|w:instrText|w:altChunk|attachedTemplate|w:fldSimple|oleObject/;

describe('letters full of hostile texts', () => {
  it('are two hundred different ones, and a letter has a place for each', () => {
    expect(new Set(HOSTILE_TEXTS).size).toBe(200);
    expect(hostileLetter('refusal', 0).placed).toBeGreaterThan(200);
  });

  it(
    'carry nothing out and fetch nothing, in no kind of letter',
    async () => {
      const turns = timesOf({ everyRun: 1, onDemand: 4 });
      let texts = 0;
      const carriedOut: string[] = [];
      for (const kind of LETTER_KINDS) {
        for (let turn = 0; turn < turns; turn += 1) {
          // Every text comes to stand at another place of the letter.
          const { document, placed } = hostileLetter(kind, turn * 37);
          texts += placed;
          // The name of a part may be any text as well, as long as it stays in its quotes.
          const page = toHtml(document).replaceAll(/data-(section|node)="[^"<>]*"/g, 'data-$1="x"');
          const foot = footerTemplate(document).replace(/style="[^"]*"/, '');
          carriedOut.push(
            ...strangeMarkup(page),
            ...strangeMarkup(foot).filter(
              (one) => !/^<(?:div|span class="(?:pageNumber|totalPages)")/.test(one),
            ),
          );
          if (/[\u202a-\u202e\u2066-\u2069]/.test(page)) carriedOut.push('a mark that turns text');
          const parts = Object.entries(unzipSync(await toDocx(document)));
          for (const [name, bytes] of parts) {
            const xml = strFromU8(bytes).replaceAll(PAGE_NUMBER, '');
            const fault = xmlFault(xml);
            if (fault !== undefined) carriedOut.push(`${name}: ${fault}`);
            if (REMOTE.test(xml.replaceAll(/>[^<]*</g, '><'))) carriedOut.push(`${name}: remote`);
          }
          expect(toPlainText(document)).toContain('<script>alert(1)</script>');
        }
      }
      expect(carriedOut.slice(0, 5)).toEqual([]);
      report({
        fault: 'hostile text in a letter (HTML and DOCX)',
        times: texts,
        lost: 0,
        missed: carriedOut.length,
      });
      expect(texts).toBeGreaterThanOrEqual(LETTER_KINDS.length * 200);
    },
    LONG,
  );
});
