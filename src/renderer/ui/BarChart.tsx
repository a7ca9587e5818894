import { useId } from 'react';
import classes from './BarChart.module.css';
import { useLanguage, useTexts } from './i18n.ts';
import { uiTexts } from './texts.ts';

export interface Bar {
  readonly key: string;
  readonly label: string;
  readonly segments: readonly { readonly name: string; readonly value: number }[];
}

interface BarChartProps {
  readonly title: string;
  /** What the picture shows, in a sentence. */
  readonly description: string;
  readonly bars: readonly Bar[];
  /** Heading of the first column of the table. */
  readonly barHeading: string;
  /** Upright for months, lying for names. */
  readonly direction?: 'up' | 'right';
  /** Bars become buttons: every number opens the list behind it. */
  readonly onOpen?: (key: string) => void;
}

const TONES = 6;

/** Stacked bars, with their numbers in a table behind them. */
export function BarChart(props: BarChartProps) {
  const { title, description, bars, direction = 'up', onOpen } = props;
  const t = useTexts(uiTexts);
  const language = useLanguage();
  const format = new Intl.NumberFormat(language);
  const descriptionId = useId();
  const names = [...new Set(bars.flatMap((bar) => bar.segments.map(({ name }) => name)))];
  const highest = Math.max(1, ...bars.map(totalOf));

  return (
    <figure className={classes.figure}>
      <figcaption className={classes.caption}>
        {title}
        <span id={descriptionId} className="dw-hidden">
          {description}
        </span>
      </figcaption>
      <div className={classes.bars} data-direction={direction} aria-describedby={descriptionId}>
        {bars.map((bar) => {
          const total = totalOf(bar);
          const said = `${bar.label}: ${format.format(total)}`;
          const drawn = (
            <>
              <span className={classes.value}>{total > 0 ? format.format(total) : ''}</span>
              <Stack bar={bar} names={names} highest={highest} direction={direction} />
              <span className={classes.label}>{bar.label}</span>
            </>
          );
          return onOpen && total > 0 ? (
            <button
              key={bar.key}
              type="button"
              className={classes.bar}
              title={tip(bar, format)}
              onClick={() => onOpen(bar.key)}
            >
              {drawn}
            </button>
          ) : (
            <div
              key={bar.key}
              role="img"
              aria-label={said}
              className={classes.bar}
              title={tip(bar, format)}
            >
              {drawn}
            </div>
          );
        })}
      </div>
      {names.length > 1 && (
        <ul className={classes.legend} aria-hidden="true">
          {names.map((name, index) => (
            <li key={name}>
              <span className={classes.swatch} data-tone={toneOf(index)} />
              {name}
            </li>
          ))}
        </ul>
      )}
      <details className={classes.details}>
        <summary>{t('show-as-table')}</summary>
        <BarTable {...props} names={names} format={format} />
      </details>
    </figure>
  );
}

function Stack({
  bar,
  names,
  highest,
  direction,
}: {
  readonly bar: Bar;
  readonly names: readonly string[];
  readonly highest: number;
  readonly direction: 'up' | 'right';
}) {
  const up = direction === 'up';
  let start = 0;
  return (
    <svg
      className={classes.stack}
      viewBox="0 0 100 100"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect className={classes.track} x="0" y="0" width="100" height="100" />
      {bar.segments.map(({ name, value }) => {
        const size = (value / highest) * 100;
        const from = start;
        start += size;
        const box = up
          ? { x: 0, y: 100 - from - size, width: 100, height: size }
          : { x: from, y: 0, width: size, height: 100 };
        return (
          <rect
            key={name}
            className={classes.segment}
            data-tone={toneOf(names.indexOf(name))}
            {...box}
          />
        );
      })}
    </svg>
  );
}

function BarTable({
  bars,
  names,
  barHeading,
  title,
  format,
}: BarChartProps & { readonly names: readonly string[]; readonly format: Intl.NumberFormat }) {
  const t = useTexts(uiTexts);
  const several = names.length > 1;
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <caption className="dw-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{barHeading}</th>
            {several && names.map((name) => <NumberHead key={name} name={name} />)}
            <NumberHead name={t('total')} />
          </tr>
        </thead>
        <tbody>
          {bars.map((bar) => (
            <tr key={bar.key}>
              <th scope="row">{bar.label}</th>
              {several &&
                names.map((name) => (
                  <td key={name}>
                    {format.format(bar.segments.find((s) => s.name === name)?.value ?? 0)}
                  </td>
                ))}
              <td>{format.format(totalOf(bar))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function NumberHead({ name }: { readonly name: string }) {
  return (
    <th scope="col" className={classes.number}>
      {name}
    </th>
  );
}

function totalOf(bar: Bar): number {
  return bar.segments.reduce((sum, { value }) => sum + value, 0);
}

function toneOf(index: number): number {
  return (index % TONES) + 1;
}

function tip(bar: Bar, format: Intl.NumberFormat): string {
  return bar.segments.map(({ name, value }) => `${name}: ${format.format(value)}`).join('\n');
}
