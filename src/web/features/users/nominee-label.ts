import { type Schemas } from '../../api/client.js';

type Nominee = Schemas['KnownNomineeView'];

/** `PT Contoh · Perusahaan · Kota Makassar, Sulawesi Selatan`: names alone may be alike. A place is not said twice. */
export function nomineeLabel(
  { name, kind, regencyName, provinceName }: Nominee,
  kindName: (kind: Nominee['kind']) => string,
) {
  const place = [regencyName, provinceName].filter((part) => part !== null && part !== name);
  return [name, kindName(kind), ...(place.length > 0 ? [place.join(', ')] : [])].join(' · ');
}
