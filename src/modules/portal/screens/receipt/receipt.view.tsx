import type { JSX } from 'preact';
import { ButtonLink, ButtonRow } from '../../../../platform/html/components/button.tsx';
import { CopyableCode } from '../../../../platform/html/components/copyable-code.tsx';
import { DescriptionList } from '../../../../platform/html/components/description-list.tsx';
import { MomentText } from '../../../../platform/html/components/money.tsx';
import { Section } from '../../../../platform/html/frame/layout.tsx';
import { MainHeading } from '../../../../platform/html/frame/main-heading.tsx';
import { Page } from '../../../../platform/html/frame/page.tsx';
import { SafeLink } from '../../../../platform/html/link.tsx';
import type { Frame } from '../../../../platform/http/frame.ts';
import { OwnFiles } from '../attachments/sent-files.view.tsx';
import { receiptScreenTexts } from '../../texts/filling-receipt.ts';
import { signedBy } from '../signing/signing-papers.ts';
import type { ReceiptContent } from './load-receipt.ts';

/** Number, time, digest, papers; what happens next and by when; where to follow it. */
export function ReceiptScreen(model: ReceiptContent & { readonly frame: Frame }): JSX.Element {
  const { frame, submission, tracked, town, files, registryNo } = model;
  const t = receiptScreenTexts(frame.lang);
  const base = `/fiok/ugyeim/${submission.id}`;
  return (
    <Page
      {...frame}
      title={t('title')}
      breadcrumbs={[{ label: t('cases'), href: '/fiok/ugyeim' }, { label: tracked.subject, href: base }, { label: t('title') }]}
    >
      <MainHeading over={town.name} lead={t('lead', { office: town.officeName })}>
        {t('title')}
      </MainHeading>
      <DescriptionList
        items={[
          { term: t('arrivalNo'), value: <CopyableCode code={tracked.arrivalNo} label={t('arrivalNo')} /> },
          { term: t('arrivedAt'), value: <MomentText at={submission.submittedAt} /> },
          { term: t('registryNo'), value: registryNo === null ? t('notRegistered') : <CopyableCode code={registryNo} label={t('registryNo')} /> },
          { term: t('form'), value: `${submission.formTitle[frame.lang]} (${submission.formCode})` },
          { term: t('subject'), value: tracked.subject },
          ...signedBy(model.signatures, frame.lang).map(({ label, value }) => ({ term: t('signedBy', { role: label }), value })),
          {
            term: t('sha256'),
            value: (
              <>
                <CopyableCode code={submission.sha256} label={t('sha256')} />
                <p class="vh-help">{t('sha256Help')}</p>
              </>
            ),
          },
        ]}
      />
      <Section title={t('download')}>
        <ul class="vh-link-list">
          <li>
            <SafeLink href={`${base}/atvetel.pdf`}>{t('receiptPdf')}</SafeLink>
          </li>
          <li>
            <SafeLink href={`${base}/beadvany.pdf`}>{t('submissionPdf')}</SafeLink>
          </li>
        </ul>
      </Section>
      <OwnFiles files={files} withHash isSent />
      <Section title={t('nextTitle')}>
        <ol>
          {nextSteps(model, frame.lang).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ol>
        <ButtonRow>
          <ButtonLink href={base}>{t('follow')}</ButtonLink>
          <ButtonLink href="/fiok" look="secondary">
            {t('myAffairs')}
          </ButtonLink>
        </ButtonRow>
      </Section>
    </Page>
  );
}

/** What happens next, a sentence each; the same on the page and on paper. */
export function nextSteps({ registryNo, decidedOn }: ReceiptContent, lang: 'hu' | 'en'): string[] {
  const t = receiptScreenTexts(lang);
  return [t(registryNo === null ? 'nextRegister' : 'nextRegistered'), ...(decidedOn === null ? [] : [t('nextDecision', { day: decidedOn })]), t('nextInbox')];
}
