/** Recognizes what people store where a private key belongs: by its label, by how its bytes begin, or by its looks. */

import { guidIn } from './guid.ts';
import { withoutQuotes } from './key-text.ts';

/** What identifies a shape. */
interface Looks {
  /** Of PEM. */
  readonly label?: RegExp;
  /** The first bytes in hexadecimal. */
  readonly head?: RegExp;
  /** How a text of any length begins, or is built. Anchored: an unanchored pattern is quadratic here. */
  readonly format?: RegExp;
  /** A text that is too short for a key, by its signs, then by its words, then as nothing but a name. */
  readonly signs?: RegExp;
  readonly words?: RegExp;
  readonly name?: RegExp;
  /** Replaces a part of a key. */
  readonly gap?: RegExp;
}

function word(words: string, more = ''): RegExp {
  return new RegExp(`(?<![a-z])(${words})(?![a-z])${more}`, 'i');
}

/** A tag of DER, and its length. */
const SEQUENCE = '30(8[0-4](..){0,4}|[0-7].)';
/** In one case, with one number at most: a random token has both cases, or digits everywhere. */
const PART_OF_NAME = '(?=[A-Za-z\\d])([A-Z]?[a-z]*|[A-Z]*)(\\d{1,8}([a-z]*|[A-Z]*))?';

