// @vitest-environment happy-dom
import { cleanup } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { aCarriedOut, installDisposalBridge } from '#test/builders/disposal-bridge.ts';
import { renderScreen } from '#test/builders/render-screen.tsx';
import { ResultTable } from './ResultTable.tsx';

afterEach(cleanup);

it('speaks of what was done as done', async () => {
  installDisposalBridge();
  const { result } = aCarriedOut();
  if (result === null) throw new Error('a run that was carried out has a result');
  const { screen } = renderScreen(<ResultTable result={result} />);
  expect(await screen.findByText('gewist')).toBeTruthy();
  expect(screen.queryByText('wissen')).toBeNull();
});
