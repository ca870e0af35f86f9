/**
 * The simulator's style sheet as text: the server is bundled into one file, so there is no folder beside the code
 * to serve it from. The look is deliberately neither the town's nor the real provider's.
 */
export const STYLE_SHEET = `
:root { color-scheme: light; --ink: #14281d; --paper: #eef5ee; --line: #5d7a68; --deep: #0f5132; }
* { box-sizing: border-box; }
body { margin: 0; font: 1.0625rem/1.5 Verdana, Geneva, sans-serif; color: var(--ink); background: var(--paper); }
.banner { margin: 0; padding: .75rem 1rem; background: #ffd84d; color: #14281d; font-weight: bold; text-align: center; border-bottom: 4px dashed #14281d; }
.bar { display: flex; flex-wrap: wrap; gap: .5rem 1rem; justify-content: space-between; padding: .75rem 1rem; background: var(--deep); color: #fff; }
.bar a { color: #fff; }
.bar p { margin: 0; font-weight: bold; }
main { max-width: 44rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.625rem; line-height: 1.2; }
h2 { font-size: 1.1875rem; margin: 1.5rem 0 .5rem; }
a { color: var(--deep); }
.slip { display: grid; grid-template-columns: auto 1fr; gap: .25rem 1.5rem; margin: 0 0 1.5rem; padding: 1rem; background: #fff; border: 1px solid var(--line); border-top-width: 6px; }
.slip dt { font-weight: bold; }
.slip dd { margin: 0; overflow-wrap: anywhere; }
.slip .sum { font-size: 1.5rem; font-weight: bold; }
.field { margin: 0 0 1rem; }
.field label { display: block; font-weight: bold; }
.field small, .field .wrong { display: block; font-size: .9375rem; }
.wrong { color: #a3002c; font-weight: bold; }
input[type='text'] { width: 100%; max-width: 22rem; padding: .5rem; font: inherit; color: inherit; background: #fff; border: 2px solid var(--line); }
.buttons { display: flex; flex-wrap: wrap; gap: .75rem; margin: 0 0 1rem; }
button, .button { display: inline-block; padding: .625rem 1.25rem; min-height: 2.75rem; font: inherit; font-weight: bold; color: #fff; background: var(--deep); border: 2px solid var(--deep); cursor: pointer; text-decoration: none; }
button.plain { color: var(--deep); background: #fff; }
.cards { list-style: none; padding: 0; display: grid; gap: .5rem; }
.cards > li { padding: .5rem 1rem; background: #fff; border: 1px solid var(--line); }
.cards code { font-size: 1.0625rem; overflow-wrap: anywhere; }
.cards a { margin-left: .75rem; }
.problem { padding: .25rem 1rem; margin: 0 0 1.5rem; background: #fff; border: 3px solid #a3002c; }
:focus-visible { outline: 3px solid #b3005e; outline-offset: 2px; }
@media (max-width: 30rem) { .slip { grid-template-columns: 1fr; } .slip dd { margin-bottom: .5rem; } }
`.trimStart();
