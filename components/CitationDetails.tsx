import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { CitationView } from '../facts/views.ts';
import type { CitationLineProps } from './CitationLine.tsx';
import { Fingerprint } from './Fingerprint.tsx';
import { ownLanguage } from './own-language.ts';

/** All that the pack knows of a document; what it does not know is said, never left out. */
export function CitationDetails({ citation, language }: CitationLineProps) {
  const own = ownLanguage(language);
  const { paragraph, sentence } = citation;
  return (
    <dl class="citation-details">
      <Row term={i18n.t('source.title')}>
        <bdi {...own}>{citation.documentTitle}</bdi>
        {citation.titleIsOurs && <span class="aside"> ({i18n.t('source.titleIsOurs')})</span>}
      </Row>
      <Row term={i18n.t('source.kind')}>
        <bdi {...own}>{citation.documentKind}</bdi>
      </Row>
      <Row term={i18n.t('source.publisher')}>
        {known(citation.publisher, language) ?? i18n.t('source.publisherUnknown')}
      </Row>
      <Row term={i18n.t('source.author')}>
        {known(citation.author, language) ?? i18n.t('source.authorUnknown')}
      </Row>
      <Row term={i18n.t('source.date')}>
        {known(citation.documentDate, language) ?? i18n.t('source.dateMissing')}
      </Row>
      <Row term={i18n.t('source.address')}>
        <Address citation={citation} />
      </Row>
      <Row term={i18n.t('source.where')}>{i18n.t('source.sentence', { paragraph, sentence })}</Row>
      <Row term={i18n.t('source.fingerprint')}>
        <Fingerprint sha256={citation.sha256} />
        <span class="aside">{i18n.t('source.fingerprintHelp')}</span>
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
  if (address === null) return <>{i18n.t('source.addressUnknown')}</>;
  if (!/^https?:\/\//i.test(address)) return <bdi dir="ltr">{address}</bdi>;
  return (
    <a href={address} target="_blank" rel="noopener noreferrer" dir="ltr">
      {address}
    </a>
  );
}
