export function fileFor(request: string, resolved: string): string;

export function install(): void;
