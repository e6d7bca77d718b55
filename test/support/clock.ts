import { Clock } from '../../src/platform/time/clock.js';

/** A clock that stands still until a test moves it: Monday 2 March 2026, 09:00 in Jakarta. */
export class TestClock extends Clock {
  private time = new Date('2026-03-02T02:00:00Z').getTime();

  override now(): Date {
    return new Date(this.time);
  }

  set(instant: string): void {
    this.time = new Date(instant).getTime();
  }

  advance(amount: { days?: number; hours?: number; minutes?: number; seconds?: number }): void {
    const { days = 0, hours = 0, minutes = 0, seconds = 0 } = amount;
    this.time += (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
  }
}
