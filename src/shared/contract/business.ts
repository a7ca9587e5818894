/** The business itself, its settings, and unsaved forms. */
import * as v from 'valibot';
import { LARGEST_LOGO_BYTES, LOGO_TYPES } from '#shared/domain/letters/logo.ts';
import {
  CountryCode,
  command,
  Done,
  LetterForm,
  Locale,
  line,
  MaybeDay,
  Nothing,
  note,
  query,
  requiredLine,
} from './method.ts';

export const ControllerInput = v.strictObject({
  name: requiredLine(120),
  legalForm: line(80),
  country: CountryCode,
  address: note(300),
  email: line(254),
  phone: line(40),
  website: line(200),
  registrationNumber: line(40),
  vatNumber: line(40),
  iban: line(60),
  dataProtectionOfficer: line(120),
  signatory: line(120),
  place: line(120),
  /** Last day of the book year as MM-DD. */
  financialYearEnd: v.pipe(
    line(5),
    v.regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'date.invalid'),
  ),
});
export type ControllerInput = v.InferOutput<typeof ControllerInput>;

export const RegisterSettings = v.strictObject({
  /** Days before a due date from which an item is called "binnenkort". */
  warningDays: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(365)),
  letterLocale: Locale,
  letterForm: LetterForm,
  /** How long the file of a request is kept as proof; null: not chosen yet. */
  requestFilePeriod: v.nullable(line(12)),
  automatedDecisions: note(2000),
});
export type RegisterSettings = v.InferOutput<typeof RegisterSettings>;

/** The logo of letters, as `readLogo` left it; width and height in pixels. */
export const Logo = v.strictObject({
  type: v.picklist(LOGO_TYPES),
  width: v.number(),
  height: v.number(),
  base64: v.string(),
});

/** A picture as the owner chose it; what it is, its bytes say. */
const LogoBytes = v.pipe(
  v.custom<Uint8Array>((value) => value instanceof Uint8Array),
  v.check((bytes) => bytes.length > 0 && bytes.length <= LARGEST_LOGO_BYTES, 'logo.size'),
);

export const businessMethods = {
  'controller.get': query(
    Nothing,
    v.strictObject({
      ...ControllerInput.entries,
      profile: v.string(),
      statementVersionOn: MaybeDay,
      authority: v.picklist(['AP', 'GBA']),
    }),
  ),
  'controller.update': command(ControllerInput, Done),
  'settings.get': query(Nothing, RegisterSettings),
  'settings.update': command(RegisterSettings, Done),
  /** Apart from the other settings: it is large, and only letters need it. */
  'settings.get-logo': query(Nothing, v.strictObject({ logo: v.nullable(Logo) })),
  /** Null takes the logo away. */
  'settings.save-logo': command(v.strictObject({ bytes: v.nullable(LogoBytes) }), Done),
  'drafts.get': query(
    v.strictObject({ key: requiredLine(120) }),
    v.strictObject({ value: v.nullable(v.string()) }),
  ),
  'drafts.save': command(
    v.strictObject({
      key: requiredLine(120),
      value: v.nullable(v.pipe(v.string(), v.maxLength(200_000))),
    }),
    Done,
  ),
} as const;
