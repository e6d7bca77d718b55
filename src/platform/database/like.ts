/** The pattern for LIKE and ILIKE that finds this text anywhere; what would be a wildcard stands for itself. */
export const containing = (text: string): string => `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;
