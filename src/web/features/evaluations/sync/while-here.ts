/** The person at the device changed while a request was on its way: its answer was meant for somebody else. */
class SomebodyElse extends Error {}

type Asking = (...given: unknown[]) => Promise<unknown>;

/**
 * The same server, whose answers count only while the same person sits at the device. Another person's "not found" must
 * never be taken for a recusal of this one.
 */
export function whileHere<Server extends object>(server: Server, isHere: () => boolean): Server {
  return new Proxy(server, {
    get: (target, name) => {
      const ask = Reflect.get(target, name) as Asking;
      return async (...given: unknown[]): Promise<unknown> => {
        const answer = await ask(...given).catch((error: unknown) => {
          if (isHere()) throw error;
          throw new SomebodyElse();
        });
        if (!isHere()) throw new SomebodyElse();
        return answer;
      };
    },
  });
}
