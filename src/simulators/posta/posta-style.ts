/** The simulator's style sheet as text, as the server is bundled into one file. Deliberately not the town's look. */
export const STYLE_SHEET = `
:root { color-scheme: light; --ink: #2b1a10; --paper: #f7f1e6; --line: #8a6d4b; --deep: #5b3a1a; }
* { box-sizing: border-box; }
body { margin: 0; font: 1.0625rem/1.5 Georgia, serif; color: var(--ink); background: var(--paper); }
.banner { margin: 0; padding: .75rem 1rem; background: #ffd84d; color: #2b1a10; font-weight: bold; text-align: center; border-bottom: 4px dashed #2b1a10; }
.bar { display: flex; flex-wrap: wrap; gap: .5rem 1rem; justify-content: space-between; padding: .75rem 1rem; background: var(--deep); color: #fff; }
.bar a { color: #fff; }
.bar p { margin: 0; font-weight: bold; }
main { max-width: 44rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.625rem; line-height: 1.2; }
h2 { font-size: 1.1875rem; margin: 0; }
article { margin: 0 0 1.5rem; padding: 1rem; background: #fff; border: 1px solid var(--line); border-left-width: 6px; overflow-wrap: anywhere; }
.head { margin: 0 0 1rem; font-size: .9375rem; }
a { color: var(--deep); }
:focus-visible { outline: 3px solid #b3005e; outline-offset: 2px; }
`.trimStart();
