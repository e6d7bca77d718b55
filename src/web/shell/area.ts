import { type RouteObject } from 'react-router';

import { type Role } from '../api/use-session.js';

/** One entry of the main navigation. */
interface NavigationItem {
  readonly to: string;
  readonly label: { readonly id: string; readonly en: string };
  /** Left out, everybody of the area sees it. */
  readonly only?: readonly Role[];
}

/** What one kind of user finds in the app: the pages, and which of them stand in the navigation. Loaded when it is needed. */
export interface Area {
  readonly roles: readonly Role[];
  readonly navigation: readonly NavigationItem[];
  /** The first page of somebody who has this role. */
  readonly home: string;
  readonly routes: readonly RouteObject[];
}
