// Brings a file into an encrypted register as the app does, and prints what that cost: reading,
// matching, the gate, one transaction with the search index and the dates of everything.
import { printCost } from './measure.ts';
import { onNewRegister, takeFileOver } from './take-over.ts';

const [, , path = ''] = process.argv;
await onNewRegister((context) => printCost(() => takeFileOver(context, path)));
