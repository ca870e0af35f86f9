import { describe, expect, it } from 'vitest';
import { evaluateFeel } from '../feel.ts';
import { showFeel } from '../show.ts';

describe('regular expressions', () => {
  it.each([
    ['replace("abcd", "(ab)|(a)", "[1=$1][2=$2]")', '"[1=ab][2=]cd"'], ['replace("abracadabra", "bra", "*")', '"a*cada*"'],
    ['replace("abracadabra", "a.*?a", "*")', '"*c*bra"'], ['replace("abracadabra", ".*?", "$1")', 'null'], ['replace("AAAA","A+?","b")', '"bbbb"'],
    ['replace("darted","^(.*?)d(.*)$","$1c$2")', '"carted"'], ['replace("a/b/c","/","$","q")', '"a$b$c"'],
    ['matches("helloworld", "hello world", "x")', 'true'], ['matches("abracadabra", "^a.*a$")', 'true'], ['matches("foobar", "Fo*b", "i")', 'true'],
    ['matches("h", "(.)\\3")', 'null'], ['matches("abc", "[a-z-[b]]+")', 'true'], ['matches("b", "^[a-z-[b]]$")', 'false'],
    ['matches("a\\nb", "a.b", "s")', 'true'], ['matches("a\\nb", "a.b")', 'false'], ['split("John Doe", "\\s")', '["John", "Doe"]'],
    ['split("a;b;c;;", ";")', '["a", "b", "c", "", ""]'], ['matches("foobar", "^fo*b")', 'true'], ['matches("foo", null)', 'null'],
    ['matches("foo", "(")', 'null'], ['matches("foo", "f", "p")', 'null'], ['replace("abc", "b", "\\\\$")', '"a$c"'], ['replace("abc", "b", "$")', 'null'],
    ['split("abc", "")', 'null'], ['replace("😀b", "b", "c")', '"😀c"'], ['matches("😀", "^.$")', 'true'], ['split("a😀b😀c", "😀")', '["a", "b", "c"]'],
    ['matches("O", "[A-Z-[OI]]", "i")', 'false'], ['matches("q", "[^Q]", "i")', 'false'], ['matches("\\u212A", "k", "i")', 'true'],
    ['matches("abcd", "(asd)[\\1]")', 'null'], ['matches("abcd", "(asd)[asd\\0]")', 'null'], ['matches("abcd", "5|d")', 'true'],
    ['replace("abc","[a-z]","#","")', '"###"'], ['replace("abc","[a-z]","#","smixp")', 'null'], ['matches("ab c", "\\p{Lu}")', 'false'],
    ['matches("Ab c", "^\\p{Lu}\\p{Ll}\\s\\w$")', 'true'], ['matches("foo.bar", "^[\\w.]+$")', 'true'],
    ['matches("2020-01-01", "^\\d{4}-\\d{2}-\\d{2}$")', 'true'], ['matches("a-b", "^[a\\-b]+$")', 'true'], ['matches("a-b", "^[-ab]+$")', 'true'],
    ['matches("a-b", "^[ab-]+$")', 'true'], ['matches("]", "[\\]]")', 'true'], ['matches("abc", "a{,2}")', 'null'], ['matches("$a", "\\$a")', 'true'],
    ['matches("a", "(?i)A")', 'null'], ['matches("a", "(?=a)")', 'null'], ['matches("é", "[à-ü]")', 'true'], ['matches(input: "abc", pattern: "b")', 'true'],
    ['replace(input: "abc", pattern: "b", replacement: "x")', '"axc"'], ['split(string: "a,b", delimiter: ",")', '["a", "b"]'],
  ])('%s is %s', (text, shown) => {
    expect(showFeel(evaluateFeel(text).value)).toBe(shown);
  });
});
