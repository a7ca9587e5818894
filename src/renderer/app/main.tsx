/** Where the page starts: style, first words, and the frame. */
import '@mantine/core/styles.layer.css';
import './fonts.css';
import './tokens.css';
import './global.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startSession } from '#renderer/call/session.ts';
import { App } from './App.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');
const page = createRoot(root);
// Asked before anything is shown, so that the first picture is the lock screen itself.
void startSession().then(() =>
  page.render(
    <StrictMode>
      <App />
    </StrictMode>,
  ),
);
