import { View } from '@tarojs/components'
import { Notice } from '@/ui/notice'
import { Row, RowGroup } from '@/ui/row'
import { SectionTitle } from '@/ui/section-title'
import type { SheetRead } from '../client'
import { ShowMore, useShown } from '../parts/show-more'
import { copy } from './copy'

/** Everything that is wrong with a file, by its place. */
export function ImportProblems({ read }: { read: SheetRead }) {
  const { problems, moreProblems } = read
  const shown = useShown(problems)
  return (
    <View className="files-group">
      <SectionTitle>{copy.problems(problems.length + moreProblems)}</SectionTitle>
      <Notice>{copy.problemsAdvice}</Notice>
      <RowGroup>
        {shown.rows.map((problem, index) => (
          <Row
            key={`${problem.sheet} ${problem.column} ${problem.row} ${index}`}
            title={problem.message}
            detail={copy.place(problem)}
          />
        ))}
      </RowGroup>
      <ShowMore shown={shown} />
      {moreProblems > 0 && shown.more === undefined ? (
        <Notice tone="quiet">{copy.moreProblems(moreProblems)}</Notice>
      ) : null}
    </View>
  )
}
