/** The example register, made the way the app makes it. */
import { exampleSeed, exampleStatements, fillExample } from '#register/example/index.ts';
import { seedRegister } from '#register/new-register.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';
import { makeEmptyRegister, type TestRegister } from './register.ts';

export async function buildExample(today = '2026-11-22'): Promise<TestRegister> {
  const register = await makeEmptyRegister({ today });
  await seedRegister(register.context, exampleSeed('nl'), exampleStatements());
  await fillExample((method, input) => register.call(method, input as never), {
    language: 'nl',
    today: getPlainDate(today),
  });
  return register;
}
