import { View } from '@tarojs/components'
import { spoken } from './aria'
import './text-link.less'

export interface TextLinkProps {
  onTap: () => void
  label?: string
  children: string
}

/** A small way on inside a card: "核验 ›". Small to the eye, 48 points to the thumb. */
export function TextLink({ onTap, label, children }: TextLinkProps) {
  return (
    <View
      className="text-link"
      onClick={(event) => {
        event.stopPropagation()
        onTap()
      }}
      {...spoken({ role: 'link', label: label ?? children })}
    >
      {children}
      <View className="text-link__chevron" />
    </View>
  )
}
