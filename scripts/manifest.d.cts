export function releaseManifest(xml: string, host: string): string;
export function developmentManifest(xml: string): string;
