/** P9, without the PDF: data and letter of an answer about access to somebody with 500 items. */
import type { Goal } from '../goal.ts';
import { addLargePerson, LARGE_ITEMS } from '../large-person.ts';
import { median, timedRounds } from '../measure.ts';
import { openCopy } from '../open-register.ts';

export const accessAnswer: Goal = {
  id: 'P9',
  title: 'answer about access',
  of: 'register',
  short: true,
  grows: true,
  async measure({ register: made, manyRounds }) {
    const register = await openCopy(made, 'answer');
    try {
      const { requestId } = await addLargePerson(register);
      const compose = () =>
        register.call('letters.compose-answer', { requestId, locale: 'nl-NL', form: 'formal' });
      const ours = median(await timedRounds(manyRounds, compose));
      return [
        {
          what: `letter over ${LARGE_ITEMS} items, composed`,
          unit: 'ms',
          floor: null,
          ours,
          limit: null,
        },
      ];
    } finally {
      await register.close();
    }
  },
};
