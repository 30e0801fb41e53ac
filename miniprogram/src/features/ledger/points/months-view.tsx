import { Image, View } from '@tarojs/components'
import { formatPoints, formatPointsChange } from '@shared/kernel/points'
import { useLook } from '@/ui/appearance'
import { spoken } from '@/ui/aria'
import { Card } from '@/ui/card'
import { EmptyState } from '@/ui/load-state'
import { Row, RowGroup } from '@/ui/row'
import { SectionTitle } from '@/ui/section-title'
import { monthOfYearWords, monthWords } from '@/words/date'
import { dotted, officeTitle, postTitle, standingTitle } from '@/words/titles'
import type { MyPoints } from '../client'
import { copy } from '../copy'
import { trendImage } from './trend'

/** How the total grew from month to month. */
export function MonthsView({ points }: { points: MyPoints }) {
  const { months } = points
  const { scale } = useLook()
  const first = months[0]
  const last = months.at(-1)
  if (first === undefined || last === undefined) return <EmptyState title={copy.noMonths} />
  const drawn = months.map(({ month, total }) => ({ label: monthWords(month), total }))
  const said = copy.trendSaid(formatPoints(first.total), formatPoints(last.total))
  return (
    <View className="months-view">
      {months.length < 2 ? null : (
        <Card>
          <SectionTitle>{copy.trend}</SectionTitle>
          <View className="trend" {...spoken({ role: 'img', label: said })}>
            <Image
              className="trend__image trend__image_light"
              src={trendImage(drawn, 'light', scale)}
            />
            <Image
              className="trend__image trend__image_dark"
              src={trendImage(drawn, 'dark', scale)}
            />
          </View>
        </Card>
      )}
      <RowGroup>
        {months
          .map(({ month, total }, index) => ({ month, total, before: months[index - 1]?.total }))
          .reverse()
          .map(({ month, total, before }) => (
            <Row
              key={month}
              title={monthOfYearWords(month)}
              detail={before === undefined ? undefined : changeWords(total - before)}
              value={formatPoints(total)}
              valueTone="figure"
            />
          ))}
      </RowGroup>
      <SectionTitle>{copy.enrolments}</SectionTitle>
      <RowGroup>
        {points.enrolments.map((one) => (
          <Row
            key={one.month}
            title={enrolmentWords(one)}
            detail={copy.enrolledFrom(monthOfYearWords(one.month))}
          />
        ))}
      </RowGroup>
    </View>
  )
}

/** What a person is assessed as; the rows that apply follow from it. */
function enrolmentWords(one: MyPoints['enrolments'][number]): string {
  const { standing, office, department, post, scored } = one
  return dotted(
    standingTitle(standing),
    officeTitle(office),
    department,
    postTitle(post),
    !scored && copy.notScored,
  )
}

function changeWords(change: number): string {
  return copy.monthChange(formatPointsChange(change))
}