/** In this order: many texts look like several. */
const SHAPES = {
  empty: { format: /^$/ },
  guid: { format: /^[\da-f]{32}$/i },
  jwt: { format: /^eyJ[\w-]+\.[\w-]+\.[\w-]*$/ },
  /** Encrypted, and no passphrase was given. Names PBES2, or a PKCS#5 or PKCS#12 predecessor, right at its beginning. */
  locked: { head: /^30.{0,40}(06092a864886f70d0105|060a2a864886f70d010c01)/ },
  /** `PFX` begins with its version, the integer 3. */
  pkcs12: { head: new RegExp(`^${SEQUENCE}020103`) },
  pkcs7: { label: /^(PKCS ?7|CMS)$/, head: new RegExp(`^${SEQUENCE}06092a864886f70d0107(?!0[36])`) },
  /** JKS and JCEKS; newer keystores are PKCS#12. */
  'java-keystore': { head: /^(feedfeed|cececece)/ },
  /** `openssh-key-v1` */
  'openssh-key': { label: /^OPENSSH PRIVATE KEY$/, head: /^6f70656e7373682d6b65792d7631/ },
  'ssh2-key': { label: /^SSH2 .*PRIVATE KEY$/ },
  'putty-key': { format: /^PuTTY-User-Key-File/ },
  /** Its packets of a session key: by a passphrase, by a key of 2048 or 4096 bits. */
  pgp: { label: /^PGP /, head: /^(8c0d04|850[12]0c03)/, format: /^-----BEGIN PGP / },
  /**
   * Encrypted by `openssl enc`, `smime` or `cms`, AWS KMS, DPAPI, git-crypt or Fernet, as a JWE or a SecureString, by SOPS or
   * age; packed as gzip, zlib, ZIP, xz, Zstandard, bzip2, 7z, RAR, LZ4 or tar.
   */
  packed: {
    label: /^AGE /,
    head: new RegExp(
      [
        '^(53616c7465645f5f|010[12]020[01]78|01000000d08c9ddf|00474954435259|80000000006|1f8b08|504b0304|fd377a58)',
        '^(28b52ffd|425a6839|377abcaf|78(01|5e|9c|da)|526172211a07|04224d18|6167652d656e6372797074696f6e)',
        `^${SEQUENCE}(06092a864886f70d01070[36]|060b2a864886f70d01091001(09|17))`,
      ].join('|'),
    ),
    format:
      /^(Salted__|eyJ[\w-]+(\.[\w-]*){4}$|age-encryption\.org|.*?ENC\[AES256_GCM,|<Objs .*?<SS\b|.{9,300}ustar[ 0])/s,
  },
  /** What a script prints for a value that isn't text: in .NET, Java, Node, Python, and Ruby; for lines, Windows PowerShell. */
  'type-name': {
    signs: new RegExp(
      [
        '^(System|Microsoft)(\\.\\w+)+(`\\d+)?(\\[.*\\])?$|^@\\{\\w+=.*\\}$|^PS\\w*Path\\s+:',
        '^(\\[[BC]|([\\w$]+\\.)+[\\w$]+)@[\\da-f]{4,8}$|^<Buffer( [\\da-f]{2})+|^#?<\\w[^<>]*0x[\\da-f]+[^<>]*>$',
        '^\\[object \\w+\\]$|^[A-Z]\\w+( \\[\\w+\\])? \\{.*\\}$',
      ].join('|'),
      's',
    ),
  },
  /** Without all numbers of a private RSA key, which would be read. */
  jwk: { format: /^(?=.*?\bkty["'\s]*:)(?=.*?\bd["'\s]*:)/s },
  'xml-key': { format: /^(?=.*?\bRSA(KeyValue|Parameters)\b)(?=.*?(?<![\w+/])D(?![\w+/]))/s },
  /** A length and `ssh-rsa`; a name of SSH; a JSON Web Key; XML. */
  'public-key': {
    label: /PUBLIC KEY$/,
    head: /^000000077373682d727361/,
    format: /^((ssh-|ecdsa-sha2-)\S+\s|.*?(\bkty["'\s]*:|\bRSA(KeyValue|Parameters)\b))/s,
  },
  /** A request for one begins with its version, the integer 0. */
  certificate: { label: /CERTIFICATE/, head: new RegExp(`^(${SEQUENCE}){2}020100`) },
  /**
   * Of this system or another, and not expanded: secrets.NAME, JOB.outputs.NAME; $NAME, $env:NAME; ${NAME}, $(NAME),
   * #{NAME}, {{ NAME }}, <%= NAME %>; %NAME%, __NAME__, @@NAME@@; NAME["NAME"], NAME("NAME"), !Ref NAME, {NAME}; NAME_OF_IT
   */
  expression: {
    format: /^\$\{\{.*\}\}$/s,
    signs: new RegExp(
      [
        '^([\\w-]+\\.)*(secrets?|env|environ|vars?|inputs?|outputs|variables|parameters|credentials)(\\.[\\w*-]+)+$',
        '^(matrix|jobs|steps|needs|local|data)(\\.[\\w*-]+)+$',
        '^\\$+[\\w.:]+\\$*$|^(\\$+ ?[[({<]|[#@%!]\\{|\\{(%|\\{(?!resolve:))|\\[\\[|\\(\\(|<[<%+?])',
        '^(?<sign>[%@~#!_]{1,2})[\\w.:()/-]+\\k<sign>$',
      ].join('|'),
      'i',
    ),
    name: new RegExp(
      [
        '^[A-Za-z_][\\w.]*(\\[.+\\]|\\(.+\\))(\\.\\w+)*$|^![A-Za-z.]+ \\S+$|^[{[(](?!\\s*["\']).+[)}\\]]$',
        `^(?!\\d)${PART_OF_NAME}(_${PART_OF_NAME})+$`,
      ].join('|'),
      's',
    ),
  },
  'file-path': {
    signs:
      /^(file:|~|\.{1,2})?\/\S+$|^([a-z]:|~|\.{1,2}|\\\\\w+)[\\/]\w.*$|^(?![a-z][\w+.-]+:\/\/)[^()[\]{}<>$]+\.(pem|key|der|p8|p12|pfx|ppk|pub|txt|cer|crt|jks)$/i,
  },
  /**
   * To a secret store, or a text that it has encrypted: op://VAULT/ITEM, awskms://NAME; vault:PATH#FIELD, ssm:/NAME,
   * arn:aws:…; projects/…/secrets/NAME, secret/data/NAME; PATH#FIELD
   */
  reference: {
    format: /^(\$ANSIBLE_VAULT;|!vault\b|ENC\[|vault:v\d+:)/i,
    signs:
      /^(?!data:)[a-z][\w+.-]+:(?!\d+$)(\S+|\/\/.+)$|^(\{\{resolve:|@Microsoft\.KeyVault\()|^([\w.-]+\/)*(secrets?|kv|vaults?)\/\S+$|^[\w./-]+#[\w.-]+$/i,
  },
  /** Or an error message in XML or JSON: what came of fetching the key. */
  'web-page': {
    format:
      /^<(\?xml|!doctype|html|head|body|error)[\s>]|^\{\s*"(errors?|message)"|^[45]\d\d\b.{0,9}\b(not found|forbidden|denied|error)/i,
  },
  /** `***` or the like, instead of all or a part. */
  masked: {
    format: /^[\s-]*(x|[^\w\s.…-])([\s-]*\1){2,}[\s-]*$/i,
    words: word('redacted|masked|hidden|filtered|sensitive|secured?|protected|concealed|obfuscated|removed'),
    gap: /[*∗＊•●∙·▪■◼█░▒▓]{3}|x{16}|[[(<](redacted|masked|hidden)/i,
  },
  placeholder: {
    words: word(
      'your|insert|paste|replace|enter|fill|here|change[ _-]?(me|it|this)|private key|placeholder|example|sample|dummy|fake|todo|fixme',
      '|^\\W*(tbd|none|null|nil|undefined|n/a|true|false|test|string|value|secret|password)\\W*$|^\\W*((rsa|private)[ _-]?)*key\\W*$|^<[^<>]+>$|^my[ _-]|^\\W*(\\.{3}|…)\\W*$',
    ),
    gap: /\.{3}|…|[[(<](snip|omitted|truncated)/i,
  },
  /** A private key, but EC, Ed25519, DSA or RSA-PSS. */
  'other-algorithm': { label: /^(?!((RSA|ENCRYPTED) )?PRIVATE KEY$).*PRIVATE KEY$/ },
  /** RSA, with fewer than 2048 bits. */
  'short-key': {},
  /** RSA, with more than 16,384 bits, or with numbers that are out of all proportion. */
  'long-key': {},
  'mismatched-labels': {},
  /** Each plus sign became a space. */
  'lost-plus': {},
  truncated: {},
  damaged: { label: /^((RSA|ENCRYPTED) )?PRIVATE KEY$/ },
  'wrong-passphrase': {},
  'unsupported-encryption': {},
  /** To open it, or all that are in the text, takes too many iterations. */
  'costly-encryption': {},
  unrecognized: {},
} as const satisfies Record<string, Looks>;

export type KeyShape = keyof typeof SHAPES;
export const KEY_SHAPES = Object.keys(SHAPES) as readonly KeyShape[];

export function shapeBy(look: keyof Looks, text: string): KeyShape | undefined {
  return KEY_SHAPES.find((shape) => (SHAPES[shape] as Looks)[look]?.test(text));
}

/** Recognizes text by how it starts or by its structure, regardless of the rest. */
export function shapeOfText(text: string): KeyShape | undefined {
  const bare = withoutQuotes(text);
  return guidIn(bare) === undefined ? shapeBy('format', bare) : 'guid';
}

/** A key is a good deal longer. */
const MAX_SHORT = 511;
/** A piece of a key, which by chance spells any short word. */
const DER = /^MII[A-Za-z\d+/]{29}/;

/** Recognizes text by its words and signs; `undefined` if it looks like nothing known. */
export function shapeOfWords(text: string): KeyShape | undefined {
  const bare = withoutQuotes(text);
  const looks = bare.length > MAX_SHORT || DER.test(bare) ? [] : (['signs', 'words', 'name'] as const);
  return [...looks, 'gap' as const].map((look) => shapeBy(look, bare)).find((shape) => shape !== undefined);
}
