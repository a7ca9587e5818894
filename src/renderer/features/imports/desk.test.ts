// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { useSession } from '#renderer/call/session.ts';
import { aLook } from '#test/builders/import-bridge.ts';
import { makeSessionState } from '#test/builders/render-screen.tsx';
import {
  changeHow,
  decideGroup,
  decideOne,
  emptyDesk,
  takeLook,
  toggleLeftOut,
  useDesk,
} from './desk.ts';
import { missingOf, personsGoing, planOf, skipsSome } from './plan.ts';

afterEach(emptyDesk);

const desk = useDesk.getState;

describe('the desk', () => {
  it('is empty as soon as the register is not open', () => {
    useSession.setState({ status: makeSessionState() });
    takeLook(aLook());
    useSession.setState({ status: makeSessionState({ state: 'locked' }) });
    expect(desk().look).toBeUndefined();
  });

  it('is empty when another register is opened', () => {
    useSession.setState({ status: makeSessionState() });
    takeLook(aLook());
    useSession.setState({ status: makeSessionState({ register: 'example' }) });
    expect(desk().look).toBeUndefined();
  });

  it('keeps what was chosen and takes other proposals for the rest when it is read again', () => {
    takeLook(aLook());
    changeHow({ categoryId: 12, topics: { Nieuwsbrief: 'none' } });
    const { proposed } = aLook();
    takeLook(aLook({ proposed: { ...proposed, systemId: 2, categoryId: 13 } }));
    expect(desk().how).toMatchObject({
      systemId: 2,
      categoryId: 12,
      topics: { Nieuwsbrief: 'none' },
    });
  });

  it('forgets decisions about records when it is read again: they have other numbers', () => {
    takeLook(aLook());
    toggleLeftOut('p1', 'person');
    decideGroup('exact', 'merge');
    decideOne({ id: 1, strength: 'likely' }, 'apart');
    takeLook(aLook());
    expect([desk().leaveOut.size, desk().groups.exact, desk().own.size]).toEqual([0, null, 0]);
  });
});

describe('the plan', () => {
  it('needs no decision about a group when each of its pairs has one', () => {
    takeLook(aLook({ topics: [], proposals: { exact: 0, likely: 2, near: 0 } }));
    changeHow({ relation: 'customer' });
    decideOne({ id: 1, strength: 'likely' }, 'merge');
    expect(missingOf(desk())).toEqual([
      { step: 'duplicates', what: 'duplicates', strength: 'likely' },
    ]);
    decideOne({ id: 2, strength: 'likely' }, 'apart');
    expect(missingOf(desk())).toEqual([]);
    expect(planOf(desk(), 'nl', undefined)?.decisions.own).toEqual([
      { id: 1, decision: 'merge' },
      { id: 2, decision: 'apart' },
    ]);
  });

  it('counts who goes in: not who was erased before or left out, and says when it may be fewer', () => {
    takeLook(aLook());
    toggleLeftOut('p1', 'person');
    toggleLeftOut('o1', 'organisation');
    expect([personsGoing(desk()), skipsSome(desk())]).toEqual([1, false]);
    decideGroup('near', 'skip');
    expect(skipsSome(desk())).toBe(false);
    decideGroup('likely', 'skip');
    expect(skipsSome(desk())).toBe(true);
  });

  it('is none without a category while persons are taken over', () => {
    const { proposed } = aLook();
    takeLook(
      aLook({
        topics: [],
        proposals: { exact: 0, likely: 0, near: 0 },
        proposed: { ...proposed, relation: 'customer', categoryId: null },
      }),
    );
    expect(planOf(desk(), 'nl', 11)).toBeUndefined();
    changeHow({ takeOver: false });
    expect(planOf(desk(), 'nl', 11)).toMatchObject({ categoryId: 11, takeOver: false });
  });
});
