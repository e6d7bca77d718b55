/** When a result becomes public: an instant that has passed already means at once. */
export const effectiveFrom = (wished: Date, now: Date): Date => (wished < now ? now : wished);

/** True from the instant itself on, to the millisecond. */
export const isPublic = (publicFrom: Date, now: Date): boolean => publicFrom.getTime() <= now.getTime();
