import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** The width an element has, in whole pixels, renewed when it changes; 0 before it is measured. */
export function useWidth(): readonly [RefObject<HTMLDivElement | null>, number] {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const measure = (): void => {
      setWidth(Math.floor(element.getBoundingClientRect().width));
    };
    measure();
    const watcher = new ResizeObserver(measure);
    watcher.observe(element);
    return () => {
      watcher.disconnect();
    };
  }, []);
  return [ref, width];
}
