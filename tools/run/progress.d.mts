export function say(line: string): void;
export function redact(text: string): string;
