"use strict";
exports.id = 314;
exports.ids = [314];
exports.modules = {

/***/ 8288:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SB: () => (/* binding */ MIN_MODULUS_BITS),
/* harmony export */   Xd: () => (/* binding */ MAX_KEY_BYTES),
/* harmony export */   ad: () => (/* binding */ MAX_ITERATIONS),
/* harmony export */   kb: () => (/* binding */ MAX_MODULUS_BITS)
/* harmony export */ });
const MIN_MODULUS_BITS = 2048;
const MAX_MODULUS_BITS = 16_384;
const MAX_KEY_BYTES = (MAX_MODULUS_BITS / 8) * 4.5 + 128;
const MAX_ITERATIONS = 10_000_000;


/***/ }),

/***/ 4314:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  looksOf: () => (/* binding */ looksOf),
  repairKey: () => (/* binding */ repairKey)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/problem/problem.js
var problem = __webpack_require__(4480);
;// CONCATENATED MODULE: ./build/docusign/der.js
const CONSTRUCTED = 0x20;
const INTEGER = 0x02;
function elementAt(der, at) {
    const tag = der[at] ?? 0;
    const first = der[at + 1] ?? 0;
    const start = at + 2 + (first < 0x80 ? 0 : first & 0x7f);
    const length = first < 0x80 ? first : Number.parseInt(der.toString('hex', at + 2, start), 16);
    return { tag, start, end: start + length };
}
function isTruncated(der) {
    const { start, end } = elementAt(der, 0);
    return der.length < start || der.length < end;
}
function primitivesIn(der) {
    const primitives = [];
    for (let at = 0; at < der.length;) {
        const { tag, start, end } = elementAt(der, at);
        if ((tag & CONSTRUCTED) === 0) {
            primitives.push({ tag, content: der.subarray(start, end) });
            at = end;
        }
        else {
            at = start;
        }
    }
    return primitives;
}
const SCRYPT = '2b06010401da47040b';
const MAX_SCRYPT_BYTES = 32 * 1024 * 1024;
function iterationsOf(der) {
    const primitives = primitivesIn(der);
    const numbers = primitives
        .filter(({ tag }) => tag === INTEGER)
        .map(({ content }) => Number.parseInt(content.toString('hex'), 16) || 0);
    const [first = 0, blockSize = 0, parallel = 0] = numbers;
    if (!primitives.some(({ content }) => content.toString('hex') === SCRYPT)) {
        return first;
    }
    return 128 * first * blockSize > MAX_SCRYPT_BYTES ? 0 : first * blockSize * parallel;
}

// EXTERNAL MODULE: ./build/docusign/key-limits.js
var key_limits = __webpack_require__(8288);
// EXTERNAL MODULE: ./build/docusign/guid.js
var guid = __webpack_require__(1791);
// EXTERNAL MODULE: ./build/docusign/pasted-text.js
var pasted_text = __webpack_require__(1215);
;// CONCATENATED MODULE: ./build/docusign/key-text.js

