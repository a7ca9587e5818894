/** A list of customers who do not exist, the same every time. */
import { makeChance } from '#test/builders/random.ts';

const HEADER =
  'Klantnummer;Voornaam;Tussenvoegsel;Achternaam;E-mail;Telefoon;Straat;Huisnummer;Postcode;Plaats;Land;Functie;Bijgewerkt op;Nieuwsbrief;Laatste factuurdatum';
const GIVEN =
  'Jan Bea Zoë Koen Els Tom Ine Femke Sjoerd Aïcha Renée Wim Daan Lotte Milan Noor Bram Fatima Gijs Hanneke'.split(
    ' ',
  );
const INFIXES = ['', '', '', '', '', 'van', 'de', 'van der', 'van den', 'ter', "van 't"];
const STARTS = 'Ber Vos Hol Lin Mee Dij Kram Schip Wes Oos Noor Zuid Bak Mul Slag'.split(' ');
const MIDDLES = 'en el er ing ster dam veld hoff kamp'.split(' ');
const ENDS = 's aard man huis berg stra inga ma sen sma'.split(' ');
const STREETS = 'Dorpsstraat Kerkstraat Lindelaan Marktplein Julianaweg Havenkade'.split(' ');
const CITIES = 'Ede Urk Breda Zwolle Middelburg Groningen Valkenswaard Almelo'.split(' ');
const JOBS = ['Inkoper', 'Eigenaar', 'Administratief medewerker', 'Hovenier', ''];
const LETTERS = 'ABCDEGHJKLMNPRTVWXZ';
const SEED = 20_261_122;

/** CSV with semicolons, without quotes; about 150 bytes a row. */
export function makeCustomers(rows: number): string {
  const { below, oneOf } = makeChance(SEED);
  const digits = (count: number) => String(below(10 ** count)).padStart(count, '0');
  const day = () =>
    `${String(1 + below(28)).padStart(2, '0')}-${String(1 + below(12)).padStart(2, '0')}-${2012 + below(14)}`;
  const lines = Array.from({ length: rows }, (_, index) => {
    const given = oneOf(GIVEN);
    const family = `${oneOf(STARTS)}${oneOf(MIDDLES)}${oneOf(ENDS)}`;
    const mobile = below(3) > 0;
    return [
      `K${100_000 + index}`,
      given,
      oneOf(INFIXES),
      family,
      `${family}.${index}@voorbeeld.example`.toLowerCase(),
      mobile ? `06-1${digits(7)}` : `020 ${1 + below(9)}${digits(2)} ${digits(4)}`,
      oneOf(STREETS),
      1 + below(300),
      `${1 + below(9)}${digits(3)} ${oneOf([...LETTERS])}${oneOf([...LETTERS])}`,
      oneOf(CITIES),
      'Nederland',
      oneOf(JOBS),
      day(),
      oneOf(['ja', 'nee', '']),
      day(),
    ].join(';');
  });
  return `${[HEADER, ...lines].join('\n')}\n`;
}
