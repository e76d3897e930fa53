export function leanCopyOf(file: string): string;

export function leanFolder(modules: string, name: string): string;
