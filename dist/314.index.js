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
/** Bounds what a key may have, and how much work it may take. */
/** RS256 needs no less. @see https://www.rfc-editor.org/rfc/rfc7518#section-3.3 */
const MIN_MODULUS_BITS = 2048;
/** OpenSSL verifies with no more, and a key of 32,768 bits signs for ten seconds and longer. */
const MAX_MODULUS_BITS = 16_384;
/** Of such a key in PKCS#1, which has 4.5 times the modulus in numbers, none of them out of all proportion. */
const MAX_KEY_BYTES = (MAX_MODULUS_BITS / 8) * 4.5 + 128;
/** Three seconds. All encrypted keys of a text share them, and each candidate for the passphrase takes its own. */
const MAX_ITERATIONS = 10_000_000;


/***/ }),

/***/ 4314:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  repairKey: () => (/* binding */ repairKey)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/problem/problem.js
var problem = __webpack_require__(4480);
;// CONCATENATED MODULE: ./build/docusign/der.js
/** Reads the structure of DER. Knows nothing of keys but how much work an encrypted one asks for. */
const CONSTRUCTED = 0x20;
const INTEGER = 0x02;
function elementAt(der, at) {
    const tag = der[at] ?? 0;
    const first = der[at + 1] ?? 0;
    const start = at + 2 + (first < 0x80 ? 0 : first & 0x7f);
    const length = first < 0x80 ? first : Number.parseInt(der.toString('hex', at + 2, start), 16);
    return { tag, start, end: start + length };
}
/** Whether a sequence announces more bytes than there are. */
function isTruncated(der) {
    const { start, end } = elementAt(der, 0);
    return der.length < start || der.length < end;
}
/** However deep they are in sequences, but not those within octet strings. */
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
/** The content of the object identifier 1.3.6.1.4.1.11591.4.11. */
const SCRYPT = '2b06010401da47040b';
/** OpenSSL refuses at once to take more. */
const MAX_SCRYPT_BYTES = 32 * 1024 * 1024;
/**
 * Counts the iterations that the way from the passphrase to the key takes: those of PBKDF2 or its predecessors, or the
 * blocks that scrypt mixes, each of which takes about as long.
 *
 * @param der - `EncryptedPrivateKeyInfo`
 * @see https://www.rfc-editor.org/rfc/rfc8018#appendix-A.2
 * @see https://www.rfc-editor.org/rfc/rfc7914#section-7
 */
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
/** Undoes what editors, shells, web pages and programs do to the text of a key. Knows no format of keys. */

