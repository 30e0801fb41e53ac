import { jsx, jsxs } from './jsx-runtime'

/** For `npm run dev`: without React's notes on where in the source an element was made. */
export const jsxDEV = (
  type: Parameters<typeof jsx>[0],
  props: unknown,
  key: Parameters<typeof jsx>[2],
  isStatic: boolean,
) => (isStatic ? jsxs(type, props, key) : jsx(type, props, key))
export { Fragment } from './jsx-runtime'
