/**
 * What may pass the border, written out: the preload must stay small and must not
 * carry the schemas of the contract along. A method or event that is missing here
 * does not compile; one too many neither.
 */
import type { MethodName, PageEvent } from '#shared/contract/index.ts';

const METHODS: Readonly<Record<MethodName, true>> = {
  'session.status': true,
  'session.profiles': true,
  'session.create': true,
  'session.unlock': true,
  'session.recover': true,
  'session.lock': true,
  'session.open-example': true,
  'session.discard-example': true,
  'session.change-password': true,
  'session.new-recovery-code': true,
  'session.print-recovery-sheet': true,
  'preferences.get': true,
  'preferences.set': true,
  'files.save-letter': true,
  'files.print-letter': true,
  'files.save-export': true,
  'files.save-due-list': true,
  'persons.list': true,
  'persons.count': true,
  'persons.get': true,
  'persons.create': true,
  'persons.update': true,
  'persons.timeline': true,
  'organisations.list': true,
  'organisations.create': true,
  'organisations.update': true,
  'relations.create': true,
  'relations.update': true,
  'relations.remove': true,
  'agreements.create': true,
  'agreements.update': true,
  'agreements.remove': true,
  'events.create': true,
  'events.update': true,
  'events.remove': true,
  'holds.create': true,
  'holds.update': true,
  'holds.release': true,
  'items.create': true,
  'items.update': true,
  'categories.list': true,
  'controller.get': true,
  'controller.update': true,
  'settings.get': true,
  'settings.update': true,
  'today.get': true,
  'due.list': true,
  'rules.list': true,
  'rules.preview-choice': true,
  'rules.choose': true,
  'processors.list': true,
  'processors.create': true,
  'processors.update': true,
  'processors.confirm-facts': true,
  'systems.list': true,
  'systems.create': true,
  'systems.update': true,
  'consents.topics': true,
  'consents.list': true,
  'consents.give': true,
  'consents.update': true,
  'consents.withdraw': true,
  'consents.create-topic': true,
  'requests.create': true,
  'requests.get': true,
  'letters.compose-answer': true,
  'letters.create': true,
  'letters.get': true,
  'requests.close': true,
  'drafts.get': true,
  'drafts.save': true,
};

const EVENTS: Readonly<Record<PageEvent, true>> = {
  'session-changed': true,
  'preferences-changed': true,
  progress: true,
};

/** True for a method that a page may call. */
export function isMethodName(name: unknown): name is MethodName {
  return typeof name === 'string' && Object.hasOwn(METHODS, name);
}

/** True for something that main tells a page. */
export function isPageEvent(name: unknown): name is PageEvent {
  return typeof name === 'string' && Object.hasOwn(EVENTS, name);
}
