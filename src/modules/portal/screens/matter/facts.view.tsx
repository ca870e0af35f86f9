import type { ComponentChildren, JSX } from 'preact';
import { Cite } from '../../../../platform/html/components/explain.tsx';
import { Details } from '../../../../platform/html/components/details.tsx';
import { DescriptionList } from '../../../../platform/html/components/description-list.tsx';
import { Stack } from '../../../../platform/html/frame/layout.tsx';
import { formatMoney, formatNumber } from '../../../../platform/texts/format.ts';
import type { Lang } from '../../../../platform/texts/language.ts';
import { matterTexts } from '../../texts/matter.ts';
import { attachmentsNeeded } from './attachments-needed.ts';
import { feeParametersOf, figureParametersOf, isFree } from './fees.ts';
import type { MatterModel } from './matter.view.tsx';

const ELECTRONIC = { nobody: 'electronicNobody', organisations: 'electronicOrganisations', everyone: 'electronicEveryone' } as const;

/** What everybody should know before starting. */
export function MainFacts(model: MatterModel): JSX.Element {
  const { frame, form, local } = model;
  const { lang } = frame;
  const t = matterTexts(lang);
  const { audience } = form;
  return (
    <DescriptionList
      items={[
        { term: t('who'), value: audience.whoFiles[lang] },
        { term: t('needed'), value: <Needed model={model} /> },
        { term: t('time'), value: t('minutes', { count: audience.minutes }) },
        { term: t('fee'), value: <Lines lines={feeLines(model)} /> },
        ...(audience.fileBy === undefined ? [] : [{ term: t('fileBy'), value: audience.fileBy[lang] }]),
        { term: t('decidedBy'), value: <Decided model={model} /> },
        ...(local.expectedTime === null ? [] : [{ term: t('usually'), value: local.expectedTime[lang] }]),
        ...(form.signers === undefined || form.signers.length === 0 ? [] : [{ term: t('signers'), value: t('signersText', { who: form.signers.map(({ label }) => label[lang]).join(', ') }) }]),
        { term: t('electronic'), value: t(ELECTRONIC[audience.electronicFor ?? 'organisations']) },
      ]}
    />
  );
}

/** What only some need: in whose name, the town's own figures, what comes after, the law. */
export function FurtherFacts(model: MatterModel): JSX.Element {
  const { frame, form } = model;
  const { lang } = frame;
  const t = matterTexts(lang);
  const figures = figureLines(model);
  return (
    <Stack>
      <Details summary={t('capacities')}>
        <List
          items={form.audience.capacities.map((capacity) => (
            <>
              <strong>{t(capacity)}</strong>: {t(`proof_${capacity}`)}
            </>
          ))}
        />
        <p>{t('proofCheck')}</p>
      </Details>
      {figures.length > 0 && (
        <Details summary={t('localFigures')}>
          <List items={figures} />
        </Details>
      )}
      <Details summary={t('after')}>
        <ol>
          <li>{t('afterReceipt')}</li>
          <li>{t(model.registersAutomatically ? 'afterRegisteredAtOnce' : 'afterRegistered')}</li>
          <li>{t(form.audience.decidedBy === 'none' ? 'afterNoted' : 'afterDecision')}</li>
          <li>{t(form.withdrawable === false ? 'afterNotWithdrawable' : 'afterWithdrawable')}</li>
        </ol>
      </Details>
      <Details summary={t('law')}>
        <List
          items={form.legalBasis.map(({ key, title }) => (
            <>
              {title[lang]} (<Cite legal={key} />)
            </>
          ))}
        />
      </Details>
    </Stack>
  );
}

function Needed({ model }: { readonly model: MatterModel }): JSX.Element {
  const { frame, form } = model;
  const t = matterTexts(frame.lang);
  const files = attachmentsNeeded(form);
  return (
    <>
      <List items={form.audience.needed.map((thing) => thing[frame.lang])} />
      {files.length > 0 && (
        <>
          <p>{t('toAttach')}</p>
          <List items={files.map(({ label, need }) => `${label[frame.lang]} (${t(`need_${need}`)})`)} />
        </>
      )}
    </>
  );
}

function feeLines({ frame, form, local, parameters }: MatterModel): string[] {
  const { lang } = frame;
  const t = matterTexts(lang);
  const { audience } = form;
  const note = audience.feeNote === undefined ? [] : [audience.feeNote[lang]];
  if (local.feeHuf !== null) return [local.feeHuf === 0 ? t('free') : t('feeIs', { amount: local.feeHuf }), ...note];
  if (isFree(form, local)) return [t('free'), ...note];
  // The form's own amount is what the town's figure repeats.
  const isSaidByTown = feeParametersOf(form).some(({ name }) => parameters[name] !== undefined);
  const own = audience.feeHuf === 0 || isSaidByTown ? [] : [t('feeIs', { amount: audience.feeHuf })];
  const ofTown = feeParametersOf(form).map(({ name, label }) => {
    const value = parameters[name];
    const amount = value === undefined ? null : Number(value);
    return amount === null || !Number.isSafeInteger(amount) ? t('feeByDecree', { what: label[lang] }) : t('feeOf', { what: label[lang], amount });
  });
  return [...own, ...ofTown, ...note];
}

function figureLines({ frame, form, local, parameters, today }: MatterModel): string[] {
  const { lang } = frame;
  const t = matterTexts(lang);
  return figureParametersOf(form).flatMap(({ name, label, unit }) => {
    const value = parameters[name];
    if (value === undefined) return [];
    const decree = local.parameters.findLast((one) => one.name === name && one.validFrom <= today.toString())?.decree;
    const said = typeof value === 'boolean' ? t(value ? 'yes' : 'no') : figure(value, unit, lang);
    return [`${label[lang]}: ${said}${decree === undefined ? '' : ` – ${decree}`}`];
  });
}

function figure(value: string | number, unit: string | undefined, lang: Lang): string {
  if (unit === 'Ft' && Number.isSafeInteger(Number(value))) return formatMoney(Number(value), lang);
  const number = typeof value === 'number' ? formatNumber(value, lang) : lang === 'hu' ? value.replace('.', ',') : value;
  return unit === undefined ? number : `${number}${unit === '%' ? '' : '\u00a0'}${unit}`;
}

const LIMIT_LAW = { summary: 'akr:50(2)', full: 'akr:50(2)', tax: 'air:50(2)' } as const;

function Decided({ model }: { readonly model: MatterModel }): JSX.Element {
  const { frame, form, decidedOn } = model;
  const t = matterTexts(frame.lang);
  const { decidedBy } = form.audience;
  if (decidedOn === null || decidedBy === 'none') return <>{t('notDecided')}</>;
  const legal = typeof decidedBy === 'string' ? LIMIT_LAW[decidedBy] : decidedBy.legal;
  const note = typeof decidedBy === 'string' ? undefined : decidedBy.note?.[frame.lang];
  return (
    <>
      {t('decidedOn', { day: decidedOn })} (<Cite legal={legal} />){note !== undefined && <p>{note}</p>}
    </>
  );
}

function List({ items }: { readonly items: readonly ComponentChildren[] }): JSX.Element {
  return (
    <ul>
      {items.map((item, index) => (
        <li key={index}>{item}</li>
      ))}
    </ul>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }): JSX.Element {
  return lines.length === 1 ? <>{lines[0]}</> : <List items={lines} />;
}
