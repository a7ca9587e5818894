/**
 * The letters about the course of a request, apart from what is answered: received,
 * who is asking, more time, a refusal, a fee, and somebody else who has to answer
 * (GDPR art. 11, 12 and 28).
 */
import { IDENTITY_METHODS, type IdentityMethod } from '../requests.ts';
import type { LetterDocument, Paragraph, Section } from './document.ts';
import type { LetterStyle } from './frame.ts';
import { lead, list, paragraph, section } from './nodes.ts';
import { oneLine, printable } from './printable.ts';
import type {
  AckFacts,
  ExtensionFacts,
  FeeFacts,
  IdentityFacts,
  NotControllerFacts,
  RefusalFacts,
} from './request-facts.ts';
import { requestLetter } from './request-letter.ts';
import { letterTexts } from './texts/letter-texts.ts';
import { procedureTexts } from './texts/procedure/index.ts';
import type { IdentityTexts, RefusalExtent } from './texts/procedure/texts.ts';
import { requestWords } from './texts/request-words.ts';

/** L01: what was received, what we read in it, and the day of the answer (GDPR art. 12(3)). */
export function composeAck(facts: AckFacts, style: LetterStyle): LetterDocument {
  const { ack: words, rights } = procedureTexts(style.locale, style.form);
  const { articleOf } = requestWords(style.locale, style.form);
  const { request, answerBy, identityMethod } = facts;
  const number = oneLine(request.number);
  const understood = request.rights.map((right) => ({
    term: `${rights[right].term} (${articleOf(right)}).`,
    text: rights[right].meaning,
  }));
  return requestLetter(facts, style, {
    kind: 'ack',
    title: words.title,
    opening: [
      lead(words.lead(answerBy)),
      number === '' ? undefined : paragraph(words.filedUnder(number)),
    ],
    sections: [
      section(
        { id: 'understood', heading: words.understood.heading },
        ...(understood.length === 0
          ? [paragraph(words.understood.unclear)]
          : [
              paragraph(words.understood.intro),
              list(understood),
              paragraph(words.understood.correct),
            ]),
      ),
      section(
        { id: 'term', heading: words.term.heading },
        paragraph(words.term.runs(request.receivedOn, answerBy)),
        paragraph(words.term.longer(answerBy)),
      ),
      section(
        { id: 'identity', heading: words.identity.heading },
        ...(identityMethod === null
          ? [paragraph(words.identity.clear)]
          : [paragraph(words.identity.intro), paragraph(words.identity.methods[identityMethod])]),
        identityMethod === 'masked-copy' ? undefined : paragraph(words.identity.noCopy),
      ),
    ],
  });
}

/**
 * L02: the doubt and the means to take it away, lightest first (GDPR art. 12(6) and
 * 11(2)). A copy is asked for only with its reason; throws a RangeError when no
 * means is left.
 */
export function composeIdentity(facts: IdentityFacts, style: LetterStyle): LetterDocument {
  const { identity: words } = procedureTexts(style.locale, style.form);
  const { answerBy, representative, person } = facts;
  const methods = methodsOf(facts);
  const hasCopy = methods.includes('masked-copy');
  return requestLetter(facts, style, {
    kind: 'identity',
    title: words.title,
    opening: [lead(words.lead)],
    sections: [
      section(
        { id: 'doubt', heading: words.doubt.heading },
        paragraph(words.doubt.intro),
        typed(facts.doubt),
        paragraph(words.doubt.law),
      ),
      section(
        { id: 'choices', heading: words.choices.heading(methods.length) },
        representative === null
          ? undefined
          : paragraph(words.choices.forPerson(oneLine(person.name))),
        paragraph(words.choices.intro(methods.length)),
        list(methods.map((method) => words.choices.methods[method])),
      ),
      hasCopy ? copySection(facts, methods.length === 1, words) : undefined,
      section(
        { id: 'sending', heading: words.sending.heading },
        paragraph(hasCopy ? words.sending.copy : words.sending.withoutCopy),
        paragraph(words.sending.genuine),
      ),
      // Recital 64: nothing is kept only to react to a request.
      section(
        { id: 'after', heading: words.after.heading },
        paragraph(words.after.erased),
        paragraph(hasCopy ? words.after.notedOfCopy : words.after.noted),
      ),
      section(
        { id: 'term', heading: words.term.heading },
        paragraph(words.term.text(answerBy)),
        paragraph(words.term.impossible),
      ),
    ],
  });
}

/** The means in their own order, without a copy for which no reason was given. */
function methodsOf({ methods, copyReason }: IdentityFacts): IdentityMethod[] {
  const left = IDENTITY_METHODS.filter(
    (method) => methods.includes(method) && (method !== 'masked-copy' || copyReason.trim() !== ''),
  );
  if (left.length === 0) throw new RangeError('no means to confirm who is asking');
  return left;
}

/** What is made unreadable depends on the country whose documents people here have. */
function copySection(
  { controller, copyReason }: IdentityFacts,
  isOnly: boolean,
  { copy }: IdentityTexts,
): Section {
  const mask = copy.mask[controller.country];
  const app = copy.app[controller.country];
  return section(
    { id: 'copy', heading: copy.heading },
    paragraph(isOnly ? copy.whyOnly : copy.whyLast),
    typed(copyReason),
    paragraph(mask.intro),
    list(mask.items.map((text) => ({ text }))),
    paragraph(copy.across(oneLine(controller.name))),
    paragraph(copy.stays),
    app === '' ? undefined : paragraph(app),
  );
}