/** How often a text may be escaped, or wrapped in base64. */
const MAX_DEPTH = 3;
/** @returns The text with all escapes undone, then with fewer of them undone, then as it is; and without line numbers. */
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
/** A number or a time, as `cat -n`, `grep -n` and logs write it in front of each line. */
const LINE_NUMBER = /^[^\w+/=-]*(?:\d+[\s.:|)]|\d{4}-\d\d-\d\dT[\d:.]+Z)\s*/;
function withoutLineNumbers(text) {
    const lines = text.trim().split('\n');
    return lines.every((line) => LINE_NUMBER.test(line))
        ? lines.map((line) => line.replace(LINE_NUMBER, '')).join('\n')
        : text;
}
/** So many are not alike by chance. */
const MIN_LINES = 4;
/** The name of a file, as `grep` writes it in front of each line. */
function withoutFileName(text) {
    const index = text.search(/\.\w{2,4}[:-]/);
    const [stem = ''] = /(?:[\w./]|(?<=\w)-(?=\w)){1,80}$/.exec(text.slice(Math.max(0, index - 80), Math.max(0, index))) ?? [];
    const [extension = ''] = /^\.\w{2,4}[:-]/.exec(text.slice(index)) ?? [];
    const lines = stem === '' ? [] : text.split(stem + extension);
    return lines.length > MIN_LINES ? lines.join('') : text;
}
/** What JSON, programs, URLs and HTML write for a character; a key has none of it. */
const NAMED = { lt: '<', gt: '>', quot: '"', amp: '&', nbsp: '\n' };
function withoutEscapes(text) {
    return (text
        .replace(/\\+/g, '\\')
        .replace(/(?:\\(?:u00|x)|%|&#x)([\da-f]{2});?/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
        .replace(/&#(\d{1,3});/g, (_, decimal) => String.fromCharCode(Number(decimal)))
        .replace(/&(lt|gt|quot|amp|nbsp);/gi, (_, name) => NAMED[name.toLowerCase()] ?? '')
        // Beside another one, or it may be the letter of a line.
        .replace(/(?<=\\[nrt])\\t|\\t(?=\\[nrt])/gi, ' ')
        .replace(/\\[nr]/gi, '\n')
        .replaceAll('\\', ''));
}
/** Takes off what stands around a value: quotes, and what separates it from the next one. */
function withoutQuotes(text) {
    // A search that starts anew within a run of such characters would take seconds.
    return text.replace(/^[\s"'`“”‘’]+|(?<![\s"'`“”‘’,])[\s"'`“”‘’,]+$/g, '');
}
/** How DER of a key begins in base64, and PEM. */
const KNOWN_START = /MII|LS0tLS/;
/** A line of base64; the words in front of one have no such run of letters. */
const LINE = /[A-Za-z\d+/]{32}/;
function holdsBase64(text) {
    return LINE.test(text);
}
/** What ends a value in base64, or begins the next one: what stands between its own lines doesn't. */
const BETWEEN_VALUES = /[^\w+/\s-]+|\s(?=MII|LS0tLS)/;
/** A key in base64 has more letters, and a line of it has fewer. */
const MIN_VALUE = 128;
/** The ways to read a text as base64; only its content shows which of them is right. */
function* base64In(text) {
    const values = text.split(BETWEEN_VALUES).filter(({ length }) => length >= MIN_VALUE && length < text.length);
    // As one, they would be read by chance: each shifts the letters of those behind it.
    const several = values.length > 1;
    yield* several ? valuesOf(values) : base64Of(text);
    yield* several ? base64Of(text) : valuesOf(values);
}
function valuesOf(values) {
    return values.flatMap((value) => [...base64From(value)]);
}
/** The ways to read a text that holds a single value. */
function* base64Of(text) {
    yield* base64From(text);
    // As `xxd -p` and `openssl` write bytes.
    const digits = text.replace(/[\s:]/g, '');
    if (digits.length >= MIN_VALUE && /^[\da-f]*$/i.test(digits)) {
        yield Buffer.from(digits, 'hex').toString('base64');
    }
    for (const letters of base64From(text)) {
        yield* withoutSeparators(letters);
    }
}
function base64From(text) {
    // Words may stand in front: the name of a variable, `base64:`, the head of a data URL. A later start may cut off a key.
    const starts = [0, text.search(KNOWN_START), text.search(LINE)].sort((one, other) => one - other);
    return new Set(starts.map((start) => lettersOf(text.slice(Math.max(0, start)))));
}
function lettersOf(text) {
    const letters = text.replace(/[^\w+/-]/g, '');
    // Dashes at the end are left of a footer, unless the alphabet is that of URLs.
    const bare = letters.replace(/(?<!-)-+$/, '');
    return /[_-]/.test(bare) ? letters : bare;
}
/**
 * What stands where lines end, once all signs are taken out that are no base64: what is left of `\n` and `\r\n` in a shell,
 * of `\x0a` and `\u000a`, of `<br>`, of `^M`, of strings that code joins with `+`, of a diff, of a list of YAML, of `_` in Basic.
 */
const ENDINGS = ['n', 'rn', '/n', 'x0a', 'u000a', 'br', 'br/', 'M', '+', '++', '++++', '-', '_'];
/** One of these, or two: a text passes through several hands. */
const SEPARATORS = ENDINGS.flatMap((one) => [one, ...ENDINGS.map((other) => one + other)]);
const COLUMNS = { min: 16, max: 128 };
function* withoutSeparators(letters) {
    for (const separator of SEPARATORS) {
        // It may stand in front of the first line too, and twice below the headers of an encrypted key.
        for (let start = 0; start <= 2 * separator.length; start += separator.length) {
            const step = stepOf(letters, separator, start);
            if (step !== undefined) {
                yield* linesOf(letters, separator, start, step);
            }
            if (!letters.startsWith(separator, start)) {
                break;
            }
        }
    }
}
function linesOf(letters, separator, start, step) {
    const columns = step - separator.length;
    let lines = '';
    let at = start;
    for (; letters.startsWith(separator, at + columns); at += step) {
        lines += letters.slice(at, at + columns);
    }
    const last = letters.slice(at);
    // Behind the last line, it may be a part of that.
    return [lines + last, ...(last.endsWith(separator) ? [lines + last.slice(0, -separator.length)] : [])];
}
/** @returns How far it is from one separator to the next. */
function stepOf(letters, separator, start) {
    let end = letters.indexOf(separator, start + COLUMNS.min);
    for (; end !== -1 && end <= start + COLUMNS.max; end = letters.indexOf(separator, end + 1)) {
        const step = end + separator.length - start;
        if (Array.from({ length: MIN_LINES }, (_, line) => end + line * step).every((at) => letters.startsWith(separator, at))) {
            return step;
        }
    }
    return undefined;
}
/** Whether a text is base64, and around its lines nothing but what belongs to lists and strings. */
function isBase64(text) {
    return /^[\w+/=\s"'`,[\]-]*$/.test(text);
}

;// CONCATENATED MODULE: ./build/docusign/key-shape.js
/** Recognizes what people store where a private key belongs: by its label, by how its bytes begin, or by its looks. */


function word(words, more = '') {
    return new RegExp(`(?<![a-z])(${words})(?![a-z])${more}`, 'i');
}
/** A tag of DER, and its length. */
const SEQUENCE = '30(8[0-4](..){0,4}|[0-7].)';
/** In one case, with one number at most: a random token has both cases, or digits everywhere. */
const PART_OF_NAME = '(?=[A-Za-z\\d])([A-Z]?[a-z]*|[A-Z]*)(\\d{1,8}([a-z]*|[A-Z]*))?';
/** In this order: many a text has the looks of several. */
const SHAPES = {
    empty: { format: /^$/ },
    guid: { format: /^[\da-f]{32}$/i },
    jwt: { format: /^eyJ[\w-]+\.[\w-]+\.[\w-]*$/ },
    /** Encrypted, and no passphrase was given. Names PBES2, or a PKCS#5 or PKCS#12 predecessor, right at its beginning. */
    locked: { head: /^30.{0,40}(06092a864886f70d0105|060a2a864886f70d010c01)/ },
    /** `PFX` begins with its version, the integer 3. */
    pkcs12: { head: new RegExp(`^${SEQUENCE}020103`) },
    pkcs7: { label: /^(PKCS ?7|CMS)$/, head: new RegExp(`^${SEQUENCE}06092a864886f70d0107`) },
    /** JKS and JCEKS; newer keystores are PKCS#12. */
    'java-keystore': { head: /^(feedfeed|cececece)/ },
    /** `openssh-key-v1` */
    'openssh-key': { label: /^OPENSSH PRIVATE KEY$/, head: /^6f70656e7373682d6b65792d7631/ },
    'ssh2-key': { label: /^SSH2 .*PRIVATE KEY$/ },
    'putty-key': { format: /^PuTTY-User-Key-File/ },
    pgp: { label: /^PGP /, format: /^-----BEGIN PGP / },
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
    /**
     * To a secret store, or a text that it has encrypted: op://VAULT/ITEM, awskms://NAME; vault:PATH#FIELD, ssm:/NAME,
     * arn:aws:…; projects/…/secrets/NAME, secret/data/NAME; PATH#FIELD
     */
    reference: {
        label: /^AGE /,
        format: /^(\$ANSIBLE_VAULT;|!vault\b|ENC\[|vault:v\d+:|age-encryption\.org)/i,
        signs: /^(?!data:)[a-z][\w+.-]+:(?!\d+$)(\S+|\/\/.+)$|^(\{\{resolve:|@Microsoft\.KeyVault\()|^([\w.-]+\/)*(secrets?|kv|vaults?)\/\S+$|^[\w./-]+#[\w.-]+$/i,
    },
    /** Or an error message in XML or JSON: what came of fetching the key. */
    'web-page': {
        format: /^<(\?xml|!doctype|html|head|body|error)[\s>]|^\{\s*"(errors?|message)"|^[45]\d\d\b.{0,9}\b(not found|forbidden|denied|error)/i,
    },
    /** `***` or the like, in place of all or a part. */
    masked: {
        format: /^[\s-]*(x|[^\w\s.…-])([\s-]*\1){2,}[\s-]*$/i,
        words: word('redacted|masked|hidden|filtered|sensitive|secured?|protected|concealed|obfuscated|removed'),
        gap: /[*∗＊•●∙·▪■◼█░▒▓]{3}|x{16}|[[(<](redacted|masked|hidden)/i,
    },
    placeholder: {
        words: word('your|insert|paste|replace|enter|fill|here|change[ _-]?(me|it|this)|private key|placeholder|example|sample|dummy|fake|todo|fixme', '|^\\W*(tbd|none|null|nil|undefined|n/a|true|false|object object|test|string|value|secret|password)\\W*$|^\\W*((rsa|private)[ _-]?)*key\\W*$|^<[^<>]+>$|^my[ _-]|^\\W*(\\.{3}|…)\\W*$'),
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
};
const KEY_SHAPES = Object.keys(SHAPES);
function shapeBy(look, text) {
    return KEY_SHAPES.find((shape) => SHAPES[shape][look]?.test(text));
}
/** What a text is by its beginning or structure, whatever it holds. */
function shapeOfText(text) {
    const bare = withoutQuotes(text);
    return (0,guid/* guidIn */.t)(bare) === undefined ? shapeBy('format', bare) : 'guid';
}
/** A key is a good deal longer. */
const MAX_SHORT = 511;
/** A piece of a key, which by chance spells any short word. */
const DER = /^MII[A-Za-z\d+/]{29}/;
/** What a text is by its words and signs; `undefined` where it looks like nothing that is known. */
function shapeOfWords(text) {
    const bare = withoutQuotes(text);
    const looks = bare.length > MAX_SHORT || DER.test(bare) ? [] : ['signs', 'words', 'name'];
    return [...looks, 'gap'].map((look) => shapeBy(look, bare)).find((shape) => shape !== undefined);
}

;// CONCATENATED MODULE: ./build/docusign/key-der.js
/** Makes keys of bytes and of numbers, opens encrypted ones, and bounds the work that takes. */





/** All that is read of one text. */
class KeyReader {
    /** Every private key that was found so far, usable or not. */
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
                // Not of this type: try the next one.
            }
        }
        const shape = shapeOfDer(bytes);
        return shape === 'locked' ? this.#unlock({ key: bytes, format: 'der', type: 'pkcs8' }, iterationsOf(bytes)) : shape;
    }
    /** Reads what stands below `Proc-Type` and `DEK-Info`, and takes a single iteration. */
    readProcType(bytes, label, dekInfo) {
        if (bytes.length === 0 || bytes.length % CIPHER_BLOCK_BYTES !== 0) {
            return 'truncated';
        }
        const lines = bytes.toString('base64').replace(/.{64}(?=.)/g, '$&\n');
        const headers = `Proc-Type: 4,ENCRYPTED\nDEK-Info: ${dekInfo}\n`;
        const pem = `-----BEGIN ${label}-----\n${headers}\n${lines}\n-----END ${label}-----\n`;
        return this.#unlock({ key: pem, format: 'pem' }, 1);
    }
    /** Reads a JSON Web Key, or one of a set, or XML of .NET: the first that can be used. */
    readNumbers(text) {
        let found = 'unrecognized';
        for (const key of numbersIn(text)) {
            try {
                const read = this.#usable((0,external_node_crypto_.createPrivateKey)({ key, format: 'jwk' }));
                found = typeof found === 'string' ? read : found;
            }
            catch {
                // It lacks numbers, or is public.
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
        // A secret that was stored from a file or a shell often ends in a newline that is no part of the passphrase.
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
                // Of the cipher, that is: what a wrong passphrase lays bare can be of an unsupported kind, too.
                if (/^ERR_OSSL_(EVP_(?!BAD_DECRYPT)|PEM_UNSUPPORTED|CIPHER_OPERATION_FAILED)/.test((0,problem/* nodeCodeOf */.Z)(error) ?? '')) {
                    return 'unsupported-encryption';
                }
            }
        }
        return 'wrong-passphrase';
    }
}
/** Of all ciphers that there are. */
const CIPHER_BLOCK_BYTES = 8;
/** OpenSSL may have no room for numbers of that size; it says the same of small keys of another type. */
function isTooLong(error, { length }) {
    return length > key_limits/* MAX_KEY_BYTES */.Xd && (0,problem/* nodeCodeOf */.Z)(error) === 'ERR_OSSL_CRYPTO_TOO_SMALL_BUFFER';
}
/** What DER is that holds no private key in the clear. */
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
/** The names of .NET for numbers of a JSON Web Key. @see https://www.rfc-editor.org/rfc/rfc7518#section-6.3.2 */
const NAMES = { modulus: 'n', exponent: 'e', inverseq: 'qi' };
const JSON_MEMBER = /["']?\b(\w+)["']?\s*:\s*["']?([\w+/=-]*)/g;
const XML_ELEMENT = /<(?:\w+:)?(\w+)>([\w+/=\s-]*)</g;
/** Reads each object and each element by itself, so that the numbers of two keys don't mix. */
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
/** Finds PEM in a text, misspelt PEM too. Knows nothing of what is inside. */

const HEADER = /--\s{0,9}BEGIN([^-]{0,40}?PRIVATE[\W_]{0,9}KEY)(?![\s+]{0,9}BLOCK)(?:-{5}(?=-{2,9}BEGIN)|-*)/i;
/** Only with a label that there is: people also write about private keys. */
const HEADER_WITHOUT_DASHES = /\bBEGIN(\s{0,9}(?:(?:RSA|EC|DSA|ENCRYPTED|OPENSSH)\s{0,9})?PRIVATE[\W_]{0,9}KEY)(?!\s{0,9}BLOCK)-*/i;
const OTHER_HEADER = /-{4}\s{0,9}BEGIN\s([\w -]{1,60}?)\s?--+/i;
const FOOTER = /--END([\w\s+]{1,60})-----/i;
const END_OF_BODY = /-----|--+\s?END|(?<![\w+/])END\s/i;
/** A header within so few characters of another was set into that: a body has more. */
const NEXT_HEADER = 80;
/** Who has more in one text is not served by a search through all of them. */
const MAX_KEYS = 32;
/** Finds private keys, whatever stands before them and between them. */
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
/** @returns The label of the first block of any kind. */
function labelIn(text) {
    const header = OTHER_HEADER.exec(text);
    return header === null ? undefined : labelOf(header);
}
/** In its one spelling, with the spaces that were lost. */
function labelOf([, label = '']) {
    return label
        .replace(/PRIVATE|PUBLIC|KEY/gi, ' $& ')
        .replace(/[\W_]+/g, ' ')
        .trim()
        .toUpperCase();
}
/**
 * Reads the headers of an old encrypted key, `Proc-Type` and `DEK-Info`, whatever stands between them.
 *
 * @see https://www.rfc-editor.org/rfc/rfc1421#section-4.6.1.3
 */
function readEncryption(body) {
    const headers = /Proc-Type:\W*4,\W*ENCRYPTED[\s\S]{0,80}?DEK-Info:\W*([\w-]+),\W*/i.exec(body);
    if (headers === null) {
        return undefined;
    }
    const [whole, cipher = ''] = headers;
    const start = headers.index + whole.length;
    // Without newlines only the cipher shows where its initialization vector ends.
    const end = start + 2 * ((0,external_node_crypto_.getCipherInfo)(cipher)?.ivLength ?? 8);
    return { dekInfo: `${cipher},${body.slice(start, end)}`, body: body.slice(end) };
}

;// CONCATENATED MODULE: ./build/docusign/key-repair.js
/** Reads a private key in whatever form it was stored: finds each part of a text that may be one, and says what the best is. */





/**
 * Reads PKCS#1 and PKCS#8, as PEM or DER, encrypted or not; JSON Web Keys and .NET's XML; with line breaks escaped, lost,
 * or turned into something else; in base64, without header and footer, in quotes, indented, among other values.
 *
 * @returns The first key that can be used, or what the text looks like instead.
 */
function repairKey(text, passphrase, onKey) {
    const reader = new KeyReader(passphrase);
    const found = readText(text, { reader, depth: 0 });
    reader.keys.forEach(onKey);
    return found;
}
/** These say that a reading was wrong, as much as that a key is. */
const VAGUE = ['unrecognized', 'truncated', 'damaged'];
/** These, that there is a private key. */
const PRIVATE = [
    'locked',
    'wrong-passphrase',
    'unsupported-encryption',
    'other-algorithm',
    'short-key',
    'long-key',
    'lost-plus',
];
/** How much a shape says of the key that was meant. */
function rankOf(found) {
    if (typeof found !== 'string') {
        return 5;
    }
    // A key that was not tried may have been the right one.
    const ranks = [['unrecognized'], VAGUE, [], PRIVATE, ['costly-encryption']];
    const rank = ranks.findIndex((shapes) => shapes.includes(found));
    return rank === -1 ? 2 : rank;
}
/** @returns The first key among the readings, all of which are tried; else the first of the shapes that say most. */
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
    // The first key of all, however it is escaped, goes before any other one.
    const first = texts.map((text, index) => blocks[index]?.[0] ?? text);
    const others = blocks.flatMap(([, ...rest]) => rest);
    const found = bestOf([...first, ...others], (part) => typeof part === 'string' ? readBare(part, reading) : readBlock(part, reading));
    return bestOf([found, ...texts.map((text) => reading.reader.readNumbers(text))], (one) => one);
}
/** Reads what has no header. */
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
    // Whatever the label says, a key is a key.
    if (found !== 'empty' && !VAGUE.includes(found)) {
        return found;
    }
    if (claimed !== 'damaged') {
        return claimed;
    }
    return found === 'empty' || found === 'truncated' ? 'truncated' : 'damaged';
}
/** Reads base64, from which other things may have to be taken out first. */
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
    // A form that is decoded makes spaces of plus signs.
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
/** What is shorter has no key in it, and what it decodes to says nothing. */
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
/** Also UTF-16, and words of another encoding around a key. */
function isText(text) {
    return holdsBase64((0,pasted_text/* withoutInvisible */.O)(text).replace(/\s/g, '')) || !/[^\P{Cc}\s]|\uFFFD/u.test(text);
}


/***/ })

};
;