/** Looks of the approval sheet: readable on a screen in light and dark, and on paper in one or two pages. */
export const REPORT_STYLE = `
:root { color-scheme: light; }
body { font: 15px/1.45 Arial, "Liberation Sans", sans-serif; color: #1c1c1c; background: #fff; margin: 0; }
main { max-width: 75rem; margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 1.6rem; margin: 0 0 1rem; }
h2 { font-size: 1.2rem; margin: 1.5rem 0 .25rem; overflow-wrap: anywhere; }
h3 { font-size: 1rem; margin: 1rem 0 .25rem; }
.summary { margin: 0 0 .5rem; color: #555; }
ul { margin: .25rem 0; padding-left: 1.4rem; }
.changes li::marker { font-weight: bold; }
.changes .added::marker { content: "+ "; color: #1a7f37; }
.changes .removed::marker { content: "− "; color: #b3261e; }
.changes .changed::marker { content: "~ "; color: #8a5a00; }
.changes .moved::marker { content: "→ "; color: #0b5cad; }
details { margin: .5rem 0; }
.pictures { display: grid; gap: 1rem; margin: 1rem 0; }
figure { margin: 0; border: 1px solid #bbb; padding: .5rem; break-inside: avoid; }
figcaption { font-weight: bold; margin-bottom: .25rem; }
figure svg { display: block; width: 100%; height: auto; max-height: 30rem; }
.approval { break-inside: avoid; }
.remarks { border-bottom: 1px solid #555; padding-bottom: 2.5rem; }
table { width: 100%; border-spacing: 1rem 0; }
td { width: 33%; }
.line { height: 2.5rem; border-bottom: 1px solid #555; }
@media print { main { padding: 0; } details { display: none; } figure svg { max-height: 9.5cm; } @page { margin: 15mm; } }
`;
