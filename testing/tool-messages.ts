/** What tools that sign, or that reach what signs, print on standard error when they fail: collected from runs of them. */

export interface ToolMessage {
  /** The program with its version, and how it was called. */
  readonly seen: string;
  readonly exitCode: number;
  readonly stderr: string;
  /** The line of it that a person needs. */
  readonly reason: string;
}

const AWS = 'aws 1.45.11 kms sign --query Signature --output text';
const PKCS11 = 'pkcs11-tool 0.23.0 (SoftHSM 2.6.1) --sign --mechanism';
const GCLOUD = 'gcloud 528.0.0 kms asymmetric-sign, against a stand-in for its API,';
const GOOGLE_KEY = 'projects/acme/locations/europe-west3/keyRings/docusign/cryptoKeys/jwt/cryptoKeyVersions/1';
const GOOGLE_DENIED = `ERROR: (gcloud.kms.asymmetric-sign) PERMISSION_DENIED: Permission 'cloudkms.cryptoKeyVersions.useToSign' denied on resource '${GOOGLE_KEY}' (or it may not exist). This command is authenticated with an access token from the CLOUDSDK_AUTH_ACCESS_TOKEN environment variable.`;
const GOOGLE_PAGE =
  'https://console.developers.google.com/apis/api/cloudkms.googleapis.com/overview?project=123456789012';
const GOOGLE_DISABLED = `Cloud Key Management Service (KMS) API has not been used in project 123456789012 before or it is disabled. Enable it by visiting ${GOOGLE_PAGE} then retry. If you enabled this API recently, wait a few minutes for the action to propagate to our systems and retry.`;
const OPENSSL = 'openssl 3.0.19';
const CURL = 'curl 7.88.1 --fail';
/** The error is printed by HashiCorp's Go package `api` 1.23.0, and what precedes it by Vault's command `write`. */
const VAULT = 'vault write transit/sign/docusign';
const SIGN_OPERATION = 'An error occurred (AccessDeniedException) when calling the Sign operation: User:';
const ROLE = 'arn:aws:sts::123456789012:assumed-role/docusign-signer/GitHubActions';
const DENIED = `${SIGN_OPERATION} ${ROLE} is not authorized to perform: kms:Sign on resource: arn:aws:kms:eu-central-1:123456789012:key/0d1e2f30-4a5b-4c6d-8e7f-000000000001 because no identity-based policy allows the kms:Sign action`;

