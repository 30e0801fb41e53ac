import { Image } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { DeclarationDetail } from '@shared/declaration/contract'
import { spoken } from '@/ui/aria'
import { Card } from '@/ui/card'
import { Notice } from '@/ui/notice'
import { SectionTitle } from '@/ui/section-title'
import { proxyCopy } from '../proxy-copy'
import '../parts/declaration.less'

const words = proxyCopy.card

/** 代办: who filed it, and how its member has said that it is so. */
export function ProxyCard({ detail: { proxy, paper } }: { detail: DeclarationDetail }) {
  if (proxy === undefined) return null
  return (
    <Card>
      <SectionTitle>{words.title(proxy.byName)}</SectionTitle>
      <Notice tone="quiet">
        {proxy.confirmed === undefined ? words.waits : words.confirmed(proxy.confirmed)}
      </Notice>
      {paper === undefined ? null : (
        <Image
          className="declaration-photos__photo"
          src={paper.url}
          mode="aspectFill"
          onClick={() => void Taro.previewImage({ urls: [paper.url], current: paper.url })}
          {...spoken({ role: 'img', label: words.paper })}
        />
      )}
    </Card>
  )
}
