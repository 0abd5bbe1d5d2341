import { answersOf } from '../content/answers-of.ts';
import { type Content, sourcesOf } from '../content/content.ts';
import { fieldName } from '../content/validate.ts';
import { contradictions, recordTip } from '../experiments/judge.ts';
import { firstRuntimeOf, recordedOf, trialName, trialsOf } from '../experiments/plan.ts';
import { error, type Finding, warning } from '../findings/finding.ts';
import { nearest } from '../findings/nearest.ts';
import { holdsFor } from '../releases/periods.ts';

/**
 * Every program was run in its current form on every release that the guide compares, with the results its transcript expects: in
 * WebAssembly if it can run there, otherwise on CPython. A second recording must meet the same expectations.
 */
export function everyTranscriptIsRecorded(content: Content): Finding[] {
  const recorded = { wasm: recordedOf(content, 'wasm'), cpython: recordedOf(content, 'cpython') };
  return trialsOf(content).flatMap((trial) =>
    (['wasm', 'cpython'] as const).flatMap((on) => {
      const run = recorded[on].get(trial.example)?.[trial.framework]?.[trial.release.version];
      const isNeeded = on === firstRuntimeOf(trial);
      const place = trial.transcript.data.placeOf(['programs', trial.framework]);
      const name = on === 'wasm' ? trialName(trial) : `${trialName(trial)}, on CPython`;
      const tip = recordTip(on);
      if (run === undefined) return isNeeded ? [warning(place, name, 'a recording of what came back', 'none', tip)] : [];
      if (run.program !== trial.fingerprint)
        return [warning(place, name, 'a recording of the current program', `one of another program, of ${run.day}`, tip)];
      const version = run.versions[trial.runtime.package];
      const old = version === trial.release.latest ? [] : [warning(place, name, trial.release.latest, version ?? 'no version', tip)];
      return [...old, ...contradictions(trial, run)];
    }),
  );
}

/** An answer that cites an experiment belongs to an aspect that the experiment lists, and the recording supports it. */
export function citedRunsAgree(content: Content): Finding[] {
  const about = new Map(
    (['example', 'experiment'] as const).flatMap((kind) => sourcesOf(content, kind).map((source) => [source.role.id, source] as const)),
  );
  const trials = trialsOf(content);
  const recorded = [recordedOf(content, 'wasm'), recordedOf(content, 'cpython')];
  const findings: Finding[] = [];
  for (const { aspect, framework, answer, data, path } of answersOf(content))
    for (const [number, evidence] of answer.evidence.entries()) {
      if (evidence.kind !== 'experiment') continue;
      const { id, step } = evidence;
      const report = (field: string, expected: string, actual: string, tip: string): number => {
        const at = [...path, 'evidence', number, field];
        return findings.push(error(data.placeOf(at), fieldName(at), expected, actual, tip));
      };
      const cited = about.get(id);
      if (cited !== undefined && !cited.value.aspects.includes(aspect)) {
        const named = cited.value.aspects.join(', ') || 'none';
        report(
          'id',
          `an experiment whose aspects name ${aspect}`,
          `${id}, whose aspects are ${named}`,
          `aspects: […, ${aspect}] in ${cited.path}`,
        );
      }
      for (const trial of trials.filter((one) => one.example === id && one.framework === framework)) {
        if (!holdsFor(answer, trial.release)) continue;
        const steps = step === undefined ? trial.steps : trial.steps.filter((one) => one.id === step);
        const runs = recorded.flatMap((one) => one.get(id)?.[framework]?.[trial.release.version] ?? []);
        const name = trialName(trial);
        if (steps.length === 0) {
          const ids = trial.steps.flatMap((one) => one.id ?? []);
          const tip = nearest(step ?? '', ids) ?? (ids.length > 0 ? `one of ${ids.join(', ')}` : `id: ${step} in the transcript`);
          report(step === undefined ? 'id' : 'step', `a step that ${framework} ${trial.release.version} is asked`, `"${step ?? id}"`, tip);
        } else if (runs.length === 0) report('id', `a recorded result of ${name}`, 'none', recordTip(firstRuntimeOf(trial), id));
        else
          for (const { message, expected, actual, file, line } of runs.flatMap((run) => contradictions(trial, run, step)))
            report(
              'id',
              `a run that supports the answer: ${expected}`,
              `${actual} (${message}; ${file}:${line})`,
              'correct the answer or the transcript',
            );
      }
    }
  return findings;
}
