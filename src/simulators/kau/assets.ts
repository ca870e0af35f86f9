/**
 * The simulator's style sheet and its one script, as text: the server is bundled into one file, so
 * there is no folder beside the code to serve them from. The look is deliberately not the town's.
 */
export const STYLE_SHEET = `
:root { color-scheme: light; --ink: #1c1b2e; --paper: #f6f3ff; --line: #6b628f; --deep: #3d2a86; }
* { box-sizing: border-box; }
body { margin: 0; font: 1.0625rem/1.5 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif; color: var(--ink); background: var(--paper); }
.banner { margin: 0; padding: .75rem 1rem; background: #ffd84d; color: #1c1b2e; font-weight: bold; text-align: center; border-bottom: 4px dashed #1c1b2e; }
.bar { display: flex; flex-wrap: wrap; gap: .5rem 1rem; justify-content: space-between; padding: .75rem 1rem; background: var(--deep); color: #fff; }
.bar a { color: #fff; }
.bar p { margin: 0; font-weight: bold; }
main { max-width: 44rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.75rem; line-height: 1.2; }
h2 { font-size: 1.25rem; margin-top: 2rem; }
a { color: var(--deep); }
.ways, .people { list-style: none; padding: 0; display: grid; gap: .75rem; }
.ways > li, .people > li { padding: .75rem 1rem; background: #fff; border: 1px solid var(--line); border-left-width: 6px; overflow-wrap: anywhere; }
.ways a { font-size: 1.1875rem; font-weight: bold; }
.ways p, .people p { margin: .25rem 0 0; }
.people { grid-template-columns: repeat(auto-fill, minmax(min(19rem, 100%), 1fr)); }
.demo > h2, .problem > h2 { margin: .5rem 0; }
.demo, .problem { margin: 0 0 1.5rem; }
.mark { display: inline-block; padding: 0 .5rem; font-size: .875rem; background: #ffd84d; color: #1c1b2e; border: 1px solid #1c1b2e; }
.field { margin: 0 0 1rem; }
.field label { display: block; font-weight: bold; }
.field small { display: block; font-size: .9375rem; }
input[type='text'], input[type='password'], input[type='search'] { width: 100%; max-width: 22rem; padding: .5rem; font: inherit; color: inherit; background: #fff; border: 2px solid var(--line); }
input.one { width: 3.5rem; text-align: center; }
.three { border: 0; padding: 0; margin: 0 0 1rem; }
.three .row { display: flex; flex-wrap: wrap; gap: 0 1rem; margin-top: .5rem; }
.three legend { font-weight: bold; padding: 0; }
button { padding: .625rem 1.25rem; min-height: 2.75rem; font: inherit; font-weight: bold; color: #fff; background: var(--deep); border: 2px solid var(--deep); cursor: pointer; }
button.plain { color: var(--deep); background: #fff; }
:focus-visible { outline: 3px solid #b3005e; outline-offset: 2px; }
.problem { padding: .25rem 1rem; background: #fff; border: 3px solid #a3002c; }
.demo { padding: .25rem 1rem .75rem; background: #fff7d6; border: 1px dashed #1c1b2e; }
.demo dl { display: grid; grid-template-columns: auto 1fr; gap: .25rem 1rem; margin: 0; }
.demo dt { font-weight: bold; }
.demo dd { margin: 0; font-family: monospace; overflow-wrap: anywhere; }
@media (max-width: 30rem) { .demo dl { grid-template-columns: 1fr; } }
`.trimStart();

/** Sends the answer on without a click. Without it the page's own button does the same. */
export const CONTINUE_SCRIPT = `document.getElementById('continue').submit();\n`;
