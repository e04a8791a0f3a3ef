import assert from 'node:assert/strict';
import { strToU8, zipSync } from 'fflate';
import { readTable } from '../../../../src/core/landscape/bootstrap/table.js';

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** A workbook whose first sheet is hidden and whose second one has these rows. */
function workbook(rows: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  const parts = {
    'xl/workbook.xml': `<workbook ${MAIN}><sheets><sheet name="Listen" sheetId="1" state="hidden" r:id="rId1"/><sheet name="Prozesse" sheetId="2" r:id="rId2"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/></Relationships>',
    'xl/styles.xml': `<styleSheet ${MAIN}><numFmts count="2"><numFmt numFmtId="164" formatCode="[$-407]d/\\ mmmm\\ yyyy"/><numFmt numFmtId="165" formatCode="0&quot; Tage&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst ${MAIN}><si><t>Prozess</t></si><si><r><t>Akte </t></r><r><rPr><b/></rPr><t>anlegen</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si></sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${MAIN}><sheetData><row><c t="inlineStr"><is><t>versteckt</t></is></c></row></sheetData></worksheet>`,
    'xl/worksheets/sheet2.xml': `<worksheet ${MAIN}><sheetData>${rows}</sheetData></worksheet>`,
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

describe('reading workbooks', () => {
  it('takes the first visible sheet: texts, numbers, dates, results of formulas, and gaps', () => {
    assert.deepEqual(readTable(workbook(`
      <row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>Fälle &amp; Fristen</t></is></c></row>
      <row r="3"/>
      <row r="4"><c r="A4" t="s"><v>1</v></c><c r="B4"><v>0.30000000000000004</v></c><c r="C4" s="1"><v>46447</v></c><c r="D4" s="2"><v>46447.75</v></c><c r="E4" s="3"><v>21</v></c></row>
      <row r="5"><c r="B5" t="str"><f>A4&amp;"!"</f><v>Ergebnis</v></c><c r="C5" t="e"><v>#REF!</v></c></row>`)), { table: [
      ['Prozess', '', 'Fälle & Fristen'],
      ['Akte anlegen', '0.3', '2027-03-01', '2027-03-01', '21'],
      ['', 'Ergebnis', ''],
    ] });
  });

  it('knows the calendar that begins in 1904', () => {
    const { 'xl/workbook.xml': book } = { 'xl/workbook.xml': `<workbook ${MAIN}><workbookPr date1904="1"/><sheets><sheet name="P" sheetId="2" r:id="rId2"/></sheets></workbook>` };
    assert.deepEqual(readTable(workbook('<row><c s="1"><v>44985</v></c></row>', { 'xl/workbook.xml': book })), { table: [['2027-03-01']] });
  });

  it('says what to do with files that are no workbook of today', () => {
    const refusal = (bytes: Uint8Array): string => {
      const read = readTable(bytes);
      return 'refused' in read ? read.refused.en : '';
    };
    assert.match(refusal(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1)), /before 2007/);
    assert.match(refusal(zipSync({ 'content.xml': strToU8('<a/>') })), /Save the sheet as .xlsx or as CSV/);
    assert.match(refusal(workbook('').subarray(0, 200)), /cannot be read/);
  });

  it('survives what is broken in the parts', () => {
    const deep = '<a>'.repeat(50_000);
    for (const sheet of ['', '<worksheet', deep, '<worksheet><sheetData><row><c r="ZZZ1"><v>1</v></c><c t="s"><v>99</v></c><c s="1"><v>x</v></c></row></sheetData></worksheet>']) {
      assert.doesNotThrow(() => readTable(workbook('', { 'xl/worksheets/sheet2.xml': sheet })));
    }
  });
});
