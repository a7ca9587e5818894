/** Strict readers for what the letters write: anything unexpected is a finding. */

const TAGS =
  'html|head|body|meta|title|style|header|main|section|div|address|h1|h2|h3|p|ul|li|dl|dt|dd|' +
  'table|caption|colgroup|col|thead|tbody|tr|th|td|strong|em|small|span|br|img';
const ATTRIBUTES = [
  'class="[a-z -]+"',
  'lang="[a-zA-Z-]+"',
  'charset="utf-8"',
  'name="(?:viewport|referrer)"',
  'http-equiv="Content-Security-Policy"',
  'content="[^"<>]*"',
  'scope="(?:col|row)"',
  'style="width: [0-9.]+(?:%|mm; height: [0-9.]+mm)"',
  'src="data:image/(?:png|jpeg);base64,[A-Za-z0-9+/=]+"',
  'alt="[^"<>]*"',
  'data-(?:section|node)="[A-Za-z0-9/-]+"',
].join('|');
const MARKUP = new RegExp(`^<(?:!doctype html|/(?:${TAGS})|(?:${TAGS})(?: (?:${ATTRIBUTES}))*)>`);
const ENTITY = /^&(?:amp|lt|gt|quot|#39);/;

/** Places in an HTML page where something stands that no letter writes by itself. */
export function strangeMarkup(page: string): string[] {
  const found: string[] = [];
  for (let at = 0; at < page.length; at += 1) {
    const character = page[at];
    const rest = page.slice(at, at + 400);
    if (character === '<' && !MARKUP.test(rest)) found.push(rest.slice(0, 80));
    if (character === '&' && !ENTITY.test(rest)) found.push(rest.slice(0, 80));
  }
  return found;
}

/** What keeps an XML text from being well-formed; undefined when nothing does. */
export function xmlFault(xml: string): string | undefined {
  if (/(?![\n\r\t])\p{Cc}|\p{Surrogate}|[\ufffe\uffff]/u.test(xml)) return 'a forbidden character';
  const open: string[] = [];
  const body = xml.replace(/^<\?xml [^?]*\?>/, '');
  for (const [token, close, name, attributes = '', empty] of body.matchAll(
    /<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|<|[^<]+/g,
  )) {
    if (name === undefined) {
      if (token === '<') return `a stray < before ${open.at(-1)}`;
      if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/.test(token)) return `& in ${token}`;
    } else if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/.test(attributes)) {
      return `& in an attribute of ${name}`;
    } else if (close) {
      if (open.pop() !== name) return `${name} closed out of turn`;
    } else if (!empty) {
      open.push(name);
    }
  }
  return open.length > 0 ? `${open.join(' ')} never closed` : undefined;
}
