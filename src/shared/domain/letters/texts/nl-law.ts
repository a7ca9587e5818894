/** How Dutch writes an article of the GDPR: "lid 1 onder a" or, in Flanders, "lid 1, a)". */

/** The name of the law when it is first mentioned, and its articles. */
export interface DutchLaw {
  readonly name: string;
  article(article: number, paragraph?: number, ...letters: string[]): string;
}

/** As in the Netherlands. */
export const NETHERLANDS: DutchLaw = {
  name: 'Algemene verordening gegevensbescherming (AVG)',
  article: (article, paragraph, ...letters) =>
    [
      `artikel ${article}`,
      ...(paragraph === undefined ? [] : [`lid ${paragraph}`]),
      ...(letters.length === 0 ? [] : [`onder ${letters.join(' en ')}`]),
      'AVG',
    ].join(' '),
};

/** As in Flanders. */
export const FLANDERS: DutchLaw = {
  name: 'Algemene verordening gegevensbescherming (AVG of GDPR)',
  article: (article, paragraph, ...letters) =>
    `${[
      `artikel ${article}`,
      ...(paragraph === undefined ? [] : [`lid ${paragraph}`]),
      ...(letters.length === 0 ? [] : [letters.map((letter) => `${letter})`).join(' en ')]),
    ].join(', ')} AVG`,
};
