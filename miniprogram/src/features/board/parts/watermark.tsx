import { View } from '@tarojs/components'
import { spoken } from '@/ui/aria'
import { svgAddress } from '@/ui/icons'
import './watermark.less'

const tileWidth = 220
const tileHeight = 140

/** The reader's name over the list: a picture of it says who took it. */
export function Watermark({ text }: { text: string }) {
  const image = `url("${svgAddress(drawingOf(text))}")`
  return (
    <View className="watermark" style={{ backgroundImage: image }} {...spoken({ hidden: true })} />
  )
}

function drawingOf(text: string): string {
  const x = tileWidth / 2
  const y = tileHeight / 2
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${tileWidth}" height="${tileHeight}">` +
    `<text x="${x}" y="${y}" transform="rotate(-20 ${x} ${y})" text-anchor="middle" ` +
    `font-size="14" fill="#808080" fill-opacity="0.16">${escaped(text)}</text></svg>`
  )
}

function escaped(text: string): string {
  return text.replace(/[<>&"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
