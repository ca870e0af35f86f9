import { describe, expect, it } from 'vitest';
import { findLiveText, mainText } from './html-scan.ts';
import { MARK } from './nasty-texts.ts';
import { findActivePdf } from './pdf-scan.ts';

describe('findLiveText', () => {
  it.each([
    `<p>&lt;script>${MARK}()&lt;/script></p>`,
    `<input value="&quot;><${MARK} onclick=1>">`,
    `<textarea><script>${MARK}()</script></textarea>`,
    `<script type="application/json">{"a":"<script>${MARK}()"}</script>`,
    `<a href="/x?q=javascript:${MARK}()">x</a>`,
    `<p>${MARK} < ${MARK}</p>`,
    '<script>other()</script>',
  ])('lets %s be', (html) => {
    expect(findLiveText(html)).toBeNull();
  });

  it.each([
    `<p><script>${MARK}()</script></p>`,
    `<input value=""><${MARK} onclick=1>">`,
    `<img src=x onerror=${MARK}()>`,
    `<a href="javascript:${MARK}()">x</a>`,
    `<a href=" java&#39;script:x" title='x' onclick='${MARK}()'>x</a>`,
    `<textarea></textarea><${MARK}></textarea>`,
    `<script type="application/json">{"a":"</script><${MARK}>"}</script>`,
    `<p style="x:${MARK}">x</p>`,
    `<!-- ${MARK} -->`,
    `<p x="1"${MARK}="2">x</p>`,
  ])('finds %s', (html) => {
    expect(findLiveText(html)).not.toBeNull();
  });

  it('reads the words of the main part', () => {
    expect(mainText('<body>Menü<main id="x"><h1>Hiba</h1><script>x</script> <p>Írja be újra.</p></main></body>')).toBe('Hiba Írja be újra.');
  });
});

describe('findActivePdf', () => {
  it('finds a script outside of content', () => {
    expect(findActivePdf(Buffer.from('%PDF-1.7\n1 0 obj\n<< /S /JavaScript /JS (x) >>\nendobj'))).toContain('/JavaScript');
    expect(findActivePdf(Buffer.from('%PDF-1.7\n1 0 obj\n<< /Length 5 >>\nstream\n/JS x\nendstream\nendobj'))).toBeNull();
    expect(findActivePdf(Buffer.from('<html>'))).toBe('not a PDF');
  });
});
