/** A new person with nothing but a family name, a note and an e-mail address. */
export function personInput(familyName: string, note: string, email: string) {
  return {
    givenName: '',
    infix: '',
    familyName,
    nickname: '',
    functionTitle: '',
    language: null,
    letterForm: null,
    source: '',
    note,
    contactPoints: [{ kind: 'email' as const, value: email, label: '' }],
  };
}