const MAX_DEPTH = 3;
function undoEscapes(raw) {
    const texts = [(0,pasted_text/* withHyphens */.I)((0,pasted_text/* withoutInvisible */.O)(raw))];
    for (let depth = 0; depth < MAX_DEPTH; depth++) {
        const [escaped = ''] = texts;
        const text = withoutEscapes(escaped);
        if (text === escaped) {
            break;
        }
        texts.unshift(text);
    }
    const [unescaped = ''] = texts;
    const bare = withoutLineNumbers(withoutFileName(unescaped));
    return bare === unescaped ? texts : [...texts, bare];
}
const LINE_NUMBER = /^[^\w+/=-]*(?:\d+[\s.:|)]|\d{4}-\d\d-\d\dT[\d:.]+Z)\s*/;
function withoutLineNumbers(text) {
    const lines = text.trim().split('\n');
    return lines.every((line) => LINE_NUMBER.test(line))
        ? lines.map((line) => line.replace(LINE_NUMBER, '')).join('\n')
        : text;
}
const MIN_LINES = 4;
function withoutFileName(text) {
    const index = text.search(/\.\w{2,4}[:-]/);
    const [stem = ''] = /(?:[\w./]|(?<=\w)-(?=\w)){1,80}$/.exec(text.slice(Math.max(0, index - 80), Math.max(0, index))) ?? [];
    const [extension = ''] = /^\.\w{2,4}[:-]/.exec(text.slice(index)) ?? [];
    const lines = stem === '' ? [] : text.split(stem + extension);
    return lines.length > MIN_LINES ? lines.join('') : text;
}
const NAMED = { lt: '<', gt: '>', quot: '"', amp: '&', nbsp: '\n' };
function withoutEscapes(text) {
    return (text
        .replace(/\\+/g, '\\')
        .replace(/(?:\\(?:u00|x)|%|&#x)([\da-f]{2});?/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
        .replace(/&#(\d{1,3});/g, (_, decimal) => String.fromCharCode(Number(decimal)))
        .replace(/&(lt|gt|quot|amp|nbsp);/gi, (_, name) => NAMED[name.toLowerCase()] ?? '')
        .replace(/(?<=\\[nrt])\\t|\\t(?=\\[nrt])/gi, ' ')
        .replace(/\\[nr]/gi, '\n')
        .replaceAll('\\', ''));
}
function withoutQuotes(text) {
    return text.replace(/^[\s"'`“”‘’]+|(?<![\s"'`“”‘’,])[\s"'`“”‘’,]+$/g, '');
}
const KNOWN_START = /MII|LS0tLS/;
const LINE = /[A-Za-z\d+/]{32}/;
function holdsBase64(text) {
    return LINE.test(text);
}
const BETWEEN_VALUES = /[^\w+/\s-]+|\s(?=MII|LS0tLS)/;
const MIN_VALUE = 128;
function* base64In(text) {
    const values = text.split(BETWEEN_VALUES).filter(({ length }) => length >= MIN_VALUE && length < text.length);
    const several = values.length > 1;
    yield* several ? valuesOf(values) : base64Of(text);
    yield* several ? base64Of(text) : valuesOf(values);
}
function valuesOf(values) {
    return values.flatMap((value) => [...base64From(value)]);
}
function* base64Of(text) {
    yield* base64From(text);
    const digits = text.replace(/[\s:]/g, '');
    if (digits.length >= MIN_VALUE && /^[\da-f]*$/i.test(digits)) {
        yield Buffer.from(digits, 'hex').toString('base64');
    }
    const [decimals] = /(?:\d{1,3}[\s,]{1,9}){128,}\d{1,3}/.exec(text) ?? [];
    if (decimals !== undefined) {
        yield Buffer.from(decimals.split(/[\s,]+/).map(Number)).toString('base64');
    }
    yield* withoutSeparators(lettersOf(text));
}
function base64From(text) {
    const starts = [0, text.search(KNOWN_START), text.search(LINE)].sort((one, other) => one - other);
    return new Set(starts.map((start) => lettersOf(text.slice(Math.max(0, start)))));
}
function lettersOf(text) {
    const letters = text.replace(/[^\w+/-]/g, '');
    const bare = letters.replace(/(?<!-)-+$/, '');
    return /[_-]/.test(bare) ? letters : bare;
}
const MIN_SAMPLED = 8;
const STEPS = { min: 17, max: 160 };
function* withoutSeparators(letters) {
    const sample = letters.slice(letters.length >> 3).slice(0, MIN_SAMPLED * STEPS.max);
    for (let step = STEPS.min; step * MIN_SAMPLED <= sample.length; step++) {
        const separator = separatorIn(sample, step);
        const line = `(.{${step - separator.length}})${separator.replaceAll('+', '\\+')}`;
        const lines = separator === '' ? null : new RegExp(`(?:${line}){${MIN_LINES},}`).exec(letters);
        if (lines !== null) {
            const joined = lines[0].replace(new RegExp(line, 'g'), '$1');
            const last = letters.slice(lines.index + lines[0].length);
            for (let cut = 0; cut <= separator.length; cut++) {
                if (last.endsWith(separator.slice(0, cut))) {
                    yield joined + last.slice(0, last.length - cut);
                }
            }
            return;
        }
    }
}
function separatorIn(sample, step) {
    const lines = Array.from({ length: Math.floor(sample.length / step) }, (_, line) => line * step);
    const recurs = (column) => lines.every((line) => sample[line + (column % step)] === sample[column % step]);
    let start = 0;
    while (start < step && (!recurs(start) || recurs(start + step - 1))) {
        start++;
    }
    let end = start;
    while (start < step && recurs(end)) {
        end++;
    }
    return sample.slice(start, end);
}
function isBase64(text) {
    return /^[\w+/=\s"'`,[\]-]*$/.test(text);
}
const LINE_OF_OBJECT = /\bvalue["\s]*[:=]\s*"?([^"\r\n]*?)(?=["\r\n]|;.{0,6}PSPath|$)/gi;
function linesOfObjects(text) {
    const lines = /\bPSPath\b/.test(text) ? [...text.matchAll(LINE_OF_OBJECT)] : [];
    return lines.length > 0 ? lines.map(([, line]) => line).join('\n') : text;
}

;// CONCATENATED MODULE: ./build/docusign/key-shape.js


function word(words, more = '') {
    return new RegExp(`(?<![a-z])(${words})(?![a-z])${more}`, 'i');
}
const SEQUENCE = '30(8[0-4](..){0,4}|[0-7].)';
const PART_OF_NAME = '(?=[A-Za-z\\d])([A-Z]?[a-z]*|[A-Z]*)(\\d{1,8}([a-z]*|[A-Z]*))?';
const SHAPES = {
    empty: { format: /^$/ },
    guid: { format: /^[\da-f]{32}$/i },
    jwt: { format: /^eyJ[\w-]+\.[\w-]+\.[\w-]*$/ },
    locked: { head: /^30.{0,40}(06092a864886f70d0105|060a2a864886f70d010c01)/ },
    pkcs12: { head: new RegExp(`^${SEQUENCE}020103`) },
    pkcs7: { label: /^(PKCS ?7|CMS)$/, head: new RegExp(`^${SEQUENCE}06092a864886f70d0107(?!0[36])`) },
    'java-keystore': { head: /^(feedfeed|cececece)/ },
    'openssh-key': { label: /^OPENSSH PRIVATE KEY$/, head: /^6f70656e7373682d6b65792d7631/ },
    'ssh2-key': { label: /^SSH2 .*PRIVATE KEY$/ },
    'putty-key': { format: /^PuTTY-User-Key-File/ },
    pgp: { label: /^PGP /, head: /^(8c0d04|850[12]0c03)/, format: /^-----BEGIN PGP / },
    packed: {
        label: /^AGE /,
        head: new RegExp([
            '^(53616c7465645f5f|010[12]020[01]78|01000000d08c9ddf|00474954435259|80000000006|1f8b08|504b0304|fd377a58)',
            '^(28b52ffd|425a6839|377abcaf|78(01|5e|9c|da)|526172211a07|04224d18|6167652d656e6372797074696f6e)',
            `^${SEQUENCE}(06092a864886f70d01070[36]|060b2a864886f70d01091001(09|17))`,
        ].join('|')),
        format: /^(Salted__|eyJ[\w-]+(\.[\w-]*){4}$|age-encryption\.org|.*?ENC\[AES256_GCM,|<Objs .*?<SS\b|.{9,300}ustar[ 0])/s,
    },
    'type-name': {
        signs: new RegExp([
            '^(System|Microsoft)(\\.\\w+)+(`\\d+)?(\\[.*\\])?$|^@\\{\\w+=.*\\}$|^PS\\w*Path\\s+:',
            '^(\\[[BC]|([\\w$]+\\.)+[\\w$]+)@[\\da-f]{4,8}$|^<Buffer( [\\da-f]{2})+|^#?<\\w[^<>]*0x[\\da-f]+[^<>]*>$',
            '^\\[object \\w+\\]$|^[A-Z]\\w+( \\[\\w+\\])? \\{.*\\}$',
        ].join('|'), 's'),
    },
    jwk: { format: /^(?=.*?\bkty["'\s]*:)(?=.*?\bd["'\s]*:)/s },
    'xml-key': { format: /^(?=.*?\bRSA(KeyValue|Parameters)\b)(?=.*?(?<![\w+/])D(?![\w+/]))/s },
    'public-key': {
        label: /PUBLIC KEY$/,
        head: /^000000077373682d727361/,
        format: /^((ssh-|ecdsa-sha2-)\S+\s|.*?(\bkty["'\s]*:|\bRSA(KeyValue|Parameters)\b))/s,
    },
    certificate: { label: /CERTIFICATE/, head: new RegExp(`^(${SEQUENCE}){2}020100`) },
    expression: {
        format: /^\$\{\{.*\}\}$/s,
        signs: new RegExp([
            '^([\\w-]+\\.)*(secrets?|env|environ|vars?|inputs?|outputs|variables|parameters|credentials)(\\.[\\w*-]+)+$',
            '^(matrix|jobs|steps|needs|local|data)(\\.[\\w*-]+)+$',
            '^\\$+[\\w.:]+\\$*$|^(\\$+ ?[[({<]|[#@%!]\\{|\\{(%|\\{(?!resolve:))|\\[\\[|\\(\\(|<[<%+?])',
            '^(?<sign>[%@~#!_]{1,2})[\\w.:()/-]+\\k<sign>$',
        ].join('|'), 'i'),
        name: new RegExp([
            '^[A-Za-z_][\\w.]*(\\[.+\\]|\\(.+\\))(\\.\\w+)*$|^![A-Za-z.]+ \\S+$|^[{[(](?!\\s*["\']).+[)}\\]]$',
            `^(?!\\d)${PART_OF_NAME}(_${PART_OF_NAME})+$`,
        ].join('|'), 's'),
    },
    'file-path': {
        signs: /^(file:|~|\.{1,2})?\/\S+$|^([a-z]:|~|\.{1,2}|\\\\\w+)[\\/]\w.*$|^(?![a-z][\w+.-]+:\/\/)[^()[\]{}<>$]+\.(pem|key|der|p8|p12|pfx|ppk|pub|txt|cer|crt|jks)$/i,
    },
    reference: {
        format: /^(\$ANSIBLE_VAULT;|!vault\b|ENC\[|vault:v\d+:)/i,
        signs: /^(?!data:)[a-z][\w+.-]+:(?!\d+$)(\S+|\/\/.+)$|^(\{\{resolve:|@Microsoft\.KeyVault\()|^([\w.-]+\/)*(secrets?|kv|vaults?)\/\S+$|^[\w./-]+#[\w.-]+$/i,
    },
    'web-page': {
        format: /^<(\?xml|!doctype|html|head|body|error)[\s>]|^\{\s*"(errors?|message)"|^[45]\d\d\b.{0,9}\b(not found|forbidden|denied|error)/i,
    },
    masked: {
        format: /^[\s-]*(x|[^\w\s.…-])([\s-]*\1){2,}[\s-]*$/i,
        words: word('redacted|masked|hidden|filtered|sensitive|secured?|protected|concealed|obfuscated|removed'),
        gap: /[*∗＊•●∙·▪■◼█░▒▓]{3}|x{16}|[[(<](redacted|masked|hidden)/i,
    },
    placeholder: {
        words: word('your|insert|paste|replace|enter|fill|here|change[ _-]?(me|it|this)|private key|placeholder|example|sample|dummy|fake|todo|fixme', '|^\\W*(tbd|none|null|nil|undefined|n/a|true|false|test|string|value|secret|password)\\W*$|^\\W*((rsa|private)[ _-]?)*key\\W*$|^<[^<>]+>$|^my[ _-]|^\\W*(\\.{3}|…)\\W*$'),
        gap: /\.{3}|…|[[(<](snip|omitted|truncated)/i,
    },
    'other-algorithm': { label: /^(?!((RSA|ENCRYPTED) )?PRIVATE KEY$).*PRIVATE KEY$/ },
    'short-key': {},
    'long-key': {},
    'mismatched-labels': {},
    'lost-plus': {},
    truncated: {},
    damaged: { label: /^((RSA|ENCRYPTED) )?PRIVATE KEY$/ },
    'wrong-passphrase': {},
    'unsupported-encryption': {},
    'costly-encryption': {},
    unrecognized: {},
};
const KEY_SHAPES = Object.keys(SHAPES);
function shapeBy(look, text) {
    return KEY_SHAPES.find((shape) => SHAPES[shape][look]?.test(text));
}
function shapeOfText(text) {
    const bare = withoutQuotes(text);
    return (0,guid/* guidIn */.t)(bare) === undefined ? shapeBy('format', bare) : 'guid';
}
const MAX_SHORT = 511;
const DER = /^MII[A-Za-z\d+/]{29}/;
function shapeOfWords(text) {
    const bare = withoutQuotes(text);
    const looks = bare.length > MAX_SHORT || DER.test(bare) ? [] : ['signs', 'words', 'name'];
    return [...looks, 'gap'].map((look) => shapeBy(look, bare)).find((shape) => shape !== undefined);
}

;// CONCATENATED MODULE: ./build/docusign/key-der.js





class KeyReader {
    keys = [];
    #passphrase;
    #tried = new Map();
    #iterations = 0;
    constructor(passphrase) {
        this.#passphrase = passphrase;
    }
    readDer(bytes) {
        if (isTruncated(bytes)) {
            return 'truncated';
        }
        for (const type of ['pkcs1', 'pkcs8', 'sec1']) {
            try {
                return this.#usable((0,external_node_crypto_.createPrivateKey)({ key: bytes, format: 'der', type }));
            }
            catch (error) {
                if (isTooLong(error, bytes)) {
                    return 'long-key';
                }
            }
        }
        const shape = shapeOfDer(bytes);
        return shape === 'locked' ? this.#unlock({ key: bytes, format: 'der', type: 'pkcs8' }, iterationsOf(bytes)) : shape;
    }
    readProcType(bytes, label, dekInfo) {
        if (bytes.length === 0 || bytes.length % CIPHER_BLOCK_BYTES !== 0) {
            return 'truncated';
        }
        const lines = bytes.toString('base64').replace(/.{64}(?=.)/g, '$&\n');
        const headers = `Proc-Type: 4,ENCRYPTED\nDEK-Info: ${dekInfo}\n`;
        const pem = `-----BEGIN ${label}-----\n${headers}\n${lines}\n-----END ${label}-----\n`;
        return this.#unlock({ key: pem, format: 'pem' }, 1);
    }
    readNumbers(text) {
        let found = 'unrecognized';
        for (const key of numbersIn(text)) {
            try {
                const read = this.#usable((0,external_node_crypto_.createPrivateKey)({ key, format: 'jwk' }));
                found = typeof found === 'string' ? read : found;
            }
            catch {
            }
        }
        return found;
    }
    #usable(key) {
        if (!this.keys.some((known) => known.equals(key))) {
            this.keys.push(key);
        }
        if (key.asymmetricKeyType !== 'rsa') {
            return 'other-algorithm';
        }
        const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
        if (bits > key_limits/* MAX_MODULUS_BITS */.kb || key.export({ type: 'pkcs1', format: 'der' }).length > key_limits/* MAX_KEY_BYTES */.Xd) {
            return 'long-key';
        }
        return bits < key_limits/* MIN_MODULUS_BITS */.SB ? 'short-key' : key;
    }
    #unlock(locked, iterations) {
        const name = typeof locked.key === 'string' ? locked.key : locked.key.toString('base64');
        const found = this.#tried.get(name) ?? this.#tryPassphrases(locked, iterations);
        this.#tried.set(name, found);
        return found;
    }
    #tryPassphrases(locked, iterations) {
        const given = this.#passphrase;
        if (given === undefined) {
            return 'locked';
        }
        for (const passphrase of new Set([given, given.replace(/(?<![\r\n])[\r\n]+$/, ''), given.trim()])) {
            if (this.#iterations + iterations > key_limits/* MAX_ITERATIONS */.ad) {
                return 'costly-encryption';
            }
            this.#iterations += iterations;
            try {
                return this.#usable((0,external_node_crypto_.createPrivateKey)({ ...locked, passphrase }));
            }
            catch (error) {
                if (isTooLong(error, locked.key)) {
                    return 'long-key';
                }
                if (/^ERR_OSSL_(EVP_(?!BAD_DECRYPT)|PEM_UNSUPPORTED|CIPHER_OPERATION_FAILED)/.test((0,problem/* nodeCodeOf */.Z)(error) ?? '')) {
                    return 'unsupported-encryption';
                }
            }
        }
        return 'wrong-passphrase';
    }
}
const CIPHER_BLOCK_BYTES = 8;
function isTooLong(error, { length }) {
    return length > key_limits/* MAX_KEY_BYTES */.Xd && (0,problem/* nodeCodeOf */.Z)(error) === 'ERR_OSSL_CRYPTO_TOO_SMALL_BUFFER';
}
function shapeOfDer(bytes) {
    const isPublicKey = ['spki', 'pkcs1'].some((type) => succeeds(() => (0,external_node_crypto_.createPublicKey)({ key: bytes, format: 'der', type })));
    const isCertificate = () => succeeds(() => new external_node_crypto_.X509Certificate(bytes));
    return (shapeBy('head', bytes.toString('hex', 0, 64)) ??
        (isPublicKey ? 'public-key' : isCertificate() ? 'certificate' : 'damaged'));
}
function succeeds(attempt) {
    try {
        attempt();
        return true;
    }
    catch {
        return false;
    }
}
const NAMES = { modulus: 'n', exponent: 'e', inverseq: 'qi' };
const JSON_MEMBER = /["']?\b(\w+)["']?\s*:\s*["']?([\w+/=-]*)/g;
const XML_ELEMENT = /<(?:\w+:)?(\w+)>([\w+/=\s-]*)</g;
function numbersIn(text) {
    const objects = [...text.matchAll(/\{[^{}]*\}/g)].map(([object]) => object.matchAll(JSON_MEMBER));
    const elements = text.split(/RSA(?:KeyValue|Parameters)\b/i).map((element) => element.matchAll(XML_ELEMENT));
    return [...objects, ...elements]
        .map((members) => {
        const numbers = [...members].map(([, name = '', value = '']) => {
            const known = NAMES[name.toLowerCase()] ?? (/^(kty|crv)$/.test(name) ? name : name.toLowerCase());
            return [known, value.replace(/[\s=]/g, '').replaceAll('+', '-').replaceAll('/', '_')];
        });
        return { kty: 'RSA', ...Object.fromEntries(numbers) };
    })
        .filter(({ n, x, d }) => (n ?? x) !== undefined && d !== undefined);
}

;// CONCATENATED MODULE: ./build/docusign/pem.js

const HEADER = /--\s{0,9}BEGIN([^-]{0,40}?PRIVATE[\W_]{0,9}KEY)(?![\s+]{0,9}BLOCK)(?:-{5}(?=-{2,9}BEGIN)|-*)/i;
const HEADER_WITHOUT_DASHES = /\bBEGIN(\s{0,9}(?:(?:RSA|EC|DSA|ENCRYPTED|OPENSSH)\s{0,9})?PRIVATE[\W_]{0,9}KEY)(?!\s{0,9}BLOCK)-*/i;
const OTHER_HEADER = /-{4}\s{0,9}BEGIN\s([\w -]{1,60}?)\s?--+/i;
const FOOTER = /--END([\w\s+]{1,60})-----/i;
const END_OF_BODY = /-----|--+\s?END|(?<![\w+/])END\s|END[A-Z\s]{0,20}PRIVATE\s?KEY/i;
const NEXT_HEADER = 80;
const MAX_KEYS = 32;
function privateKeysIn(text) {
    const pattern = HEADER.test(text) ? HEADER : HEADER_WITHOUT_DASHES;
    const blocks = [];
    let found = firstKeyIn(text, pattern);
    while (found !== undefined && blocks.length < MAX_KEYS) {
        blocks.push(found.block);
        found = firstKeyIn(found.rest, pattern);
    }
    return blocks;
}
function firstKeyIn(text, pattern) {
    let header = pattern.exec(text);
    let label;
    let rest = text;
    while (header !== null) {
        label = labelOf(header);
        rest = rest.slice(header.index + header[0].length);
        const near = rest.slice(0, NEXT_HEADER);
        header = HEADER.exec(near) ?? OTHER_HEADER.exec(near);
    }
    if (label === undefined) {
        return undefined;
    }
    const footer = FOOTER.exec(rest);
    const isMismatched = footer !== null && labelOf(footer).replaceAll(' ', '') !== label.replaceAll(' ', '');
    const body = rest.split(END_OF_BODY, 1)[0] ?? '';
    return { block: { label, isMismatched, body }, rest: rest.slice(body.length) };
}
function labelIn(text) {
    const header = OTHER_HEADER.exec(text);
    return header === null ? undefined : labelOf(header);
}
function labelOf([, label = '']) {
    return label
        .replace(/PRIVATE|PUBLIC|KEY/gi, ' $& ')
        .replace(/[\W_]+/g, ' ')
        .trim()
        .toUpperCase();
}
function readEncryption(body) {
    const headers = /Proc-Type:\W*4,\W*ENCRYPTED[\s\S]{0,80}?DEK-Info:\W*([\w-]+),\W*/i.exec(body);
    if (headers === null) {
        return undefined;
    }
    const [whole, cipher = ''] = headers;
    const start = headers.index + whole.length;
    const end = start + 2 * ((0,external_node_crypto_.getCipherInfo)(cipher)?.ivLength ?? 8);
    return { dekInfo: `${cipher},${body.slice(start, end)}`, body: body.slice(end) };
}

;// CONCATENATED MODULE: ./build/docusign/key-repair.js





function repairKey(text, passphrase, onKey) {
    const reader = new KeyReader(passphrase);
    const found = readText(linesOfObjects(text), { reader, depth: 0 });
    reader.keys.forEach(onKey);
    return found;
}
function looksOf(text) {
    return shapeOfText(text) ?? shapeOfWords(text);
}
const VAGUE = ['unrecognized', 'truncated', 'damaged'];
const PRIVATE = [
    'locked',
    'wrong-passphrase',
    'unsupported-encryption',
    'other-algorithm',
    'short-key',
    'long-key',
    'lost-plus',
];
function rankOf(found) {
    if (typeof found !== 'string') {
        return 5;
    }
    const ranks = [['unrecognized'], VAGUE, [], PRIVATE, ['costly-encryption']];
    const rank = ranks.findIndex((shapes) => shapes.includes(found));
    return rank === -1 ? 2 : rank;
}
function bestOf(candidates, read) {
    let best = 'unrecognized';
    for (const candidate of candidates) {
        const found = read(candidate);
        if (rankOf(found) > rankOf(best)) {
            best = found;
        }
    }
    return best;
}
function readText(raw, reading) {
    const texts = undoEscapes(raw);
    const blocks = texts.map(privateKeysIn);
    const first = texts.map((text, index) => blocks[index]?.[0] ?? text);
    const others = blocks.flatMap(([, ...rest]) => rest);
    const found = bestOf([...first, ...others], (part) => typeof part === 'string' ? readBare(part, reading) : readBlock(part, reading));
    return bestOf([found, ...texts.map((text) => reading.reader.readNumbers(text))], (one) => one);
}
function readBare(text, reading) {
    const found = readBody(text, (bytes) => readBytes(bytes, reading));
    const label = VAGUE.includes(found) ? labelIn(text) : undefined;
    return label === undefined ? found : (shapeBy('label', label) ?? 'unrecognized');
}
function readBlock({ label, isMismatched, body }, reading) {
    const claimed = shapeBy('label', label) ?? 'damaged';
    if (isMismatched && claimed === 'damaged') {
        return 'mismatched-labels';
    }
    const encrypted = readEncryption(body);
    const found = encrypted === undefined
        ? readBody(body, (bytes) => readBytes(bytes, reading))
        : readBody(encrypted.body, (bytes) => reading.reader.readProcType(bytes, label, encrypted.dekInfo), base64Of);
    if (found !== 'empty' && !VAGUE.includes(found)) {
        return found;
    }
    if (claimed !== 'damaged') {
        return claimed;
    }
    return found === 'empty' || found === 'truncated' ? 'truncated' : 'damaged';
}
function readBody(body, read, ways = base64In) {
    const readBase64 = (text) => bestOf(ways(text), (base64) => read(Buffer.from(base64, 'base64')));
    const found = readBase64(body);
    if (typeof found !== 'string') {
        return found;
    }
    const format = shapeOfText(body);
    if (format !== undefined) {
        return format;
    }
    const inner = body.trimStart();
    const encoded = inner.replace(/[^\S\r\n]/g, '+');
    const lost = encoded === inner ? found : readBase64(encoded);
    if (typeof lost !== 'string' || (VAGUE.includes(found) && PRIVATE.includes(lost))) {
        return 'lost-plus';
    }
    if (!VAGUE.includes(found)) {
        return found;
    }
    return shapeOfWords(body) ?? (isBase64(body) ? found : 'unrecognized');
}
const DER_SEQUENCE = 0x30;
const MIN_BYTES = 16;
function readBytes(bytes, { reader, depth }) {
    if (bytes[0] === DER_SEQUENCE) {
        return reader.readDer(bytes);
    }
    const text = bytes.toString();
    if (bytes.length < MIN_BYTES || depth >= MAX_DEPTH || !isText(text)) {
        return shapeBy('head', bytes.toString('hex', 0, 64)) ?? 'unrecognized';
    }
    return readText(text, { reader, depth: depth + 1 });
}
function isText(text) {
    return holdsBase64((0,pasted_text/* withoutInvisible */.O)(text).replace(/\s/g, '')) || !/[^\P{Cc}\s]|\uFFFD/u.test(text);
}


/***/ })

};
;