import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { formatNames, formats, type Format } from '../../../src/cli/formats/index.js';
import type { ReportedProblem, Summary } from '../../../src/cli/report.js';
import { parseXml } from '../../../src/core/xml/parse.js';
import type { XmlElement } from '../../../src/core/xml/tree.js';

const require = createRequire(import.meta.url);

const problem = (rule: string, severity: ReportedProblem['severity'], more: Partial<ReportedProblem> = {}): ReportedProblem => ({
  rule, severity, message: `Nasty: 100 % of <it>, "quoted" & 'more'\u0007\nnext line.`,
  range: { start: { line: 3, column: 5 }, end: { line: 3, column: 9 } }, ...more,
});

const files: Readonly<Record<string, readonly ReportedProblem[]>> = {
  'clean.bpmn': [],
  'sub dir/ärger,1.bpmn': [
    problem('label-required', 'error', { elementId: 'Task_1' }),
    problem('label-required', 'error', { elementId: 'Task_1' }),
    problem('fake-join', 'warning', {
      constraint: 'EXT.001',
      related: [{ message: 'There.', range: { start: { line: 1, column: 1 }, end: { line: 2, column: 1 } } }],
    }),
    problem('standard-size', 'info', { fixes: ['Resize'] }),
  ],
  '/abs/x.bpmn': [problem('global', 'warning')],
};

/** What a format prints for some files. */
function print(name: Format, from: typeof files = files, colour = false): string {
  let printed = '';
  const read = (): string => 'one\ntwo\n<a b="x\u001b[2J">\n';
  const reporter = formats[name]((text) => { printed += text; }, { lang: 'en', version: '1.2.3', colour, read });
  const summary: Summary = { files: Object.keys(from).length, errors: 2, warnings: 2, infos: 1 };
  for (const [path, problems] of Object.entries(from)) reporter.file({ path, problems });
  reporter.end(summary);
  return printed;
}

const all = (name: string, element: XmlElement): XmlElement[] =>
  element.elements.flatMap((child) => [...(child.local === name ? [child] : []), ...all(name, child)]);

function isValidSarif(text: string): void {
  const { $schema: _draft4, id: _id, ...schema } = require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  const validate = ajv.compile(schema);
  assert.ok(validate(JSON.parse(text)), JSON.stringify(validate.errors));
}

describe('formats of findings', () => {
  for (const name of formatNames) it(`${name} ends its last line`, () => assert.match(print(name), /\n$/));

  it('json has the fixed shape', () => {
    const report = JSON.parse(print('json'));
    assert.deepEqual(Object.keys(report).sort(), ['files', 'summary', 'version']);
    assert.deepEqual(report.files, Object.entries(files).map(([path, problems]) => ({ path, problems })));
    assert.deepEqual(JSON.parse(print('json', {})), { version: 1, files: [], summary: { files: 0, errors: 2, warnings: 2, infos: 1 } });
  });

  it('sarif is valid against the schema', () => {
    isValidSarif(print('sarif'));
    isValidSarif(print('sarif', {}));
    const [run] = JSON.parse(print('sarif')).runs;
    assert.equal(run.tool.driver.rules[run.results[2].ruleIndex].id, 'fake-join');
    assert.equal(run.results[0].locations[0].physicalLocation.artifactLocation.uri, 'sub%20dir/%C3%A4rger%2C1.bpmn');
    assert.equal(run.results[4].locations[0].physicalLocation.artifactLocation.uri, 'file:///abs/x.bpmn');
  });

  it('junit is well-formed XML that counts right', () => {
    const { root, problems } = parseXml(print('junit'));
    assert.deepEqual(problems, []);
    assert.ok(root);
    const suites = all('testsuite', root);
    assert.deepEqual(suites.map((suite) => [suite.value('tests'), suite.value('failures'), suite.value('skipped')]), [['1', '0', '0'], ['4', '2', '2'], ['1', '0', '1']]);
    for (const suite of suites) assert.equal(all('testcase', suite).length, Number(suite.value('tests')));
    assert.equal(all('failure', root)[0]?.value('message'), `Nasty: 100 % of <it>, "quoted" & 'more'\ufffd\nnext line.`);
  });

  it('github prints one command a line', () => {
    const lines = print('github').trimEnd().split('\n');
    assert.equal(lines.length, 5);
    assert.equal(lines[0], `::error file=sub dir/ärger%2C1.bpmn,line=3,endLine=3,col=5,endColumn=9,title=label-required::Nasty: 100 %25 of <it>, "quoted" & 'more'\u0007%0Anext line.`);
    assert.match(lines[3]!, /^::notice /);
  });

  it('gitlab tells findings apart', () => {
    const report = JSON.parse(print('gitlab'));
    assert.equal(new Set(report.map(({ fingerprint }: { fingerprint: string }) => fingerprint)).size, 5);
    assert.deepEqual(report[0].location, { path: 'sub dir/ärger,1.bpmn', lines: { begin: 3, end: 3 } });
    assert.deepEqual(JSON.parse(print('gitlab', {})), []);
    const [[, problems]] = Object.entries(files).filter(([, found]) => found.length > 0) as [[string, readonly ReportedProblem[]]];
    assert.equal(JSON.parse(print('gitlab', { './a.bpmn': problems }))[0].location.path, 'a.bpmn');
  });

  it('text names place, severity, rule, element and source line, and lets nothing steer the terminal', () => {
    const printed = print('text');
    assert.match(printed, /^sub dir\/ärger,1\.bpmn\n {2}3:5 +error +Nasty.*\(label-required · Task_1\)\n +<a b="x \[2J">\n/);
    assert.match(printed, /3 files checked: 2 errors, 2 warnings, 1 info\.\n$/);
    assert.doesNotMatch(printed, /\u001b/);
  });

  it('text is coloured where colours can be seen', () => assert.match(print('text', files, true), /\u001b\[31merror/));
});