/** L03: more time, with the reason, within the first month (GDPR art. 12(3)). */
export function composeExtension(facts: ExtensionFacts, style: LetterStyle): LetterDocument {
  const { extension: words } = procedureTexts(style.locale, style.form);
  const { request, extendedDue } = facts;
  const sentNow = facts.sentNow.map(oneLine).filter((text) => text !== '');
  return requestLetter(facts, style, {
    kind: 'extension',
    title: words.title,
    opening: [lead(words.lead(extendedDue))],
    sections: [
      section(
        { id: 'reason', heading: words.reason.heading },
        paragraph(words.reason.reasons[facts.reason]),
        typed(facts.explanation),
        paragraph(words.reason.law(request.receivedOn, extendedDue)),
      ),
      section(
        { id: 'sent-now', heading: words.sentNow.heading },
        ...(sentNow.length === 0
          ? [paragraph(words.sentNow.nothing(extendedDue))]
          : [
              paragraph(words.sentNow.intro),
              list(sentNow.map((text) => ({ text }))),
              paragraph(words.sentNow.rest(extendedDue)),
            ]),
      ),
    ],
  });
}

/**
 * L04: what is not done, wholly or partly, on which ground (GDPR art. 12(4)). Throws a
 * RangeError when nothing is refused.
 */
export function composeRefusal(facts: RefusalFacts, style: LetterStyle): LetterDocument {
  const { refusal: words, rights } = procedureTexts(style.locale, style.form);
  const { articleOf } = requestWords(style.locale, style.form);
  const { controller, refusals } = facts;
  if (refusals.length === 0) throw new RangeError('nothing is refused');
  const extent = refusalExtent(facts);
  return requestLetter(facts, style, {
    kind: 'refusal',
    title: words.titles[extent],
    opening: [lead(words.lead[extent])],
    sections: [
      section({ id: 'refused', heading: words.reasons.heading }, paragraph(words.reasons.intro)),
      ...refusals.map((one, index) =>
        section(
          {
            id: `refused-${index + 1}`,
            level: 3,
            heading: words.reasons.right(
              `${rights[one.right].term} (${articleOf(one.right)})`,
              one.extent,
            ),
          },
          paragraph(words.reasons.ground(one.ground, one.right, controller.country)),
          typed(one.explanation),
        ),
      ),
      restSection(facts, style),
    ],
  });
}

/** The whole request is refused only when each of its rights is, wholly. */
function refusalExtent({ request, refusals }: RefusalFacts): RefusalExtent {
  const isRefused = request.rights.every((right) => refusals.some((one) => one.right === right));
  return isRefused && refusals.every(({ extent }) => extent === 'whole') ? 'whole' : 'partly';
}

/** What is done all the same, and what this letter is not about. */
function restSection({ request, refusals }: RefusalFacts, style: LetterStyle): Section | undefined {
  const { rest } = procedureTexts(style.locale, style.form).refusal;
  const { rightNames } = letterTexts(style.locale, style.form);
  const partly = new Set(
    refusals.filter(({ extent }) => extent === 'partly').map(({ right }) => right),
  );
  const others = request.rights.filter((right) => refusals.every((one) => one.right !== right));
  const names = (some: Iterable<keyof typeof rightNames>) =>
    [...some].map((right) => rightNames[right]);
  if (partly.size === 0 && others.length === 0) return undefined;
  return section(
    { id: 'rest', heading: rest.heading },
    partly.size === 0 ? undefined : paragraph(rest.partly(names(partly))),
    others.length === 0 ? undefined : paragraph(rest.others(names(others))),
  );
}

/** L17: a fee, why, and the way around it (GDPR art. 12(5)(a)). */
export function composeFee(facts: FeeFacts, style: LetterStyle): LetterDocument {
  const { fee: words } = procedureTexts(style.locale, style.form);
  const { costs } = letterTexts(style.locale, style.form);
  const { replyBy } = facts;
  const amount = oneLine(facts.amount);
  return requestLetter(facts, style, {
    kind: 'fee.notice',
    title: words.title,
    opening: [lead(words.lead(amount))],
    withCosts: true,
    sections: [
      section(
        { id: 'why', heading: words.why.heading },
        paragraph(words.why.law),
        typed(facts.why),
      ),
      section(
        { id: 'choices', heading: words.choices.heading },
        paragraph(words.choices.intro(replyBy)),
        list(words.choices.items),
        paragraph(words.choices.silence(replyBy)),
      ),
      section(
        { id: 'costs', blocks: ['B5'], heading: costs.heading },
        paragraph(words.costs(amount)),
        paragraph(words.onlyWhenAgreed),
      ),
    ],
  });
}

/** L22: we process for somebody else, who answers (GDPR art. 28(3)(a) and (e)). */
export function composeNotController(
  facts: NotControllerFacts,
  style: LetterStyle,
): LetterDocument {
  const { notController: words } = procedureTexts(style.locale, style.form);
  const customer = oneLine(facts.customer);
  const { forwardedOn } = facts;
  return requestLetter(facts, style, {
    kind: 'not.controller',
    title: words.title(customer),
    opening: [lead(words.lead(customer))],
    rights: words.rights(customer),
    sections: [
      section(
        { id: 'why', heading: words.why.heading },
        paragraph(words.why.text(customer, oneLine(facts.service))),
        paragraph(words.why.law),
      ),
      section(
        { id: 'passed-on', heading: words.passedOn.heading },
        paragraph(
          forwardedOn === null
            ? words.passedOn.coming(customer)
            : words.passedOn.done(customer, forwardedOn),
        ),
        paragraph(words.passedOn.nothingElse(customer)),
      ),
      section({ id: 'next', heading: words.next.heading }, paragraph(words.next.text(customer))),
    ],
  });
}

/** What the owner wrote, with its own lines; nothing when it is blank. */
function typed(text: string): Paragraph | undefined {
  const shown = printable(text).trim();
  return shown === '' ? undefined : paragraph(shown);
}
