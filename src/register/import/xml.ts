/** Walks through XML without building a tree of it, and without trusting it. */
import { Parser } from 'saxen';
import { NESTING } from './limits.ts';
import { FileRefused } from './records.ts';

/** What happens at each step; names come without the prefix of their namespace. */
export interface XmlSteps {
  readonly open: (name: string, attributes: ReadonlyMap<string, string>) => void;
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
    steps.open(localName(name), readAttributes(attributes(), decode));
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

function readAttributes(
  attributes: Record<string, string>,
  decode: (text: string) => string,
): ReadonlyMap<string, string> {
  const read = new Map<string, string>();
  for (const [name, value] of Object.entries(attributes)) {
    // A declaration of a namespace is no attribute, and `r:id` goes before a plain one.
    if (!name.startsWith('xmlns')) read.set(localName(name), decode(value));
  }
  return read;
}
