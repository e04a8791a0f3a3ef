import assert from 'node:assert/strict';
import { readerReports } from '../../../../src/core/review/reader-reports.js';
import { modelOf, PortalFixture } from '../../../support/portal-fixture.js';

/** The mail that a link of the portal begins, with what its reader writes. */
function mail(page: string, said: string): string {
  const link = /<a class="report" href="mailto:[^"]+?body=([^"]+)" title="[^"]* 2(?: geben)?"/.exec(page)![1]!;
  return decodeURIComponent(link) + said;
}

describe('reports of readers', () => {
  const portal = new PortalFixture(`
=== landscape.yaml
schemaVersion: "1"
portal: { feedback: us@town.example }
=== a.process.yaml
{ id: a, name: "Permit (new)", status: released, version: 1.2.0, model: { bpmn: a.bpmn } }
=== a.bpmn
${modelOf('a', ['Take it', 'Scan it', 'File it'])}
`);
  const expected = { process: 'a', version: '1.2.0', step: '2', elementId: 'T2' };

  for (const lang of ['de', 'en'] as const) {
    it(`come back as they left the portal (${lang}), without greetings and names`, () => {
      const text = mail(portal.page('processes/a.html', { lang }), 'The scanner is gone.\r\nUse the copier.\r\n\r\nMit freundlichen Grüßen\r\nErika Mustermann');
      assert.deepEqual(readerReports(text), [{ ...expected, text: 'The scanner is gone.\nUse the copier.' }]);
    });
  }

  it('are found in an answer that quotes them, several below each other', () => {
    const text = mail(portal.page('processes/a.html', { lang: 'de' }), 'Zu spät.');
    const quoted = text.replace(/^/gm, '> ');
    assert.deepEqual(readerReports(`Hallo,\nsiehe unten.\n${quoted}\n\n${text}`).map((report) => report.text), ['Zu spät.', 'Zu spät.']);
  });

  it('may be about the whole process, and may have lost the question', () => {
    assert.deepEqual(readerReports('Prozess: Genehmigung (x)\nVersion: –\nSchritt: der ganze Prozess\n\nFehlt.'), [{ process: 'x', version: '', step: '', elementId: undefined, text: 'Fehlt.' }]);
  });

  it('are not seen in other texts', () => {
    assert.deepEqual(readerReports('Der Prozess (a) ist gut.'), []);
    assert.deepEqual(readerReports(''), []);
  });
});
