import { Fragment } from 'react'
import * as runtime from 'react/jsx-runtime'
import { together } from './together'

/**
 * What JSX is compiled to here (`babel.config.js`): React's own runtime, with the words between the
 * tags kept together, so that no screen has to think of it.
 */
type Create = typeof runtime.jsx

export const jsx: Create = (type, props, key) => runtime.jsx(type, kept(props), key)
export const jsxs: Create = (type, props, key) => runtime.jsxs(type, kept(props), key)
export { Fragment }

function kept(props: unknown): unknown {
  if (typeof props !== 'object' || props === null || !('children' in props)) return props
  const { children } = props
  if (typeof children === 'string') return { ...props, children: together(children) }
  if (!Array.isArray(children) || !children.some((child) => typeof child === 'string')) return props
  return {
    ...props,
    children: children.map((child: unknown) =>
      typeof child === 'string' ? together(child) : child,
    ),
  }
}
