import { SettingsError } from '../platform/config/settings.js';

type SystemError = Error & { code?: string; port?: number; address?: string; path?: string };

/** One clear message for whoever started the server, never a stack. */
export function explainFailure(error: unknown): string {
  if (error instanceof SettingsError) return `The environment is not right:\n${indent(error.message)}`;
  const { code, port, path, message } = error as SystemError;
  if (code === 'EADDRINUSE') return `Port ${String(port)} is taken by another program: stop it, or set PORT.`;
  if (code === 'EACCES' && port !== undefined)
    return `Port ${String(port)} may not be used by this user: set PORT above 1023.`;
  if (code === 'EADDRNOTAVAIL') return 'HOST is not an address of this machine.';
  if ((code === 'EACCES' || code === 'EROFS' || code === 'ENOTDIR') && path)
    return `The folder ${path} cannot be written: set DATA_DIR.`;
  return message || String(error);
}

const indent = (text: string): string => text.replace(/^/gm, '  ');
