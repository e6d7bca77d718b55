import { Component, type ReactNode } from 'react';

import { ProblemNotice } from '../../../shared/states.js';

interface BoundaryProps {
  readonly children: ReactNode;
}

/** A viewer that cannot be loaded on a bad network leaves the sheet beside it alone. */
export class DocumentBoundary extends Component<BoundaryProps, { readonly error: unknown }> {
  override readonly state = { error: null as unknown };

  static getDerivedStateFromError(error: unknown): { readonly error: unknown } {
    return { error };
  }

  override render(): ReactNode {
    return this.state.error === null ? this.props.children : <ProblemNotice error={this.state.error} />;
  }
}
