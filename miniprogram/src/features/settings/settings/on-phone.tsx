import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { removeStored, storedKeys } from '@/cloud/store'
import { PlainButton } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { Row, RowGroup } from '@/ui/row'
import { SectionTitle } from '@/ui/section-title'
import { ConfirmSheet } from '@/ui/sheet'
import { copy } from '../copy'

/** What this phone keeps, in words, with the way to delete the drafts. */
export function OnPhone() {
  const [drafts, setDrafts] = useState(draftKeys)
  const [asking, setAsking] = useState(false)
  const clear = () => {
    drafts.forEach(removeStored)
    setDrafts(draftKeys())
    setAsking(false)
    void Taro.showToast({ title: copy.cleared, icon: 'none' })
  }
  return (
    <View className="on-phone">
      <SectionTitle>{copy.onPhone}</SectionTitle>
      <RowGroup>
        {copy.stored.map(([title, detail], index) => (
          <Row
            key={title}
            title={title}
            detail={detail}
            value={index === 1 ? copy.drafts(drafts.length) : undefined}
          />
        ))}
      </RowGroup>
      <Notice tone="quiet">{copy.storedNot}</Notice>
      {drafts.length === 0 ? null : (
        <PlainButton onTap={() => setAsking(true)}>{copy.clear}</PlainButton>
      )}
      <ConfirmSheet
        open={asking}
        title={copy.clearTitle}
        message={copy.clearMessage(drafts.length)}
        action={copy.clear}
        onClose={() => setAsking(false)}
        onConfirm={clear}
      />
    </View>
  )
}

function draftKeys(): string[] {
  return storedKeys('draft/')
}
