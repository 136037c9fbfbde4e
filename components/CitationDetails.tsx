import type { ComponentChildren } from 'preact';
import type { CitationView } from '../facts/views.ts';
import { t } from '../texts/texts.ts';
import type { CitationLineProps } from './CitationLine.tsx';
import { Fingerprint } from './Fingerprint.tsx';
import { ownLanguage } from './own-language.ts';

/** All that the pack knows of a document; what it does not know is said, never left out. */
export function CitationDetails({ citation, language }: CitationLineProps) {
  const own = ownLanguage(language);
  const { paragraph, sentence } = citation;
  return (
    <dl class="citation-details">
      <Row term={t('source.title')}>
        <bdi {...own}>{citation.documentTitle}</bdi>
        {citation.titleIsOurs && <span class="aside"> ({t('source.titleIsOurs')})</span>}
      </Row>
      <Row term={t('source.kind')}>
        <bdi {...own}>{citation.documentKind}</bdi>
      </Row>
      <Row term={t('source.publisher')}>
        {known(citation.publisher, language) ?? t('source.publisherUnknown')}
      </Row>
      <Row term={t('source.author')}>{known(citation.author, language) ?? t('source.authorUnknown')}</Row>
      <Row term={t('source.date')}>{known(citation.documentDate, language) ?? t('source.dateMissing')}</Row>
      <Row term={t('source.address')}>
        <Address citation={citation} />
      </Row>
      <Row term={t('source.where')}>{t('source.sentence', { paragraph, sentence })}</Row>
      <Row term={t('source.fingerprint')}>
        <Fingerprint sha256={citation.sha256} />
        <span class="aside">{t('source.fingerprintHelp')}</span>
      </Row>
    </dl>
  );
}

function Row({ term, children }: { readonly term: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function known(words: string | null, language: string) {
  return words === null ? null : <bdi {...ownLanguage(language)}>{words}</bdi>;
}

/** Only web addresses become links: a pack is data from elsewhere and may hold any scheme. */
function Address({ citation }: { readonly citation: CitationView }) {
  const { address } = citation;
  if (address === null) return <>{t('source.addressUnknown')}</>;
  if (!/^https?:\/\//i.test(address)) return <bdi dir="ltr">{address}</bdi>;
  return (
    <a href={address} target="_blank" rel="noopener noreferrer" dir="ltr">
      {address}
    </a>
  );
}
