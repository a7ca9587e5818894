import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { processingTexts } from '#renderer/features/processing/texts.ts';
import { translator } from '#renderer/ui/i18n.ts';
import { createRegister } from '#register/create.ts';
import { createHandlers } from '#register/handlers/index.ts';
import { migrations } from '#register/migrations/index.ts';
import { seedRegister } from '#register/new-register.ts';
import { createContext } from '#register/process/context.ts';
import { registerContract } from '#shared/contract/index.ts';
import { dispatch } from '#shared/dispatch.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';
import { expect, test } from './app.ts';
import { makeFolder, TODAY } from './desktop-app.ts';
import { FirstRun } from './pages/first-run.ts';
import { LockScreen } from './pages/lock.ts';
import { takePicture } from './pages/picture.ts';
import { goTo } from './pages/screen.ts';
import { SettingsPage } from './pages/settings.ts';
import { leavePanel, TOUR } from './pages/tour.ts';

const t = translator(processingTexts, 'nl');
const PASSWORD = 'vier woorden op papier';
test.setTimeout(600_000);

test('pictures', async ({ launch }) => {
  const app = await launch();
  await app.page.emulateMedia({ reducedMotion: 'reduce' });
  await app.resize(1280, 800, 1);
  await new FirstRun(app).openExample();
  for (const [theme, zoom] of [['light', 1], ['light', 2], ['dark', 1]] as const) {
    await app.resize(1280, 800, 1);
    await leavePanel(app);
    await new SettingsPage(app).open('display');
    await new SettingsPage(app).chooseTheme(theme);
    await app.resize(1280, 800, zoom);
    for (const { name, go } of TOUR.filter((stop) => stop.name.startsWith('processing'))) {
      await go(app);
      await takePicture(app, `${name}-${theme}-${zoom}`);
    }
  }
});

for (const profile of ['wolq', 'koel-ict', 'wits', 'directcode', 'webanizr']) {
  test(`paper ${profile}`, async ({ launch }) => {
    const userData = makeFolder();
    const folder = join(userData, 'register');
    mkdirSync(folder, { recursive: true });
    const { register } = await createRegister({ folder, password: PASSWORD, migrations });
    const today = getPlainDate(TODAY);
    const context = createContext(register, { today: () => today, now: () => `${today}T09:00:00.000Z` });
    await seedRegister(context, { profile, country: profile === 'wits' ? 'BE' : 'NL', businessName: 'Voorbeeld Webdiensten', signatory: 'Fred Voorbeeld', language: 'nl' });
    const handlers = createHandlers(context);
    const call = async (method: string, input: unknown): Promise<any> => {
      const reply = await dispatch(registerContract, handlers, { makeReference: () => 'X', recordFault: (_r, _m, e) => { throw e; } }, method, input);
      if (!reply.ok) throw new Error(JSON.stringify(reply));
      return reply.value;
    };
    const { profile: _p, statementVersionOn: _s, authority: _a, ...controller } = await call('controller.get', {});
    await call('controller.update', { ...controller, address: 'Dorpsstraat 1\n1234 AB Dorp', email: 'fred@voorbeeld.nl' });
    const systems = await call('systems.list', {});
    if (profile === 'webanizr' || profile === 'directcode' || profile === 'wits') {
      await call('processing.create-served', { name: 'Bakkerij Voorbeeld', contact: 'Kerkstraat 2\n2345 CD Stad\ninfo@bakkerij.example', representative: '', dataProtectionOfficer: '', processing: 'hosting van de webwinkel\nback-ups', dataCategories: 'bestellingen, namen en adressen', personCategories: 'klanten van de bakkerij', atEnd: 'delete', agreementOn: '2025-03-01', agreementReference: 'map 4', startedOn: '2025-03-01', note: '', systemIds: systems.slice(0, 3).map((s: any) => s.id) });
    }
    const { activities } = await call('processing.list', { language: 'nl' });
    const li = activities.find((one: any) => one.bases.includes('legitimate-interest'));
    if (li) {
      await call('processing.balance', { activityId: li.id, balancing: { interest: li.interest || 'belang', necessity: 'Zonder deze gegevens weten we niet wie we helpen.', effect: 'Mensen verwachten dit.', safeguards: 'Wissen na afloop.', outcome: 'outweighs-with-safeguards', because: 'Weinig gevolgen, en iedereen kan nee zeggen.', on: TODAY } });
      await call('processing.dpia', { activityId: li.id, dpia: { answers: { scoring: true }, needed: false, reason: 'kleine schaal, geen gevoelige gegevens' } });
    }
    await call('processing.end', { activityId: activities.at(-1).id, endedOn: '2026-11-01', replacedById: activities[0].id });
    await register.close();
    const app = await launch({ userData });
    await new LockScreen(app).unlock(PASSWORD);
    await goTo(app, '/processing');
    for (const kind of ['pdf', 'xlsx', 'csv'] as const) {
      await app.page.getByRole('button', { name: t(kind) }).click();
      await expect.poll(() => readdirSync(app.saveFolder).filter((name) => name.endsWith(kind)).length).toBe(1);
      const file = readdirSync(app.saveFolder).find((name) => name.endsWith(kind)) ?? '';
      copyFileSync(join(app.saveFolder, file), `/tmp/art30/${profile}.${kind}`);
    }
  });
}
