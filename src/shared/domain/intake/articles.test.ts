import { describe, expect, it } from 'vitest';
import { listCitations } from './articles.ts';
import { readText } from './reading.ts';

function cited(letter: string): string[] {
  return listCitations(readText(letter)).map(
    ({ article, paragraph }) => `${article}${paragraph === undefined ? '' : `(${paragraph})`}`,
  );
}

describe('listCitations', () => {
  it.each([
    ['artikel 15 AVG', ['15']],
    ['art. 17 lid 1 van de AVG', ['17(1)']],
    ['Article 20(1) GDPR', ['20(1)']],
    ["l'article 17 du RGPD", ['17']],
    ['artikelen 15 en 17 AVG', ['15', '17']],
    ['artikelen 15, 16, 17 en 21, tweede lid, van de AVG', ['15', '16', '17', '21(2)']],
    ['Articles 15 to 17 of the GDPR', ['15', '16', '17']],
    ['artikel 16 t/m 18 AVG', ['16', '17', '18']],
    ['Art. 15 Abs. 1 DSGVO', ['15(1)']],
    ['art. 21 lid 2 en 3 AVG', ['21(2)', '21(3)']],
    ['Article 15(1)(a) and (3) GDPR', ['15(1)', '15(3)']],
    ['artikel 15 lid 1 onder h en 17 AVG', ['15(1)', '17']],
    ['artikel 15, eerste lid, onder a, AVG', ['15(1)']],
    ['article 15, paragraphe 3, du RGPD', ['15(3)']],
    ['art. 15.1 AVG', ['15(1)']],
    ['art. 15 jo. art. 12 AVG', ['15', '12']],
    ['De AVG geeft mij dat recht (artikel 15).', ['15']],
    ['article 17 du règlement (UE) 2016/679', ['17']],
    ['artikel 15 van de Algemene Verordening\nGegevensbescherming', ['15']],
  ])('reads %j', (letter, articles) => {
    expect(cited(letter)).toEqual(articles);
  });

  it.each([
    ['terms of sale', 'AVG-vriendelijk! Zie artikel 15 van uw algemene voorwaarden.'],
    ['another law', 'Volgens de AVG en artikel 6:162 BW bent u aansprakelijk.'],
    ['the Dutch implementing act', 'artikel 15 UAVG, en de AVG'],
    ['an agreement', 'artikel 17 van de verwerkersovereenkomst; de AVG geldt ook'],
    ['no law at all', 'Ik zoek artikel 15 uit uw catalogus.'],
    ['a chapter', 'mijn rechten uit de artikelen 15 t/m 22 AVG'],
    ['an article of goods', 'artikelnummer 15, AVG'],
  ])('leaves out %s', (_, letter) => {
    expect(cited(letter)).toEqual([]);
  });

  it.each([
    'artikel 15 AVG, 20 dagen na vandaag',
    'op grond van artikel 15, 20 dagen na dato, AVG',
    'artikel 15 AVG en 17 december',
    'artikel 15 en 17 december (AVG)',
  ])('takes a number that counts something else for no article in %j', (letter) => {
    expect(cited(letter)).toEqual(['15']);
  });
});
