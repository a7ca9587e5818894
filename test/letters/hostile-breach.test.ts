import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { toDocx } from '#register/letters/to-docx.ts';
import type { Breach } from '#shared/domain/breaches.ts';
import type { BreachLetterFacts } from '#shared/domain/letters/breach-facts.ts';
import { composeBreachNotice } from '#shared/domain/letters/breach-notice.ts';
import {
  composeBreachReport,
  composeBreachToController,
} from '#shared/domain/letters/breach-report.ts';
import { LetterDocument } from '#shared/domain/letters/document.ts';
import { toHtml } from '#shared/domain/letters/to-html.ts';
import { aBreach, belgianBreachFacts, breachFacts } from '#test/builders/breach.ts';
import { documentXml } from './docx-text.ts';
import { EVERY_LETTER } from './every-letter.ts';
import { hostileText } from './hostile-dossier.ts';
import { strangeMarkup, xmlFault } from './markup-check.ts';

const HOSTILE = [
  '</style><script>alert(1)</script>',
  '</title><img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  ']]> <![CDATA[ &lt;b&gt; {{x}} %s $&',
  'javascript:alert(1)',
  'Vries\u202eseirV\u202c',
  'regel 1\r\nregel 2',
  'x\u0000\u001b[31m\ud83d',
];

/** What is no text of the owner: codes, numbers and instants. */
const FIXED = [
  'role',
  'natures',
  'risk',
  'personsNotToldBecause',
  'discoveredAt',
  'awareAt',
  'authorityNotifiedAt',
  'controllerToldAt',
] as const satisfies readonly (keyof Breach)[];

const COMPOSERS = {
  'breach.authority': composeBreachReport,
  'breach.person': composeBreachNotice,
  'breach.toController': composeBreachToController,
} as const;
const KINDS = Object.keys(COMPOSERS) as (keyof typeof COMPOSERS)[];

/** The facts of a breach with a text in place of every text that somebody types. */
function hostileFacts(base: BreachLetterFacts, text: string): BreachLetterFacts {
  const role = base.breach.role;
  const whole = aBreach({
    role,
    lateReason: 'x',
    personsNotToldNote: 'x',
    authorityReference: 'x',
  });
  const kept = Object.fromEntries(FIXED.map((key) => [key, whole[key]]));
  const { country } = base.controller;
  return {
    ...base,
    controller: { ...hostileText(base.controller, text), country },
    breach: { ...hostileText(whole, text), ...kept },
    number: text,
    processor: text,
    addressee: [text, text],
  };
}

describe.each(EVERY_LETTER)('hostile text in letters about a breach in $locale, $form', (style) => {
  const belgian = style.locale === 'nl-BE' || style.locale === 'fr';
  const base = belgian ? belgianBreachFacts() : breachFacts();

  it.each(KINDS)('stays text in %s', async (kind) => {
    for (const text of HOSTILE) {
      const document = COMPOSERS[kind](hostileFacts(base, text), style);
      const page = toHtml(document);
      expect(strangeMarkup(page)).toEqual([]);
      expect(page).not.toMatch(/[\u202a-\u202e\u2066-\u2069]|(?![\n\t])\p{Cc}|\p{Surrogate}/u);
      expect(v.is(LetterDocument, JSON.parse(JSON.stringify(document)))).toBe(true);
    }
    const written = await toDocx(COMPOSERS[kind](hostileFacts(base, HOSTILE.join(' ')), style));
    expect(xmlFault(documentXml(written))).toBeUndefined();
  });
});
