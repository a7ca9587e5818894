/**
 * Texts of the screens. Every feature defines its own, in Dutch and English with
 * the same keys; a missing or extra key does not compile, nor does a missing
 * parameter. `count` picks the plural form of `key_one` and `key_other`.
 */
import { createInstance } from 'i18next';
import { create } from 'zustand';
import type { UiLanguage } from '#shared/domain/locale.ts';

const i18n = createInstance();
void i18n.init({
  lng: 'nl',
  fallbackLng: 'nl',
  resources: {},
  ns: [],
  initAsync: false,
  keySeparator: false,
  nsSeparator: false,
  contextSeparator: ' ',
  returnNull: false,
  // React escapes what it shows; letters do not come through here.
  interpolation: { escapeValue: false },
});

type Entries = Readonly<Record<string, string>>;
type Parameters<S extends string> = S extends `${string}{{${infer Name}}}${infer Rest}`
  ? Bare<Name> | Parameters<Rest>
  : never;
// `{{count, number}}` asks for the parameter `count`.
type Bare<Name extends string> = Name extends `${infer First},${string}` ? First : Name;
type Base<K> = K extends `${infer B}_one` ? B : K extends `${infer B}_other` ? B : K;

/** Texts of one feature, in every language. */
export interface Texts<T extends Entries = Entries> {
  readonly namespace: string;
  readonly nl: T;
  readonly en: { readonly [K in keyof T]: string };
}
/** Keys that can be asked for: a plural is asked by its stem. */
export type TextKey<T extends Entries> = Base<keyof T & string>;
type ParametersOf<T extends Entries, K> = {
  [P in keyof T]: Base<P> extends K
    ? P extends K
      ? Parameters<T[P]>
      : Parameters<T[P]> | 'count'
    : never;
}[keyof T];
type Arguments<T extends Entries, K> = [ParametersOf<T, K>] extends [never]
  ? []
  : [values: { readonly [P in ParametersOf<T, K>]: P extends 'count' ? number : string | number }];

export type Translate<T extends Entries> = <K extends TextKey<T>>(
  key: K,
  ...values: Arguments<T, K>
) => string;

/** Defines the texts of a feature. The keys of `en` are those of `nl`, no more and no fewer. */
export function defineTexts<const T extends Entries>(
  namespace: string,
  languages: { readonly nl: T; readonly en: { readonly [K in keyof NoInfer<T>]: string } },
): Texts<T> {
  i18n.addResourceBundle('nl', namespace, languages.nl);
  i18n.addResourceBundle('en', namespace, languages.en);
  return { namespace, nl: languages.nl, en: languages.en };
}

const useLanguageStore = create<{ language: UiLanguage }>(() => ({ language: 'nl' }));

/** The language of the screens. */
export function useLanguage(): UiLanguage {
  return useLanguageStore((state) => state.language);
}

/** Changes the language of the page: texts, dates and the `lang` of the document. */
export function setLanguage(language: UiLanguage): void {
  document.documentElement.lang = language;
  useLanguageStore.setState({ language });
}

const translators = new WeakMap<Texts, Partial<Record<UiLanguage, Translate<Entries>>>>();

/** The texts in one language, outside components. The same texts give the same function. */
export function translator<T extends Entries>(texts: Texts<T>, language: UiLanguage): Translate<T> {
  const made = translators.get(texts) ?? {};
  translators.set(texts, made);
  made[language] ??= makeTranslator(texts, language);
  return made[language] as unknown as Translate<T>;
}

function makeTranslator(texts: Texts, language: UiLanguage): Translate<Entries> {
  const t = i18n.getFixedT(language, texts.namespace) as unknown as (
    key: string,
    values?: object,
  ) => string;
  const entries: Entries = texts[language];
  return ((key: string, values?: object) => {
    // A text that stands for itself needs no working out; tables ask for thousands.
    const plain = values === undefined ? entries[key] : undefined;
    return plain !== undefined && !WORKED_OUT.test(plain) ? plain : t(key, values);
  }) as Translate<Entries>;
}

/** What i18next puts something else in the place of. */
const WORKED_OUT = /\{\{|\$t\(/;

/** `t('key', { name })` in the language of the screen. */
export function useTexts<T extends Entries>(texts: Texts<T>): Translate<T> {
  return translator(texts, useLanguage());
}
