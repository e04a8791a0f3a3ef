import type { Lang, Message } from '../../messages.js';
import { durationMinutes } from '../dates.js';
import type { ProfileFile } from '../files.js';
import type { ProcessSummary } from '../overview.js';
import type { Stage } from '../progress/stages.js';
import { stageOf, stages } from '../progress/stages.js';
import type { Status } from '../terms.js';
import { statuses } from '../terms.js';

/** What the cards of the map can be coloured by. */
export const colourings = {
  status: { en: 'Status', de: 'Status' },
  coverage: { en: 'Coverage', de: 'Abdeckung' },
  due: { en: 'Next review', de: 'Wiedervorlage' },
  throughput: { en: 'Throughput time', de: 'Durchlaufzeit' },
  problems: { en: 'Problems', de: 'Probleme' },
} as const satisfies Record<string, Message>;

export type Colouring = keyof typeof colourings;

/** A class of cards: one colour, and the words that say the same without it. */
export interface ColourClass {
  readonly key: string;
  readonly label: string;
  readonly hue: Hue;
}

/** Colours by what they stand for. */
export type Hue = 'none' | 'grey' | 'yellow' | 'blue' | 'green' | 'orange' | 'red';

const STATUS_HUES: Readonly<Record<Status, Hue>> = {
  planned: 'none', recording: 'yellow', draft: 'yellow', in_review: 'blue', method_approved: 'blue', released: 'green', in_revision: 'orange', suspended: 'grey', retired: 'grey',
};

const STAGE_HUES: Readonly<Record<Stage, Hue>> = { listed: 'none', recorded: 'yellow', drafted: 'orange', in_review: 'blue', released: 'green' };

const WORDS = {
  noReview: { en: 'no review date', de: 'ohne Wiedervorlage' },
  overdue: { en: 'overdue', de: 'überfällig' },
  soon: { en: 'within 90 days', de: 'in 90 Tagen' },
  later: { en: 'later', de: 'später' },
  unknown: { en: 'not known', de: 'nicht bekannt' },
  week: { en: 'up to a week', de: 'bis eine Woche' },
  month: { en: 'up to a month', de: 'bis einen Monat' },
  quarter: { en: 'up to a quarter', de: 'bis ein Quartal' },
  longer: { en: 'longer', de: 'länger' },
  errors: { en: 'errors', de: 'Fehler' },
  warnings: { en: 'warnings', de: 'Warnungen' },
  fine: { en: 'no problems', de: 'keine Probleme' },
} as const satisfies Record<string, Message>;

/** What a process has to show for a colouring. */
export interface ColouredProcess {
  readonly profile: ProfileFile;
  readonly summary: ProcessSummary;
  /** Days until the next review; negative when it is overdue. */
  readonly daysToReview: number | undefined;
  readonly problems: { readonly errors: number; readonly warnings: number };
}

/** The class of a process under a colouring. */
export function colourClass(by: Colouring, process: ColouredProcess, lang: Lang): ColourClass {
  const one = (key: keyof typeof WORDS, hue: Hue): ColourClass => ({ key, hue, label: WORDS[key][lang] });
  const { summary, profile, daysToReview, problems } = process;
  switch (by) {
    case 'status': return { key: summary.status, hue: STATUS_HUES[summary.status], label: statuses[summary.status][lang] };
    case 'coverage': {
      const stage = stageOf(profile.data, summary.model !== null);
      return stage === undefined ? { key: 'retired', hue: 'grey', label: statuses.retired[lang] } : { key: stage, hue: STAGE_HUES[stage], label: stages[stage][lang] };
    }
    case 'due':
      if (daysToReview === undefined) return one('noReview', 'none');
      return daysToReview < 0 ? one('overdue', 'red') : daysToReview <= 90 ? one('soon', 'yellow') : one('later', 'green');
    case 'throughput': {
      const value = profile.data.kpis?.['throughputTime']?.value;
      const days = typeof value === 'string' ? (durationMinutes(value) ?? NaN) / 1440 : NaN;
      if (Number.isNaN(days)) return one('unknown', 'none');
      return days <= 7 ? one('week', 'green') : days <= 31 ? one('month', 'yellow') : days <= 92 ? one('quarter', 'orange') : one('longer', 'red');
    }
    case 'problems': return problems.errors > 0 ? one('errors', 'red') : problems.warnings > 0 ? one('warnings', 'yellow') : one('fine', 'green');
  }
}
