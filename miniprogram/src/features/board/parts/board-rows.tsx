import { View } from '@tarojs/components'
import type { BoardRow } from '@shared/board/contract'
import { formatPoints } from '@shared/kernel/points'
import { Notice } from '@/ui/notice'
import { ModuleBar } from '@/ui/module-bar'
import { Row, RowGroup } from '@/ui/row'
import { SectionTitle } from '@/ui/section-title'
import { Tag } from '@/ui/tag'
import { modulePointsOf, moduleTitlesOf } from '@/words/module-points'
import { postTitle } from '@/words/titles'
import { copy } from '../copy'
import './board.less'

const words = copy.board
const topRanks = 3
/** Of a figure at 17 points, so that all names of a list begin on one line. */
const figureWidth = 0.7

/** The list as far as the branch's level shows it; who was not scored all half stands apart. */
export function BoardRows({ rows }: { rows: BoardRow[] }) {
  const ranked = rows.filter((row) => !isApart(row))
  const apart = rows.filter(isApart)
  const digits = Math.max(0, ...rows.map(({ rank }) => (rank === undefined ? 0 : `${rank}`.length)))
  if (rows.length === 0) return <Notice tone="quiet">{words.empty}</Notice>
  return (
    <View className="board-rows">
      <RowGroup>
        {ranked.map((row, index) => (
          <BoardLine key={`${index} ${row.name}`} row={row} digits={digits} />
        ))}
      </RowGroup>
      {apart.length === 0 ? null : (
        <>
          <SectionTitle aside={words.apartHint}>{words.apart}</SectionTitle>
          <RowGroup>
            {apart.map((row, index) => (
              <BoardLine key={`${index} ${row.name}`} row={row} digits={0} />
            ))}
          </RowGroup>
        </>
      )}
    </View>
  )
}

function isApart({ months, ungraded }: BoardRow): boolean {
  return months !== undefined || ungraded === true
}

function BoardLine({ row, digits }: { row: BoardRow; digits: number }) {
  const { name, post, mine, rank, modules, months, ungraded } = row
  const apart = ungraded === true ? words.ungraded : undefined
  const remark = months === undefined ? apart : words.months(months)
  const unranked = digits > 0 && rank === undefined ? words.unranked : undefined
  return (
    <Row
      mine={mine}
      lead={digits === 0 ? undefined : <Rank rank={rank} digits={digits} />}
      title={
        <>
          {name}
          <Tag>{postTitle(post)}</Tag>
          {mine ? <Tag tone="brand">{words.me}</Tag> : null}
        </>
      }
      detail={
        <>
          {remark ?? unranked}
          {modules === undefined ? null : (
            <ModuleBar modules={modulePointsOf(modules)} titles={moduleTitlesOf(modules)} />
          )}
        </>
      }
      value={valueOf(row)}
      valueTone={row.total === undefined ? 'quiet' : 'figure'}
    />
  )
}

function Rank({ rank, digits }: { rank: number | undefined; digits: number }) {
  const top = rank !== undefined && rank <= topRanks
  return (
    <View
      className={`board-rows__rank ${top ? 'board-rows__rank_top' : ''}`}
      style={{ minWidth: `${digits * figureWidth}em` }}
    >
      {rank ?? '–'}
    </View>
  )
}

function valueOf({ total, completed }: BoardRow): string | undefined {
  if (total !== undefined) return formatPoints(total)
  if (completed === undefined) return undefined
  return completed ? words.completed : words.notCompleted
}
