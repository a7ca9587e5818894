/** The article behind a ground, as it stands against one right. */
import type { Translate } from '#renderer/ui/i18n.ts';
import type { requestWords } from '#renderer/ui/request-words.ts';
import type { RefusalGround } from '#shared/domain/requests.ts';
import type { DataSubjectRight } from '#shared/domain/statement-profile.ts';
import type { assessTexts } from './assess-texts.ts';

interface Wording {
  readonly t: Translate<(typeof assessTexts)['nl']>;
  readonly r: Translate<(typeof requestWords)['nl']>;
}

export function groundLaw(
  right: DataSubjectRight,
  ground: RefusalGround,
  { t, r }: Wording,
): string {
  // The conditions of a right stand in its own article.
  if (ground === 'does-not-apply') return r(`right-law.${right}`);
  if (ground === 'others-rights' && (right === 'access' || right === 'portability')) {
    return t(`law.others-rights.${right}`);
  }
  if (ground === 'legal-claims' && (right === 'erasure' || right === 'objection')) {
    return t(`law.legal-claims.${right}`);
  }
  return r(`ground-law.${ground}`);
}
