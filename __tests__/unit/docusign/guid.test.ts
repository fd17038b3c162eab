import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { guidIn } from '../../../src/docusign/guid.ts';

const GUID = '0f5c2b6e-1d3a-4c4b-9e8f-a1b2c3d4e5f6';

suite('a GUID', () => {
  for (const [how, text] of [
    ['as it is', GUID],
    ['with spaces and line breaks around it', `\t ${GUID} \r\n`],
    ['with non-breaking spaces around it', `\u00A0${GUID}\u00A0`],
    ['in quotes', `"${GUID}"`],
    ['in single quotes', ` '${GUID}' `],
    ['in typographic quotes', `“${GUID}”`],
    ['in typographic single quotes', `‘${GUID}’`],
    ['in German quotes', `„${GUID}“`],
    ['in French quotes', `« ${GUID} »`],
    ['in backticks', `\`${GUID}\``],
    ['with a comma behind it', `${GUID},`],
    ['with a semicolon behind its quotes', `"${GUID}" ;\n`],
    ['with hyphens that break no line', GUID.replaceAll('-', '\u2011')],
    ['with en dashes and hyphens of Unicode', GUID.replace('-', '\u2013').replaceAll('-', '\u2010')],
    ['with what is invisible around it', `\uFEFF\u2068${GUID}\u2069\u200B\u2060`],
    ['with spaces inside and outside of braces', ` { ${GUID.toUpperCase()} } `],
  ] as const) {
    test(`is read ${how}`, () => assert.equal(guidIn(text), GUID));
  }

  for (const [what, text] of [
    ['nothing', ''],
    ['empty braces', '{}'],
    ['a brace without the other', `{${GUID}`],
    ['a quote without the other', `"${GUID}`],
    ['braces in braces', `{{${GUID}}}`],
    ['no hyphens', GUID.replaceAll('-', '')],
    ['a comma within', GUID.replace('-', ',')],
    ['a comma alone', ','],
    ['hyphens in other places', '0f5c2b6-e1d3a-4c4b-9e8f-a1b2c3d4e5f6'],
    ['a digit too few', GUID.slice(1)],
    ['a digit too many', `${GUID}0`],
    ['a letter beyond f', GUID.replace('f', 'g')],
    ['two of them', `${GUID} ${GUID}`],
    ['one on each of two lines', `${GUID}\n${GUID}`],
    ['an e-mail address', 'ada@example.com'],
    ['the short number of an account', '12345678'],
  ] as const) {
    test(`is not read from ${what}`, () => assert.equal(guidIn(text), undefined));
  }
});
