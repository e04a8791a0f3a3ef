import type { Lang } from '../../core/messages.js';
import { metaById } from '../../core/validate/registry.js';
import type { RuleMeta } from '../../core/validate/rule.js';
import type { Severity } from '../../core/validate/problem.js';
import type { ReportedProblem, ReportedRange } from '../report.js';
import type { ReporterFactory } from './reporter.js';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** SARIF 2.1.0 (OASIS), for code scanning. The results come first, so that the rules they name can follow. */
export const sarifReporter: ReporterFactory = (out, { lang, version }) => {
  const rules: string[] = [];
  let separator = '{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"columnKind":"utf16CodeUnits","results":[\n';
  const result = (path: string, problem: ReportedProblem): object => {
    if (!rules.includes(problem.rule)) rules.push(problem.rule);
    const { rule, severity, message, elementId, range, related, constraint } = problem;
    return {
      ruleId: rule,
      ruleIndex: rules.indexOf(rule),
      level: LEVELS[severity],
      message: { text: message },
      locations: [location(path, range, elementId)],
      ...(related?.length && {
        relatedLocations: related.map((place, id) => ({ id, ...location(place.path ?? path, place.range, place.elementId), message: { text: place.message } })),
      }),
      ...(constraint !== undefined && { properties: { constraint } }),
    };
  };
  return {
    file({ path, problems }) {
      if (problems.length === 0) return;
      out(separator + problems.map((problem) => JSON.stringify(result(path, problem))).join(',\n'));
      separator = ',\n';
    },
    end() {
      const driver = {
        name: 'Prozessatlas', semanticVersion: version,
        rules: rules.map((id) => {
          const meta = metaById(id);
          return meta
            ? { id, shortDescription: { text: meta.title[lang] }, fullDescription: { text: meta.why[lang] }, help: helpOf(meta, lang), defaultConfiguration: { level: LEVELS[meta.severity] } }
            : { id };
        }),
      };
      out(`${separator === ',\n' ? '' : separator}],"tool":${JSON.stringify({ driver })}}]}\n`);
    },
  };
};

function location(path: string, { start, end }: ReportedRange, elementId: string | undefined): object {
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(path) },
      region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
    },
    ...(elementId !== undefined && { logicalLocations: [{ name: elementId, kind: 'element' }] }),
  };
}

/** A relative path as a relative reference, an absolute one as a `file:` URI (RFC 3986). */
function uriOf(path: string): string {
  const escaped = path.split('/').map((part) => encodeURIComponent(part)).join('/');
  if (path.startsWith('/')) return `file://${escaped}`;
  return /^[A-Za-z]:\//.test(path) ? `file:///${path.slice(0, 2)}${escaped.slice(escaped.indexOf('/'))}` : escaped;
}

/** What a viewer shows about a rule; its page lies in the product's docs/rules, which have no address of their own. */
function helpOf({ id, title, why, fixes = {}, source }: RuleMeta, lang: Lang): { text: string; markdown: string } {
  const sentences = [title[lang], why[lang], ...Object.values(fixes).map((fix) => fix.title[lang].replace(/\{\w+\}/g, '…'))];
  const page = `docs/rules/${id}.md`;
  return {
    text: [...sentences.slice(0, 2), page].join(' '),
    markdown: [`**${sentences[0]}**`, sentences[1], ...sentences.slice(2).map((fix) => `- ${fix}`), ...(source ? [source] : []), `\`${page}\``].join('\n\n'),
  };
}
