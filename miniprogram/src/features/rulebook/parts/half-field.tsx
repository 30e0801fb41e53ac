import { Choice } from '@/ui/choice'
import { SectionTitle } from '@/ui/section-title'
import { halfYearWords } from '@/words/date'

interface HalfFieldProps {
  title: string
  halves: readonly string[]
  value: string
  onChange: (half: string) => void
}

/** One of the half-years that are over; nothing is asked where there is one only. */
export function HalfField({ title, halves, value, onChange }: HalfFieldProps) {
  if (halves.length < 2) return null
  return (
    <>
      <SectionTitle>{title}</SectionTitle>
      <Choice
        options={halves.map((half) => ({ value: half, title: halfYearWords(half) }))}
        value={value}
        onChange={onChange}
      />
    </>
  )
}
