/** The overview: the whole dossier on one page that needs no other file and no network. */

import { html, type Markup, type MarkupValue } from '../letters/markup.ts';
import { oneLine } from '../letters/printable.ts';
import { languageOf } from '../locale.ts';
import { writtenDay } from '../written-dates.ts';
import { type FieldNode, getField } from './field-node.ts';
import { GENERAL_FIELDS } from './fields-general.ts';
import { ITEMS } from './fields-items.ts';
import { OMISSIONS } from './fields-surroundings.ts';
import { fileName } from './file-names.ts';
import { AUTHORITY_LABELS } from './labels.ts';
import { itemsShown } from './overview-items.ts';
import { definitions, listOfObjects, objectShown, shown, textShown } from './overview-parts.ts';
import { OVERVIEW_STYLE } from './overview-style.ts';
import { OVERVIEW_HEADS, OVERVIEW_TEXTS } from './overview-texts.ts';
import type { PersonData } from './person-data.ts';
import type { ExportShape } from './shapes.ts';
import { say, type Voice, type Wording } from './wording.ts';

/** Nothing may load, run or be sent; only the style in the page itself counts. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

interface OverviewSection {
  readonly id: string;
  readonly title: Wording;
  readonly count: number | null;
  readonly content: MarkupValue;
}

/** The lists of the page beside the items, in the order in which they are read. */
const LISTS = [
  'details',
  'relations',
  'agreements',
  'consents',
  'events',
  'recipients',
  'transfers',
  'disclosures',
  'automatedDecisions',
  'systemsSearched',
  'attachments',
  'leftOut',
] as const;

/** The page as text. */
export function overviewHtml(data: PersonData, shape: ExportShape, voice: Voice): string {
  const sections = sectionsOf(data, shape, voice);
  const heads = OVERVIEW_HEADS[shape.scope];
  const number = oneLine(data.request?.number ?? '');
  const title =
    number === '' ? say(heads.title, voice) : say(heads.titleWithNumber, voice, { number });
  const head = html`<html lang="${voice.locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${title}</title>
`;
  const body = html`<body>
${pageHeader(data, shape, voice)}
<nav aria-labelledby="contents">
<h2 id="contents">${say(OVERVIEW_TEXTS.contents, voice)}</h2>
<ol>${sections.map(({ id, title, count }) => html`<li><a href="#${id}">${say(title, voice)}</a>${count === null ? '' : ` (${count})`}</li>`)}</ol>
</nav>
<main>
${sections.map(
  ({
    id,
    title,
    count,
    content,
  }) => html`<section class="${count === null || id === ITEMS.key ? 'text' : 'list'}" aria-labelledby="${id}">
<h2 id="${id}">${say(title, voice)}</h2>
${content}
</section>
`,
)}</main>
${pageFooter(data, voice)}
</body>
</html>
`;
  return `<!doctype html>\n${head}<style>${OVERVIEW_STYLE}</style>\n</head>\n${body}`;
}

function pageHeader(data: PersonData, { scope }: ExportShape, voice: Voice): Markup {
  const heads = OVERVIEW_HEADS[scope];
  const omissions = say(OMISSIONS.title, voice);
  const date = writtenDay(data.madeOn, languageOf(voice.locale));
  const controller = oneLine(data.controller.name);
  return html`<header>
<p class="from">${textShown(controller)}</p>
<h1>${say(heads.title, voice)}</h1>
<p>${say(heads.lead, voice, { controller, date, omissions })}</p>
<div class="facts">
${definitions([
  fact(data.person, 'person', 'name', voice),
  ...(data.request === null
    ? []
    : [
        fact(data.request, 'request', 'number', voice),
        fact(data.request, 'request', 'receivedOn', voice),
      ]),
  fact(data, null, 'madeOn', voice),
])}
</div>
</header>`;
}

function pageFooter(data: PersonData, voice: Voice): Markup {
  const { name, email, phone } = data.controller;
  return html`<footer>
<p>${say(OVERVIEW_TEXTS.contact, voice, {
    controller: oneLine(name),
    address: [email, phone]
      .map(oneLine)
      .filter((part) => part !== '')
      .join(', '),
    authority: say(AUTHORITY_LABELS[data.supervisoryAuthority], voice),
  })}</p>
<p>${say(OVERVIEW_TEXTS.machine, voice, { data: fileName('data', languageOf(voice.locale)) })}</p>
</footer>`;
}

/** Only what the package is made of: an empty list of what it is not would say something untrue. */
function sectionsOf(data: PersonData, { fields }: ExportShape, voice: Voice): OverviewSection[] {
  const lists = LISTS.flatMap((key) => {
    const node = fields.find((found) => found.key === key);
    if (node === undefined) return [];
    return key === 'automatedDecisions'
      ? [{ id: key, title: node.title, count: null, content: decisionsShown(data, voice) }]
      : [listSection(node, data[key], voice)];
  });
  return [
    {
      id: 'items',
      title: ITEMS.title,
      count: data.items.length,
      content: itemsShown(data, getField(fields, ITEMS.key), voice),
    },
    ...lists,
    {
      id: 'general',
      title: OVERVIEW_TEXTS.general,
      count: null,
      content: generalShown(data, fields, voice),
    },
  ];
}

function listSection(
  node: FieldNode,
  rows: readonly Readonly<Record<string, unknown>>[],
  voice: Voice,
): OverviewSection {
  const content = listOfObjects(node, rows, voice);
  return { id: node.key, title: node.title, count: rows.length, content };
}

function generalShown(data: PersonData, fields: readonly FieldNode[], voice: Voice): MarkupValue {
  const groups = (['person', 'request', 'controller'] as const).map((key) => {
    const node = getField(fields, key);
    const value = data[key];
    if (value === null) return '';
    return html`<h3>${say(node.title, voice)}</h3>
${objectShown(node, value, voice)}
`;
  });
  const authority = fact(data, null, 'supervisoryAuthority', voice);
  return [...groups, definitions([fact(data, null, 'madeOn', voice), authority])];
}

/** One field about the person, the request or the whole, as a term with its value. */
function fact(
  values: Readonly<Record<string, unknown>>,
  group: 'person' | 'request' | null,
  key: string,
  voice: Voice,
): readonly [string, MarkupValue] {
  const fields = group === null ? GENERAL_FIELDS : getField(GENERAL_FIELDS, group).fields;
  const node = getField(fields, key);
  return [say(node.title, voice), shown(node, values[key], voice)];
}

function decisionsShown(data: PersonData, voice: Voice): Markup {
  return data.automatedDecisions === ''
    ? html`<p>${say(OVERVIEW_TEXTS.noDecisions, voice)}</p>`
    : html`<p>${textShown(data.automatedDecisions)}</p>`;
}
