import * as z from 'zod/mini'

/** The four grades of a year (年度等次), the best first. 依据: PRODUCT, Year-end. */
export const grades = ['excellent', 'qualified', 'basicallyQualified', 'unqualified'] as const

export const gradeSchema = z.enum(grades)

export type Grade = z.infer<typeof gradeSchema>

/** The lower of two grades. */
export function lowerGrade(left: Grade, right: Grade): Grade {
  return grades.indexOf(left) >= grades.indexOf(right) ? left : right
}
