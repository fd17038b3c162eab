"use strict";
exports.id = 746;
exports.ids = [746];
exports.modules = {

/***/ 9967:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EZ: () => (/* binding */ shapeOfText),
/* harmony export */   jw: () => (/* binding */ shapeBy),
/* harmony export */   wd: () => (/* binding */ shapeOfWords)
/* harmony export */ });
/* unused harmony export KEY_SHAPES */
/* harmony import */ var _guid_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1791);
/* harmony import */ var _key_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7223);


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
    const bare = (0,_key_text_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutQuotes */ .Yg)(text);
    return (0,_guid_js__WEBPACK_IMPORTED_MODULE_1__/* .guidIn */ .t)(bare) === undefined ? shapeBy('format', bare) : 'guid';
}
const MAX_SHORT = 511;
const DER = /^MII[A-Za-z\d+/]{29}/;
function shapeOfWords(text) {
    const bare = (0,_key_text_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutQuotes */ .Yg)(text);
    const looks = bare.length > MAX_SHORT || DER.test(bare) ? [] : ['signs', 'words', 'name'];
    return [...looks, 'gap'].map((look) => shapeBy(look, bare)).find((shape) => shape !== undefined);
}


/***/ }),

/***/ 7223:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nw: () => (/* binding */ undoEscapes),
/* harmony export */   Q2: () => (/* binding */ isBase64),
/* harmony export */   R2: () => (/* binding */ base64In),
/* harmony export */   Yg: () => (/* binding */ withoutQuotes),
/* harmony export */   _X: () => (/* binding */ holdsBase64),
/* harmony export */   fo: () => (/* binding */ linesOfObjects),
/* harmony export */   ju: () => (/* binding */ base64Of),
/* harmony export */   lr: () => (/* binding */ MAX_DEPTH)
/* harmony export */ });
/* harmony import */ var _pasted_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1215);

const MAX_DEPTH = 3;
function undoEscapes(raw) {
    const texts = [(0,_pasted_text_js__WEBPACK_IMPORTED_MODULE_0__/* .withHyphens */ .I)((0,_pasted_text_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutInvisible */ .O)(raw))];
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


/***/ }),

/***/ 3746:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lookalikeOf: () => (/* binding */ lookalikeOf),
/* harmony export */   unresolvedIn: () => (/* binding */ unresolvedIn)
/* harmony export */ });
/* harmony import */ var _docusign_key_shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9967);

const UNRESOLVED = ['expression', 'reference', 'masked'];
const NO_GUIDS = [
    [/\$\{\{/, 'expression'],
    [/^.{101}/s, 'key'],
    [/^[^\s@:/$%]+@[^\s@]+$/, 'e-mail'],
    [/^\d+$/, 'number'],
];
const NAMES = {
    'not-a-guid': /^(?=.*[a-z])[\w-]+$/,
    'off-rule': /^[\w-]+$|^https?:/i,
    'not-an-account-server': /^\w[^$%]*$/,
    'not-a-redirect-uri': /^\w[^$%]*$/,
};
const UNMISTAKABLE = /^(\$\{?\w+\}?|\$?\{\{.*\}\}|%\w+%|\*{3,}|(secrets|vars|(needs|steps)\.[\w-]+\.outputs)\.[\w-]+|(op|vault|ssm|awskms):.+)$/s;
function unresolvedIn(text, names = /^/) {
    const shape = UNMISTAKABLE.test(text) || !names.test(text) ? ((0,_docusign_key_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .shapeOfText */ .EZ)(text) ?? (0,_docusign_key_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .shapeOfWords */ .wd)(text)) : undefined;
    return UNRESOLVED.find((unresolved) => unresolved === shape);
}
function lookalikeOf(inputs, input, fault) {
    const passphrase = fault.kind === 'not-a-key' && fault.shape === 'wrong-passphrase' && inputs['private-key-passphrase'];
    const text = (fault.kind === 'not-a-key' ? passphrase : inputs[input]) || '';
    const other = fault.kind === 'not-a-guid' ? NO_GUIDS.find(([pattern]) => pattern.test(text))?.[1] : undefined;
    const looksLike = other ?? unresolvedIn(text, NAMES[fault.kind]);
    return looksLike === undefined ? {} : { looksLike };
}


/***/ })

};
;