export const TOOL_MESSAGES: readonly ToolMessage[] = [
  {
    seen: `${AWS}, without a region`,
    exitCode: 255,
    stderr: 'You must specify a region. You can also configure your region by running "aws configure".\n',
    reason: 'You must specify a region. You can also configure your region by running "aws configure".',
  },
  {
    seen: `${AWS}, without credentials`,
    exitCode: 255,
    stderr: 'Unable to locate credentials. You can configure credentials by running "aws configure".\n',
    reason: 'Unable to locate credentials. You can configure credentials by running "aws configure".',
  },
  { seen: `${AWS}, without the right`, exitCode: 255, stderr: `\n${DENIED}\n`, reason: DENIED },
  {
    seen: `${AWS}, with an expired session`,
    exitCode: 255,
    stderr:
      '\nAn error occurred (ExpiredTokenException) when calling the Sign operation: The security token included in the request is expired\n',
    reason:
      'An error occurred (ExpiredTokenException) when calling the Sign operation: The security token included in the request is expired',
  },
  {
    seen: `${AWS}, with a misspelled option`,
    exitCode: 2,
    stderr: `usage: Note: AWS CLI version 2, the latest major version of the AWS CLI, is now stable and recommended for general use. For more information, see the AWS CLI version 2 installation instructions at: https://docs.aws.amazon.com/cli/latest/userguide/install-cliv2.html

usage: aws [options] <command> <subcommand> [<subcommand> ...] [parameters]
To see help text, you can run:

  aws help
  aws <command> help
  aws <command> <subcommand> help
aws: error: the following arguments are required: --message, --signing-algorithm
`,
    reason: 'aws: error: the following arguments are required: --message, --signing-algorithm',
  },
  {
    seen: `${PKCS11} SHA256-RSA-PKCS, with a wrong PIN`,
    exitCode: 1,
    stderr: 'error: PKCS11 function C_Login failed: rv = CKR_PIN_INCORRECT (0xa0)\nAborting.\n',
    reason: 'error: PKCS11 function C_Login failed: rv = CKR_PIN_INCORRECT (0xa0)',
  },
  {
    seen: `${PKCS11} SHA256-RSA-PKCS --id 09`,
    exitCode: 1,
    stderr: 'error: Private key not found\nAborting.\n',
    reason: 'error: Private key not found',
  },
  {
    seen: `${PKCS11} SHA256-RSA-PKCS --token-label other`,
    exitCode: 1,
    stderr: 'No slot with token named "other" found\n',
    reason: 'No slot with token named "other" found',
  },
  {
    seen: `${PKCS11} RSA-PKCS-PSS`,
    exitCode: 1,
    stderr: `Using signature algorithm RSA-PKCS-PSS
PSS parameters: hashAlg=SHA-1, mgf=MGF1-SHA1, salt_len=20 B
error: For RSA-PKCS-PSS mechanism, message size (got 4 bytes) must be equal to specified digest length (20)

Aborting.
`,
    reason:
      'error: For RSA-PKCS-PSS mechanism, message size (got 4 bytes) must be equal to specified digest length (20)',
  },
  {
    seen: `${PKCS11} SHA256-RSA-PKCS, with an EC key`,
    exitCode: 1,
    stderr:
      'Using signature algorithm SHA256-RSA-PKCS\nerror: PKCS11 function C_SignFinal failed: rv = CKR_GENERAL_ERROR (0x5)\nAborting.\n',
    reason: 'error: PKCS11 function C_SignFinal failed: rv = CKR_GENERAL_ERROR (0x5)',
  },
  {
    seen: `${CURL} --silent --show-error`,
    exitCode: 22,
    stderr: 'curl: (22) The requested URL returned error: 403\n',
    reason: 'curl: (22) The requested URL returned error: 403',
  },
  {
    seen: `${CURL}, with its progress`,
    exitCode: 7,
    stderr: `  % Total    % Received % Xferd  Average Speed   Time    Time     Time  Current
                                 Dload  Upload   Total   Spent    Left  Speed
\r  0     0    0     0    0     0      0      0 --:--:-- --:--:-- --:--:--     0\r  0     0    0     0    0     0      0      0 --:--:-- --:--:-- --:--:--     0
curl: (7) Failed to connect to 127.0.0.1 port 1 after 0 ms: Couldn't connect to server
`,
    reason: "curl: (7) Failed to connect to 127.0.0.1 port 1 after 0 ms: Couldn't connect to server",
  },
  {
    seen: `${CURL} --silent --show-error, of a name that nobody knows`,
    exitCode: 6,
    stderr: 'curl: (6) Could not resolve host: vault.invalid\n',
    reason: 'curl: (6) Could not resolve host: vault.invalid',
  },
  {
    seen: `${CURL} --silent --show-error, of a server with its own certificate`,
    exitCode: 60,
    stderr: `curl: (60) SSL certificate problem: self-signed certificate
More details here: https://curl.se/docs/sslcerts.html

curl failed to verify the legitimacy of the server and therefore could not
establish a secure connection to it. To learn more about this situation and
how to fix it, please visit the web page mentioned above.
`,
    reason: 'curl: (60) SSL certificate problem: self-signed certificate',
  },
  {
    seen: `${VAULT}, without the right`,
    exitCode: 2,
    stderr: `Error writing data to transit/sign/docusign: Error making API request.

URL: PUT http://127.0.0.1:37531/v1/transit/sign/docusign
Code: 403. Errors:

* permission denied
`,
    reason: '* permission denied',
  },
  {
    seen: `${VAULT}, of a vault that is sealed`,
    exitCode: 2,
    stderr: `Error writing data to transit/sign/docusign: Error making API request.

URL: PUT http://127.0.0.1:38899/v1/transit/sign/docusign
Code: 503. Errors:

* Vault is sealed
`,
    reason: '* Vault is sealed',
  },
  {
    seen: `${VAULT}, at a port where nobody listens`,
    exitCode: 2,
    stderr:
      'Error writing data to transit/sign/docusign: Put "http://127.0.0.1:1/v1/transit/sign/docusign": dial tcp 127.0.0.1:1: connect: connection refused\n',
    reason:
      'Error writing data to transit/sign/docusign: Put "http://127.0.0.1:1/v1/transit/sign/docusign": dial tcp 127.0.0.1:1: connect: connection refused',
  },
  {
    seen: `${OPENSSL} dgst -sha256 -sign /no/key.pem`,
    exitCode: 1,
    stderr: `Could not open file or uri for loading private key from /no/key.pem
80FBBAFAE67F0000:error:16000069:STORE routines:ossl_store_get0_loader_int:unregistered scheme:../crypto/store/store_register.c:237:scheme=file
80FBBAFAE67F0000:error:80000002:system library:file_open:No such file or directory:../providers/implementations/storemgmt/file_store.c:266:calling stat(/no/key.pem)
`,
    reason: 'Could not open file or uri for loading private key from /no/key.pem',
  },
  {
    seen: `${OPENSSL} pkeyutl -sign -inkey /no/key.pem`,
    exitCode: 1,
    stderr: `Could not open file or uri for loading private key from /no/key.pem
804B92E5477F0000:error:16000069:STORE routines:ossl_store_get0_loader_int:unregistered scheme:../crypto/store/store_register.c:237:scheme=file
804B92E5477F0000:error:80000002:system library:file_open:No such file or directory:../providers/implementations/storemgmt/file_store.c:266:calling stat(/no/key.pem)
pkeyutl: Error initializing context
`,
    reason: 'Could not open file or uri for loading private key from /no/key.pem',
  },
  {
    seen: `${OPENSSL} dgst -sha256 -sgin key.pem`,
    exitCode: 1,
    stderr: `dgst: Unknown option or message digest: sgin
dgst: Use -help for summary.
802BD3EDFC7E0000:error:0308010C:digital envelope routines:inner_evp_generic_fetch:unsupported:../crypto/evp/evp_fetch.c:386:Global default library context, Algorithm (sgin : 0), Properties (<null>)
`,
    reason: 'dgst: Unknown option or message digest: sgin',
  },
  {
    seen: `${OPENSSL} dgst -sha256 -provider pkcs11 -sign pkcs11:object=docusign`,
    exitCode: 1,
    stderr: `dgst: unable to load provider pkcs11
Hint: use -provider-path option or OPENSSL_MODULES environment variable.
805B748E797F0000:error:12800067:DSO support routines:DSO_load:could not load the shared library:../crypto/dso/dso_lib.c:152:
805B748E797F0000:error:07880025:common libcrypto routines:provider_init:reason(524325):../crypto/provider_core.c:923:name=pkcs11
`,
    reason: 'dgst: unable to load provider pkcs11',
  },
  {
    seen: 'tpm2_sign 5.4 -c 0x81000001 -g sha256, of a handle that there is not',
    exitCode: 1,
    stderr: `WARNING:esys:src/tss2-esys/api/Esys_ReadPublic.c:320:Esys_ReadPublic_Finish() Received TPM Error
ERROR:esys:src/tss2-esys/esys_tr.c:278:Esys_TR_FromTPMPublic_Finish() Error ReadPublic ErrorCode (0x0000018b)
ERROR:esys:src/tss2-esys/esys_tr.c:398:Esys_TR_FromTPMPublic() Error TR FromTPMPublic ErrorCode (0x0000018b)
ERROR: Esys_TR_FromTPMPublic(0x18B) - tpm:handle(1):the handle is not correct for the use
ERROR: Invalid key authorization
ERROR: Unable to run tpm2_sign
`,
    reason: 'ERROR: Esys_TR_FromTPMPublic(0x18B) - tpm:handle(1):the handle is not correct for the use',
  },
  {
    seen: 'gcloud kms asymmetric-sign, without its options',
    exitCode: 2,
    stderr: `ERROR: (gcloud.kms.asymmetric-sign) argument --input-file --signature-file: Must be specified.
Usage: gcloud kms asymmetric-sign --input-file=INPUT_FILE --signature-file=SIGNATURE_FILE [optional flags]
  optional flags may be  --digest-algorithm | --help | --key | --keyring |
                         --location | --skip-integrity-verification | --version

For detailed information on this command and its flags, run:
  gcloud kms asymmetric-sign --help
`,
    reason: 'ERROR: (gcloud.kms.asymmetric-sign) argument --input-file --signature-file: Must be specified.',
  },
  {
    seen: `${GCLOUD} without the right`,
    exitCode: 1,
    stderr: `${GOOGLE_DENIED}
- '@type': type.googleapis.com/google.rpc.ErrorInfo
  domain: cloudkms.googleapis.com
  metadata:
    permission: cloudkms.cryptoKeyVersions.useToSign
    resource: ${GOOGLE_KEY}
  reason: IAM_PERMISSION_DENIED
`,
    reason: GOOGLE_DENIED,
  },
  {
    seen: `${GCLOUD} in a project that hasn't turned it on`,
    exitCode: 1,
    stderr: `API [cloudkms.googleapis.com] not enabled on project [123456789012]. Would you${' '}
like to enable and retry (this will take a few minutes)? (y/N)?${'  '}
ERROR: (gcloud.kms.asymmetric-sign) PERMISSION_DENIED: ${GOOGLE_DISABLED} This command is authenticated with an access token from the CLOUDSDK_AUTH_ACCESS_TOKEN environment variable.
${GOOGLE_DISABLED}
Google developers console API activation
${GOOGLE_PAGE}
- '@type': type.googleapis.com/google.rpc.ErrorInfo
  domain: googleapis.com
  metadata:
    activationUrl: ${GOOGLE_PAGE}
    consumer: projects/123456789012
    containerInfo: '123456789012'
    service: cloudkms.googleapis.com
    serviceTitle: Cloud Key Management Service (KMS) API
  reason: SERVICE_DISABLED
`,
    reason: GOOGLE_DISABLED,
  },
  {
    seen: 'node 20.20.2 sign.mjs, which there is not',
    exitCode: 1,
    stderr: `node:internal/modules/cjs/loader:1210
  throw err;
  ^

Error: Cannot find module '/work/missing/sign.mjs'
    at Module._resolveFilename (node:internal/modules/cjs/loader:1207:15)
    at Module._load (node:internal/modules/cjs/loader:1038:27)
    at Function.executeUserEntryPoint [as runMain] (node:internal/modules/run_main:164:12)
    at node:internal/main/run_main_module:28:49 {
  code: 'MODULE_NOT_FOUND',
  requireStack: []
}

Node.js v20.20.2
`,
    reason: "Error: Cannot find module '/work/missing/sign.mjs'",
  },
  {
    seen: 'node 20.20.2 sign.cjs, which requires what there is not',
    exitCode: 1,
    stderr: `node:internal/modules/cjs/loader:1210
  throw err;
  ^

Error: Cannot find module 'nope'
Require stack:
- /work/required/sign.cjs
    at Module._resolveFilename (node:internal/modules/cjs/loader:1207:15)
    at Module._load (node:internal/modules/cjs/loader:1038:27)
    at Module.require (node:internal/modules/cjs/loader:1289:19)
    at require (node:internal/modules/helpers:182:18)
    at Object.<anonymous> (/work/required/sign.cjs:1:1)
    at Module._compile (node:internal/modules/cjs/loader:1521:14)
    at Module._extensions..js (node:internal/modules/cjs/loader:1623:10)
    at Module.load (node:internal/modules/cjs/loader:1266:32)
    at Module._load (node:internal/modules/cjs/loader:1091:12)
    at Function.executeUserEntryPoint [as runMain] (node:internal/modules/run_main:164:12) {
  code: 'MODULE_NOT_FOUND',
  requireStack: [ '/work/required/sign.cjs' ]
}

Node.js v20.20.2
`,
    reason: "Error: Cannot find module 'nope'",
  },
  {
    seen: 'node 20.20.2 -e, of a file that there is not',
    exitCode: 1,
    stderr: `Error: ENOENT: no such file or directory, open '/nope'
    at Object.openSync (node:fs:573:18)
    at Object.readFileSync (node:fs:452:35)
    at node:internal/main/eval_string:51:3 {
  errno: -2,
  code: 'ENOENT',
  syscall: 'open',
  path: '/nope'
}

Node.js v20.20.2
`,
    reason: "Error: ENOENT: no such file or directory, open '/nope'",
  },
  {
    seen: 'python 3.11.7 -c, of a module that there is not',
    exitCode: 1,
    stderr:
      'Traceback (most recent call last):\n  File "<string>", line 1, in <module>\nModuleNotFoundError: No module named \'nope\'\n',
    reason: "ModuleNotFoundError: No module named 'nope'",
  },
];
