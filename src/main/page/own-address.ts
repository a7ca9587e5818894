/** Which address is our page: one document, wherever in it somebody is. */

/** True for the address of the page itself, with any fragment; false for every other file of it. */
export function isOwnPage(address: string, page: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  url.hash = '';
  return url.href === new URL(page).href;
}
