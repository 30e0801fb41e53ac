/** Numbers that the app shows too; without the calendar library. */

/** One sheet of paper; who needs more makes another. */
export const bindingSlipsAtOnceMost = 30

/** Long enough to hand out a printed slip, short enough that a lost one is soon worthless. */
export const codeValidHours = 48

/**
 * How many codes one WeChat identity may try within the window. Somebody who mistypes a slip of
 * eight letters needs two or three; a code is one of 2^40.
 */
export const codesTriedMost = 10
export const codesTriedWindowMinutes = 60
