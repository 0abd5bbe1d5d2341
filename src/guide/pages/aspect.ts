import { claimsAbout } from '../../claims/ledger.ts';
import { allVersions, citationOf } from '../../evidence/citation.ts';
import { plainInline } from '../../markdown/inline.ts';
import { rowOf } from '../../matrix/matrix.ts';
import { addressOn, measurementId, paths, type Site } from '../../urls/urls.ts';
import { aspect as words, terms as wordsOfTerms } from '../../words/en/pages.ts';
import { and, evidence as wordsOfEvidence, frame as wordsOfFrame } from '../../words/en/parts.ts';
import { runHere as wordsOfRunHere } from '../../words/en/run-here.ts';
import { lookupIn, pickMeasurements, refOf } from '../lookup.ts';
import type { Aspect, Guide, Topic } from '../model.ts';
import { claimList } from './claims.ts';
import { contestAddress } from './contest.ts';
import { evidenceFor } from './evidence.ts';
import { frameOf, neighboursOf, type Placed } from './frame.ts';
import { measurementShown } from './measurement.ts';
import { ratioCharts } from './ratios.ts';
import { type FindOffer, offersNothing, runnablesOfAspect } from './run-here.ts';
import { seriesShown } from './series.ts';
import { questionsOf } from './siblings.ts';
import { termsOf } from './terms.ts';

/** How many claims are shown before the others fold away. */
const CLAIMS = 5;

/** What the page of an aspect shows. */
export function aspectPage(
  guide: Guide,
  site: Site,
  topic: Topic,
  { one: aspect, ...beside }: Placed<Aspect>,
  offerFor: FindOffer = offersNothing,
) {
  const { data, answers } = aspect;
  const ref = refOf(aspect);
  const lookup = lookupIn(guide);
  const path = paths.aspect(topic.id, aspect.id);
  const address = addressOn(site, path);
  const measurements = measurementsCited(aspect, guide);
  const claims = claimList(claimsAbout(aspect, guide.claims));
  const runnables = runnablesOfAspect(aspect, guide, offerFor);
  return {
    frame: frameOf(guide, site, {
      title: data.title,
      windowTitle: words.titled(
        data.title,
        answers.map(({ framework }) => framework.data.name),
      ),
      description: answers.map(({ framework, current }) => `${framework.data.name}: ${plainInline(current.summary)}`).join(' '),
      path,
      crumbs: [
        { label: wordsOfFrame.topics, path: paths.topics },
        { label: topic.data.title, path: paths.topic(topic.id) },
      ],
      siblings: questionsOf(topic),
      kind: 'question',
      filters: {
        topic: [topic.data.title],
        framework: answers.filter(({ current }) => current.level !== 'unknown').map(({ framework }) => framework.data.name),
      },
      aliases: data.aliases,
      file: aspect.file,
      contest: contestAddress(guide.settings.repository, aspect, address),
    }),
    data,
    row: rowOf(aspect),
    versions: allVersions(aspect, and).join(', '),
    citation: citationOf(guide.settings.title, aspect, address),
    /** Sections that follow those of the body. */
    sections: [
      ...(data.terms.length > 0 ? [{ depth: 2, slug: 'terms', text: wordsOfTerms.onAspect }] : []),
      ...measurements.map(({ id, planned }) => ({ depth: 2, slug: measurementId(id), text: planned.title })),
      { depth: 2, slug: 'evidence', text: wordsOfEvidence.title },
      ...(runnables.length > 0 ? [{ depth: 2, slug: 'run-here', text: wordsOfRunHere.title }] : []),
      ...(claims.length > 0 ? [{ depth: 2, slug: 'said', text: words.said }] : []),
    ],
    ratios: ratioCharts(measurements, guide.frameworks),
    terms: termsOf(aspect),
    measurements: measurements.map((measurement) => measurementShown(measurement, 'linked')),
    series: (lookup.series.get(ref) ?? []).map((series) => seriesShown(series, guide.frameworks)),
    evidence: evidenceFor(aspect, guide),
    claims: claims.slice(0, CLAIMS),
    /** Those that are folded away. */
    moreClaims: claims.slice(CLAIMS),
    runnables,
    next: [
      ...data.related
        .flatMap((other) => lookup.aspects.get(other) ?? [])
        .map((other) => ({ ...other.data, path: paths.aspect(other.topic, other.id) })),
      ...(lookup.examples.get(ref) ?? []).map((example) => ({ ...example.data, path: paths.example(example.id) })),
    ].map(({ title, question, path: to }) => ({ title, question, path: to })),
    neighbours: neighboursOf(beside, ({ id }) => paths.aspect(topic.id, id)),
  };
}

/** The measurements that an answer cites, in the order of the guide. */
function measurementsCited({ answers }: Aspect, { measurements }: Guide) {
  const pieces = answers.flatMap(({ periods }) => periods.flatMap(({ evidence }) => evidence));
  return pickMeasurements(
    measurements,
    pieces.flatMap((piece) => (piece.kind === 'measurement' ? [piece.id] : [])),
  );
}
