export declare class HttpClient {
  constructor(...options: unknown[]);
}
export declare class BearerCredentialHandler {
  constructor(...options: unknown[]);
}
