import { View } from '@tarojs/components'
import type { Home } from '@shared/home/contract'
import { formatPointsChange } from '@shared/kernel/points'
import { open, routes } from '@/navigation/routes'
import { PlainButton } from '@/ui/button'
import { EmptyState } from '@/ui/load-state'
import { Row, RowGroup } from '@/ui/row'
import { SectionTitle } from '@/ui/section-title'
import { monthWords } from '@/words/date'
import { dotted } from '@/words/titles'
import { copy } from './copy'
import { todoRoute } from './todo-route'

/** What waits for the reader, each line opening the place where it is done. */
export function TodoList({ todos, titled }: { todos: Home['todos']; titled: boolean }) {
  if (todos.length === 0) return null
  return (
    <View className="todo-list">
      {titled ? <SectionTitle>{copy.todos}</SectionTitle> : null}
      <RowGroup>
        {todos.map((todo) => (
          <Row
            key={`${todo.kind} ${todo.stage ?? ''}`}
            title={copy.todo(todo)}
            detail={copy.todoDetail(todo)}
            onTap={() => open(todoRoute(todo))}
          />
        ))}
      </RowGroup>
    </View>
  )
}

/** What was booked last; every line opens into its reason. */
export function RecentList({ recent }: { recent: Home['recent'] }) {
  return (
    <View className="recent-list">
      <SectionTitle>{copy.recent}</SectionTitle>
      {recent.length === 0 ? (
        <EmptyState
          title={copy.noRecent}
          advice={copy.noRecentAdvice}
          action={
            <PlainButton compact onTap={() => open(routes.declare())}>
              {copy.declare}
            </PlainButton>
          }
        />
      ) : (
        <RowGroup>
          {recent.map(({ entry, title, indicator, ownMonth, change, note }) => (
            <Row
              key={entry}
              title={title}
              detail={dotted(indicator, monthWords(ownMonth), note)}
              value={formatPointsChange(change)}
              valueTone="figure"
              onTap={() => open(routes.entry(entry))}
            />
          ))}
        </RowGroup>
      )}
    </View>
  )
}
