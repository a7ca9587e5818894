import { DEADLINE_USAGE } from './deadline.ts';
import { FORMATS } from './import.ts';

/** What `--help` shows. */
export const HELP = `Dossierwacht on the command line

  ${DEADLINE_USAGE.replaceAll('\n', '\n  ')}
  retention --cases FILE [--language nl|en]
  import    FILE|FOLDER [--format auto|FORMAT] --dry-run [--country NL|BE]
            [--today DATE] [--language nl|en]
  due       --register FOLDER [--today DATE] [--language nl|en]
  letter    --register FOLDER --request ID --kind KIND [--choice FILE.json]
            --locale nl-NL|nl-BE|en|fr [--form formal|informal]
            [--today DATE] --out FILE.docx|FILE.html
  export    --register FOLDER --person ID [--locale nl-NL|nl-BE|en|fr]
            [--scope all|portable] [--today DATE] --out FILE.zip
  journal   verify --register FOLDER [--anchor ID:HASH]
  journal   anchor --register FOLDER
  backup    create --register FOLDER --out FILE.dwbackup|FOLDER
  backup    verify --backup FILE
  backup    restore --backup FILE --register FOLDER [--today DATE]
  residue   --register FOLDER --value TEXT|-

FORMAT is one of:
${listFormats()}

Dates are YYYY-MM-DD. FOLDER may also be the register file in it. A request may be
named by its id or its number (2026-001). The password of the register comes from
--password-file FILE or from standard input, never from an argument.
--json is accepted everywhere: JSON goes to standard output, messages to standard error.
Exit codes: 0 done, 2 bad input, 1 fault.
`;

function listFormats(): string {
  return FORMATS.slice(1)
    .map((format) => `  ${format}`)
    .join('\n');
}
