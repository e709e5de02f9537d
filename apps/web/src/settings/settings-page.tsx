import { Button, NativeSelect, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { Link, useRouteContext } from '@tanstack/react-router';
import {
  Choice,
  FORMAT_LOCALES,
  formatInstant,
  formatLocale,
  formatMoney,
  formatNumber,
  ownTimeZone,
  PageHead,
  setPreferences,
  settingsCopy as words,
  usePreferences,
  type FormatLocale,
} from '@qd/web-ui';
/* Mantine's sheet for the arrow of a select. */
import '@mantine/core/styles/Combobox.css';
import { useFrame } from '../layout/frame-context';
import styles from './settings-page.module.css';

const SCHEMES = ['auto', 'light', 'dark'] as const satisfies readonly MantineColorScheme[];
const EXAMPLE = { day: '2026-10-14T16:05:00Z', figure: 12_345.5, money: { amountMinor: 120_050, currency: 'EUR' } };

/** `German (Germany)` */
function localeName(locale: string): string {
  return new Intl.DisplayNames('en-GB', { type: 'language', languageDisplay: 'standard' }).of(locale) ?? locale;
}

/** What a person chooses for this browser. Every choice counts at once; there is nothing to save. */
export function SettingsPage() {
  const { viewer } = useRouteContext({ from: '/signed-in/framed' });
  const { formats, shortcuts } = usePreferences();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { openKeys } = useFrame();
  const own = formats === 'AUTO' ? formatLocale() : navigator.language.startsWith('en') ? navigator.language : 'en-GB';
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <div className={styles.sections}>
        <section aria-labelledby="look">
          <h2 id="look">{words.look}</h2>
          <Choice
            label={words.scheme}
            labelled
            value={colorScheme}
            options={SCHEMES.map((scheme) => [scheme, words.schemes[scheme]] as const)}
            onChoose={setColorScheme}
          />
        </section>
        <section aria-labelledby="formats">
          <h2 id="formats">{words.formats}</h2>
          <NativeSelect
            label={words.formatsLabel}
            description={words.formatsHint}
            maw={440}
            value={formats}
            onChange={(event) => setPreferences({ formats: event.currentTarget.value as FormatLocale })}
            data={FORMAT_LOCALES.map((locale) => ({
              value: locale,
              label: locale === 'AUTO' ? words.auto(localeName(own)) : localeName(locale),
            }))}
          />
          <p className={styles.example} aria-live="polite">
            <span>{words.example}</span> {formatInstant(EXAMPLE.day)} · {formatNumber(EXAMPLE.figure)} · {formatMoney(EXAMPLE.money)}
          </p>
          <h3>{words.zone}</h3>
          <p>{words.zoneNote(ownTimeZone().replaceAll('_', ' '))}</p>
        </section>
        <section aria-labelledby="keyboard">
          <h2 id="keyboard">{words.keyboard}</h2>
          <Choice
            label={words.shortcuts}
            labelled
            value={shortcuts ? 'ON' : 'OFF'}
            options={[
              ['ON', words.on],
              ['OFF', words.off],
            ]}
            onChoose={(value) => setPreferences({ shortcuts: value === 'ON' })}
          />
          <p className={styles.soft}>{words.shortcutsHint}</p>
          <Button variant="default" mt={12} onClick={openKeys}>
            {words.map}
          </Button>
        </section>
        <section aria-labelledby="account">
          <h2 id="account">{words.account}</h2>
          <dl className={styles.account}>
            <dt>{words.name}</dt>
            <dd>{viewer.displayName}</dd>
            <dt>{words.email}</dt>
            <dd>{viewer.email}</dd>
          </dl>
          <p className={styles.doors}>
            <Link to="/company/new">{viewer.memberships.length > 0 ? words.newCompany : words.firstCompany}</Link>
            {!viewer.leader && <Link to="/profile">{words.apply}</Link>}
          </p>
        </section>
      </div>
    </>
  );
}
