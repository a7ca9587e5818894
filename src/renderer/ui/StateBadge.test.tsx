// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { getPlainDate } from '#shared/domain/calendar.ts';
import { renderScreen } from '#test/builders/render-screen.tsx';
import { SHOWN_STATES, StateBadge, shownState } from './StateBadge.tsx';

const today = getPlainDate('2026-11-22');

describe('shownState', () => {
  it.each([
    ['2026-12-22', 'soon'],
    ['2026-12-23', 'running'],
  ])('is %s when 30 days are the warning term', (dueOn, shown) => {
    const verdict = { state: 'running' as const, dueOn: getPlainDate(dueOn) };
    expect(shownState(verdict, today, 30)).toBe(shown);
  });

  it('is running when no date is known', () => {
    expect(shownState({ state: 'running', dueOn: null }, today, 30)).toBe('running');
  });

  it('stays held when the date is near', () => {
    expect(shownState({ state: 'held', dueOn: today }, today, 30)).toBe('held');
  });
});

describe('StateBadge', () => {
  it('says every state in its own word with an icon, never by colour alone', () => {
    const { container } = renderScreen(
      <div>
        {SHOWN_STATES.map((state) => (
          <StateBadge key={state} state={state} />
        ))}
      </div>,
    );
    const badges = [...container.querySelectorAll('[data-tone]')];
    const said = badges.map((badge) => badge.textContent);
    expect(new Set(said).size).toBe(SHOWN_STATES.length);
    expect(said).toContain('datum ontbreekt');
    expect(badges.every((badge) => badge.querySelector('svg[aria-hidden="true"]'))).toBe(true);
  });
});
