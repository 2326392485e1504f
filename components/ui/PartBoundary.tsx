'use client';

import { Component, type ReactNode } from 'react';

type Props = Readonly<{ fallback: ReactNode; onFailure?: () => void; children: ReactNode }>;

/** Where one part of the page fails, the rest lives. A part with another `key` is tried anew. */
export class PartBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch() {
    this.props.onFailure?.();
  }

  override render() {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}
