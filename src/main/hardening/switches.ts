/**
 * Command line switches of Chromium that keep it from talking to anybody. Which
 * of them is needed differs by version, so all of them stay.
 */

/** Features of Chromium that would look something up, fetch or report by themselves. */
const DISABLED_FEATURES = [
  'AsyncDns',
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'DnsOverHttps',
  'InterestFeedContentSuggestions',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'SpareRendererForSitePerProcess',
  'Translate',
  'WebOTP',
] as const;

export interface Switch {
  readonly name: string;
  readonly value?: string;
}

/** Every switch the app starts with. */
export const SWITCHES: readonly Switch[] = [
  // No name resolves, and whatever would still connect ends at a port nobody listens on.
  { name: 'host-resolver-rules', value: 'MAP * ~NOTFOUND' },
  { name: 'proxy-server', value: 'http://127.0.0.1:9' },
  { name: 'proxy-bypass-list', value: '<-loopback>' },
  { name: 'disable-background-networking' },
  { name: 'disable-component-update' },
  { name: 'disable-domain-reliability' },
  { name: 'disable-sync' },
  { name: 'disable-default-apps' },
  { name: 'no-pings' },
  { name: 'dns-prefetch-disable' },
  { name: 'disable-quic' },
  { name: 'disable-http-cache' },
  { name: 'metrics-recording-only' },
  { name: 'force-webrtc-ip-handling-policy', value: 'disable_non_proxied_udp' },
  { name: 'disable-features', value: DISABLED_FEATURES.join(',') },
];

/** Switches that would let another program look into a packaged app. */
const DEBUGGING_SWITCHES = ['remote-debugging-port', 'remote-debugging-pipe'] as const;

interface CommandLine {
  appendSwitch(name: string, value?: string): void;
  hasSwitch(name: string): boolean;
  getSwitchValue(name: string): string;
}

/** Adds the switches. Features that somebody else disabled stay disabled. */
export function applySwitches(commandLine: CommandLine, switches: readonly Switch[]): void {
  for (const { name, value } of switches) {
    if (name === 'disable-features' && commandLine.hasSwitch(name)) {
      commandLine.appendSwitch(name, `${commandLine.getSwitchValue(name)},${value ?? ''}`);
    } else if (value === undefined) commandLine.appendSwitch(name);
    else commandLine.appendSwitch(name, value);
  }
}

/** True when a packaged app was started so that another program can look into it. */
export function isOpenToInspection(commandLine: CommandLine, isPackaged: boolean): boolean {
  return isPackaged && DEBUGGING_SWITCHES.some((name) => commandLine.hasSwitch(name));
}
