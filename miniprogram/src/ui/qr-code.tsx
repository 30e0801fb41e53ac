import { Image, View } from '@tarojs/components'
import { useMemo } from 'react'
import { encode } from 'uqr'
import { spoken } from './aria'
import { svgAddress } from './icons'
import './qr-code.less'

export interface QrCodeProps {
  text: string
  label: string
}

/** A code that is drawn on the phone; black on white in both themes, so that it can be read. */
export function QrCode({ text, label }: QrCodeProps) {
  const address = useMemo(() => svgAddress(drawingOf(text)), [text])
  return (
    <View className="qr-code">
      <Image className="qr-code__image" src={address} {...spoken({ role: 'img', label })} />
    </View>
  )
}

/** One path of unit squares; rows of dark modules become one stroke each. */
export function drawingOf(text: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: 0 })
  const path = data.map((row, y) => strokesOf(row, y)).join('')
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" ` +
    `shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/>` +
    `<path fill="#000" d="${path}"/></svg>`
  )
}

function strokesOf(row: boolean[], y: number): string {
  let path = ''
  for (let x = 0; x < row.length;) {
    let end = x
    while (row[end]) end += 1
    if (end > x) path += `M${x} ${y}h${end - x}v1H${x}z`
    x = end + 1
  }
  return path
}
