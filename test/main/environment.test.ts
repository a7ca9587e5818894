import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { demoOutput } from '#main/demo-output.ts';
import { readEnvironment } from '#main/environment.ts';
import { registerEnvironment } from '#main/register-environment.ts';

const EVERYTHING = {
  APPIMAGE: '/apps/Dossierwacht.AppImage',
  DOSSIERWACHT_USER_DATA: '/data',
  DOSSIERWACHT_SQLITE_BINDING: '/cache/sqlite.node',
  DOSSIERWACHT_TEST_TODAY: '2026-11-22',
  DOSSIERWACHT_TEST_SAVE_FOLDER: '/saved',
  DOSSIERWACHT_TEST_IDLE_SECONDS: '3',
};

describe('the environment', () => {
  it('is read as it is in an app under test', () => {
    expect(readEnvironment(EVERYTHING, false)).toEqual({
      userData: '/data',
      appImage: '/apps/Dossierwacht.AppImage',
      sqliteBinding: '/cache/sqlite.node',
      testToday: '2026-11-22',
      testSaveFolder: '/saved',
      testIdleSeconds: 3,
    });
  });

  it('changes nothing but the folder of a packaged app', () => {
    expect(readEnvironment(EVERYTHING, true)).toEqual({
      userData: '/data',
      appImage: '/apps/Dossierwacht.AppImage',
      sqliteBinding: undefined,
      testToday: undefined,
      testSaveFolder: undefined,
      testIdleSeconds: undefined,
    });
  });

  it('ignores what makes no sense', () => {
    expect(
      readEnvironment(
        {
          APPIMAGE: 'relative',
          DOSSIERWACHT_USER_DATA: 'relative',
          DOSSIERWACHT_SQLITE_BINDING: '',
          DOSSIERWACHT_TEST_TODAY: '2026-02-30',
          DOSSIERWACHT_TEST_IDLE_SECONDS: '-1',
        },
        false,
      ),
    ).toEqual({
      userData: undefined,
      appImage: undefined,
      sqliteBinding: undefined,
      testToday: undefined,
      testSaveFolder: undefined,
      testIdleSeconds: undefined,
    });
  });
});

describe('the environment of the register process', () => {
  it('holds what it needs and nothing else', () => {
    const environment = readEnvironment(EVERYTHING, false);
    const variables = { ...EVERYTHING, PATH: '/bin', NODE_OPTIONS: '--inspect', SECRET: 'x' };
    expect(registerEnvironment(variables, environment)).toEqual({
      PATH: '/bin',
      DOSSIERWACHT_SQLITE_BINDING: '/cache/sqlite.node',
      DOSSIERWACHT_TEST_TODAY: '2026-11-22',
    });
  });

  it('knows of no test in a packaged app', () => {
    const environment = readEnvironment(EVERYTHING, true);
    expect(registerEnvironment(EVERYTHING, environment)).toEqual({});
  });
});

describe('a demonstration', () => {
  it('is asked for by a flag, and writes where it is told', () => {
    expect(demoOutput(['electron', '.', '--demo'], '/project')).toBe(
      join('/project', 'demo-output'),
    );
    expect(demoOutput(['electron', '.', '--demo', '--demo-output=/else'], '/project')).toBe(
      '/else',
    );
    expect(demoOutput(['electron', '.', '--demo', '--demo-output=x'], '/project')).toBe(
      join('/project', 'x'),
    );
  });

  it('is not asked for otherwise', () => {
    expect(demoOutput(['electron', '.'], '/project')).toBeUndefined();
    expect(demoOutput(['electron', '.', '--demo-output=x'], '/project')).toBeUndefined();
  });
});
