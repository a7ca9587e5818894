/** How an item is called on the page: its own label, with its category. */
import type { DataItemView } from '#shared/contract/items.ts';
import { localized, type UiLanguage } from '#shared/domain/locale.ts';

export function itemName(
  item: Pick<DataItemView, 'label' | 'category'>,
  language: UiLanguage,
): string {
  return item.label === '' ? localized(item.category, language) : item.label;
}
