export declare function getExecOutput(...command: unknown[]): never;
