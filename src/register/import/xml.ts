/** Walks through XML without building a tree of it, and without trusting it. */
import { Parser } from 'saxen';
import { NESTING } from './limits.ts';
import { FileRefused } from './records.ts';

/** The value of an attribute of the element, with entities decoded; undefined when it has none. */
export type Attribute = (name: string) => string | undefined;

/** What happens at each step; names come without the prefix of their namespace. */
export interface XmlSteps {
  readonly open: (name: string, attribute: Attribute) => void;
  readonly close?: (name: string) => void;
  /** Text and CDATA with entities decoded; one text may come in several pieces. */
  readonly text?: (text: string) => void;
}

/**
 * Walks through a document. Throws FileRefused for XML that is not well-formed or
 * nested deeper than 32, and for any DOCTYPE: that is where entities are declared
 * that grow without end or point outside.
 */
export function walkXml(xml: string, steps: XmlSteps): void {
  const parser = new Parser();
  let depth = 0;
  parser.on('openTag', (name, attributes, decode) => {
    depth += 1;
    if (depth > NESTING) throw new FileRefused('xml.damaged');
    steps.open(localName(name), findAttribute(attributes, decode));
  });
  parser.on('closeTag', (name) => {
    depth -= 1;
    steps.close?.(localName(name));
  });
  parser.on('text', (text, decode) => steps.text?.(decode(text)));
  parser.on('cdata', (text) => steps.text?.(text));
  parser.on('attention', () => {
    throw new FileRefused('xml.doctype');
  });
  parser.on('error', () => {
    throw new FileRefused('xml.damaged');
  });
  parser.parse(xml);
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Attributes are taken apart only when one is asked for. */
function findAttribute(
  attributes: () => Record<string, string>,
  decode: (text: string) => string,
): Attribute {
  let all: Record<string, string> | undefined;
  return (name) => {
    all ??= attributes();
    const key = Object.hasOwn(all, name) ? name : findPrefixed(all, name);
    const value = key === undefined ? undefined : all[key];
    return value === undefined ? undefined : decode(value);
  };
}

/** `r:id` for `id`; a declaration of a namespace is no attribute. */
function findPrefixed(attributes: Record<string, string>, name: string): string | undefined {
  return Object.keys(attributes).find(
    (key) => key.endsWith(`:${name}`) && !key.startsWith('xmlns:'),
  );
}
