import { View } from '@tarojs/components'
import type { IndicatorRow } from '@shared/ledger/contract'
import { formatPoints } from '@shared/kernel/points'
import { useState } from 'react'
import { Row, RowGroup } from '@/ui/row'
import type { MyPoints, PointsModule } from '../client'
import { copy } from '../copy'
import { RowSheet } from './row-sheet'

/** The modules with their rows: each row in a sentence before its table. */
export function ModulesView({ points }: { points: MyPoints }) {
  const [opened, setOpened] = useState<IndicatorRow>()
  return (
    <View className="modules-view">
      {points.modules.map((module) => (
        <ModuleOf key={module.module} module={module} onOpen={setOpened} />
      ))}
      <RowSheet row={opened} entries={points.entries} onClose={() => setOpened(undefined)} />
    </View>
  )
}

interface ModuleOfProps {
  module: PointsModule
  onOpen: (row: IndicatorRow) => void
}

function ModuleOf({ module, onOpen }: ModuleOfProps) {
  const { title, points, sentence, rows } = module
  return (
    <View className={`points-module points-module_${module.module}`}>
      <View className="points-module__head">
        <View className="points-module__title">
          <View className={`module-bar__dot module-bar__piece_${module.module}`} />
          {title}
        </View>
        <View className="points-module__points">{formatPoints(points)}</View>
        <View className="points-module__sentence">{sentence}</View>
      </View>
      <RowGroup>
        {rows.length === 0 ? <Row title={copy.rowNone} /> : null}
        {rows.map((row) => (
          <Row
            key={row.indicator}
            title={row.title}
            detail={row.sentence}
            value={formatPoints(row.earned)}
            valueTone="figure"
            onTap={() => onOpen(row)}
          />
        ))}
      </RowGroup>
    </View>
  )
}
