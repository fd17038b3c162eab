/** Recognizes, by its looks alone, a text that stands where a private key belongs. */

import { guidIn } from './guid.ts';
import type { KeyShape } from './key-shape.ts';
import { withoutQuotes } from './key-text.ts';

/** What a text is whose beginning, or structure, says so; whatever stands in it. */
export function shapeOfFormat(text: string): KeyShape | undefined {
  const bare = withoutQuotes(text);
  if (bare === '') {
    return 'empty';
  }
  return guidIn(bare) === undefined ? shapeIn(FORMATS, bare) : 'guid';
}

/** What a text is by its words and signs; `undefined` where it looks like nothing that is known. */
export function shapeOfWords(text: string): KeyShape | undefined {
  const bare = withoutQuotes(text);
  const isShort = bare.length <= MAX_SHORT && !DER.test(bare);
  return (isShort ? shapeIn(SHORT_TEXTS, bare) : undefined) ?? shapeIn(GAPS, bare);
}

type Looks = readonly (readonly [pattern: RegExp, shape: KeyShape])[];

function withWord(words: string): RegExp {
  return new RegExp(`(?<![a-z])(${words})(?![a-z])`, 'i');
}

function shapeIn(looks: Looks, text: string): KeyShape | undefined {
  return looks.find(([pattern]) => pattern.test(text))?.[1];
}

/** Of any length, so each pattern is anchored: one that starts anew everywhere takes seconds. */
const FORMATS: Looks = [
  [/^[\da-f]{32}$/i, 'guid'],
  [/^eyJ[\w-]+\.[\w-]+\.[\w-]*$/, 'jwt'],
  [/^PuTTY-User-Key-File/, 'putty-key'],
  [/^(ssh-|ecdsa-sha2-)\S+\s/, 'public-key'],
  [/^(?=.*?\bkty["'\s]*:)(?=.*?\bd["'\s]*:)/s, 'jwk'],
  [/^(?=.*?\bRSA(KeyValue|Parameters)\b)(?=.*?(?<![\w+/])D(?![\w+/]))/s, 'xml-key'],
  [/^.*?(\bkty["'\s]*:|\bRSA(KeyValue|Parameters)\b)/s, 'public-key'],
  [/^\$\{\{.*\}\}$/s, 'expression'],
  // What a tool has encrypted, and nothing has decrypted.
  [/^(\$ANSIBLE_VAULT;|!vault\b|ENC\[|vault:v\d+:|age-encryption\.org)/i, 'reference'],
  [/^-----BEGIN PGP /, 'pgp'],
  [
    /^<(\?xml|!doctype|html|head|body|error)[\s>]|^\{\s*"(errors?|message)"|^[45]\d\d\b.{0,9}\b(not found|forbidden|denied|error)/i,
    'web-page',
  ],
  // One character, again and again.
  [/^[\s-]*(x|[^\w\s.…-])([\s-]*\1){2,}[\s-]*$/i, 'masked'],
];

/** A key is a good deal longer. */
const MAX_SHORT = 511;
/** A piece of a key, which by chance spells any short word. */
const DER = /^MII[A-Za-z\d+/]{29}/;

/** In one case, with one number at most: a random token has both cases, or digits everywhere. */
const PART_OF_NAME = '(?=[A-Za-z\\d])([A-Z]?[a-z]*|[A-Z]*)(\\d{1,8}([a-z]*|[A-Z]*))?';

/** In this order: many a text has the looks of several. */
const SHORT_TEXTS: Looks = [
  // op://VAULT/ITEM, awskms://NAME, ref+vault://PATH
  [/^(?!file:|data:)[a-z][\w+.-]+:\/\/.+$/i, 'reference'],
  [/^(\{\{resolve:|@Microsoft\.KeyVault\()/i, 'reference'],
  // secrets.NAME, JOB.outputs.NAME
  [
    /^([\w-]+\.)*(secrets?|env|environ|vars?|inputs?|outputs|variables|parameters|credentials)(\.[\w*-]+)+$/i,
    'expression',
  ],
  [/^(matrix|jobs|steps|needs|local|data)(\.[\w*-]+)+$/i, 'expression'],
  // $NAME, $env:NAME; ${NAME}, $(NAME), #{NAME}, {{ NAME }}, <%= NAME %>
  [/^\$+[\w.:]+\$*$|^(\$+ ?[[({<]|[#@%!]\{|\{[{%]|\[\[|\(\(|<[<%+?])/, 'expression'],
  // %NAME%, __NAME__, @@NAME@@
  [/^([%@~#!_]{1,2})[\w.:()/-]+\1$/, 'expression'],
  [/^(file:|~|\.{1,2})?\/\S+$|^([a-z]:|~|\.{1,2}|\\\\\w+)[\\/]\w.*$/i, 'file-path'],
  [/^[^()[\]{}<>$]+\.(pem|key|der|p8|p12|pfx|ppk|pub|txt|cer|crt|jks)$/i, 'file-path'],
  // vault:PATH#FIELD, ssm:/NAME, arn:aws:…; projects/…/secrets/NAME, secret/data/NAME; PATH#FIELD
  [/^(?!data:)[a-z][\w+.-]+:(?!\d+$)\S+$|^([\w.-]+\/)*(secrets?|kv|vaults?)\/\S+$|^[\w./-]+#[\w.-]+$/i, 'reference'],
  [withWord('redacted|masked|hidden|filtered|sensitive|secured?|protected|concealed|obfuscated|removed'), 'masked'],
  [withWord('your|insert|paste|replace|enter|fill|here|change[ _-]?(me|it|this)|private key'), 'placeholder'],
  [withWord('placeholder|example|sample|dummy|fake|todo|fixme'), 'placeholder'],
  [
    /^\W*(tbd|none|null|nil|undefined|n\/a|true|false|object object|test|string|value|secret|password)\W*$/i,
    'placeholder',
  ],
  [/^\W*((rsa|private)[ _-]?)*key\W*$|^<[^<>]+>$|^my[ _-]|^\W*(\.{3}|…)\W*$/i, 'placeholder'],
  // NAME["NAME"], NAME("NAME"), !Ref NAME, {NAME}, NAME_OF_IT
  [/^[a-z_][\w.]*(\[.+\]|\(.+\))(\.\w+)*$|^![a-z.]+ \S+$|^[{[(](?!\s*["']).+[)}\]]$/is, 'expression'],
  [new RegExp(`^(?!\\d)${PART_OF_NAME}(_${PART_OF_NAME})+$`), 'expression'],
];

/** What was put in place of a part of a key. */
const GAPS: Looks = [
  [/[*∗＊•●∙·▪■◼█░▒▓]{3}|x{16}|[[(<](redacted|masked|hidden)/i, 'masked'],
  [/\.{3}|…|[[(<](snip|omitted|truncated)/i, 'placeholder'],
];
