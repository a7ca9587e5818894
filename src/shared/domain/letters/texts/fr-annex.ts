/** French texts of the annex with the data, and of the answer when nothing was found. */
import type { LetterForm } from '../document.ts';
import type { LetterTexts } from './texts.ts';

/** The annex in the form of address that was chosen (vous or tu). */
export function frenchAnnex(
  form: LetterForm,
  date: LetterTexts['date'],
  joined: LetterTexts['joined'],
): Pick<LetterTexts, 'data' | 'nothing'> {
  const formal = form === 'formal';
  const votre = formal ? 'votre' : 'ton';
  const vos = formal ? 'vos' : 'tes';
  const Vos = formal ? 'Vos' : 'Tes';

  return {
    data: {
      heading: `Annexe 1 : ${vos} données`,
      intro: (asOf) =>
        `Voici les données que nous avions à ${formal ? 'votre' : 'ton'} sujet le ${date(asOf)}, ` +
        'telles que nous les avons enregistrées.',
      pseudonymised:
        `Elles comprennent aussi les données que nous conservons sous un numéro ou un code au lieu de ` +
        `${votre} nom (données pseudonymisées).`,
      secrets:
        "Pour les données de connexion, nous indiquons seulement qu'elles existent et où. Nous ne " +
        'montrons pas leur contenu, afin que personne ne puisse le tirer de cette lettre.',
      person: {
        heading: formal ? 'Qui vous êtes dans nos dossiers' : 'Qui tu es dans nos dossiers',
        name: 'Nom',
        organisation: 'Organisation',
        address: 'Adresse',
        email: 'Adresse électronique',
        relation: 'Relation avec nous',
        agreements: 'Contrats',
      },
      span: (what, from, to) => {
        if (from !== null && to !== null) return `${what}, du ${date(from)} au ${date(to)}`;
        if (from !== null) return `${what}, depuis le ${date(from)}`;
        return to === null ? what : `${what}, jusqu'au ${date(to)}`;
      },
      columns: ['Champ', 'Ce que nous avons enregistré'],
      itemColumn: 'Donnée',
      recordedColumn: 'Enregistré le',
      empty: 'non rempli',
      secret: (systems) =>
        systems.length === 0
          ? 'existe, mais hors de notre registre ; nous ne montrons pas la valeur'
          : `existe dans ${joined(systems)} ; nous ne montrons pas la valeur`,
      recordedOn: (on) => `Enregistré le ${date(on)}`,
      keptIn: (systems) => `Conservé dans ${joined(systems)}`,
      source: (text) => `Source : ${text}`,
      withoutFields: (label) => `${label} : aucun champ distinct n'est enregistré.`,
      consents: {
        heading: `${Vos} consentements`,
        columns: ['Pour quoi', 'État', 'Comment et avec quel texte'],
        given: (on) => (on === null ? 'Donné, date inconnue' : `Donné le ${date(on)}`),
        withdrawn: (on) => (on === null ? 'Retiré, date inconnue' : `Retiré le ${date(on)}`),
        expired: (on) => (on === null ? 'Expiré' : `Donné le ${date(on)}, expiré depuis`),
        implied: "Déduit d'autre chose ; nous ne le comptons pas comme un consentement",
        proof: 'Nous en avons la preuve.',
        withoutProof: "Nous n'en avons pas la preuve.",
        wording: (text) => `Texte : « ${text} »`,
      },
      events: { heading: "Ce qui s'est passé et quand", columns: ['Date', 'Événement'] },
    },
    nothing: {
      no: formal
        ? "Nous n'avons trouvé aucune donnée à caractère personnel vous concernant."
        : "Nous n'avons trouvé aucune donnée à caractère personnel te concernant.",
      searchedFor: (what) =>
        what.length === 0
          ? `Nous avons cherché avec les données de ${formal ? 'votre' : 'ta'} demande.`
          : `Nous avons cherché ${joined(what)}.`,
      identifiers: {
        name: `${votre} nom`,
        email: `${formal ? 'votre' : 'ton'} adresse électronique`,
        address: `${formal ? 'votre' : 'ton'} adresse`,
      },
      otherDetails: formal
        ? 'Nous avez-vous déjà contactés sous un autre nom ou avec une autre adresse électronique ? ' +
          'Dites-le-nous et nous chercherons à nouveau.'
        : 'Nous as-tu déjà contactés sous un autre nom ou avec une autre adresse électronique ? ' +
          'Dis-le-nous et nous chercherons à nouveau.',
      requestKept: formal
        ? 'En raison de votre demande, nous détenons désormais votre nom, vos coordonnées, votre ' +
          'demande et cette réponse. Nous ne les utilisons que pour vous répondre et pour pouvoir le prouver.'
        : 'En raison de ta demande, nous détenons désormais ton nom, tes coordonnées, ta demande et ' +
          'cette réponse. Nous ne les utilisons que pour te répondre et pour pouvoir le prouver.',
      free: 'Cette réponse est gratuite.',
      rights: formal
        ? "Pour ces données aussi, vous pouvez nous demander la rectification, l'effacement ou la " +
          'limitation, et vous pouvez vous y opposer. Un simple message suffit.'
        : "Pour ces données aussi, tu peux nous demander la rectification, l'effacement ou la " +
          "limitation, et tu peux t'y opposer. Un simple message suffit.",
    },
  };
}
