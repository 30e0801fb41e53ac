import { guidelineInMarkdown, usedInterfaces } from '@shared/privacy/guideline'
import { heldKinds, type HeldKind } from '@shared/privacy/held'
import { namedIn, tellsOfNobody } from '@shared/privacy/named-in'
import type { Emulator } from '../../emulator'

/** What the guideline says otherwise than the product does; each check answers in words. */

export const describedKinds: Readonly<Record<string, HeldKind>> = { ...heldKinds, ...namedIn }

/** Collections that the guideline passes over, and those of which it speaks in vain. */
export function collectionProblems(collections: readonly string[]): string[] {
  const told = [...Object.keys(describedKinds), ...Object.keys(tellsOfNobody)]
  return [
    ...collections.filter((name) => !told.includes(name)).map((name) => `${name} is not told`),
    ...told.filter((name) => !collections.includes(name)).map((name) => `${name} is not stored`),
  ]
}

/** Fields that are stored on persons and that the guideline does not name. */
export function fieldsUntold({ store }: Pick<Emulator, 'store'>): string[] {
  return Object.entries(describedKinds).flatMap(([name, { fields }]) => {
    const stored = new Set(store.read(name).flatMap((document) => Object.keys(document as object)))
    return [...stored].filter((field) => !(field in fields)).map((field) => `${name}.${field}`)
  })
}

/**
 * The platform's interfaces that touch personal data. 依据: 小程序用户隐私保护指引, the table of
 * interfaces, with scanning and files besides.
 */
const touchesPersonalData = [
  'chooseImage chooseMedia chooseVideo chooseMessageFile scanCode saveImageToPhotosAlbum',
  'saveVideoToPhotosAlbum getLocation getFuzzyLocation startLocationUpdate choosePoi',
  'onLocationChange chooseLocation chooseAddress chooseInvoice chooseInvoiceTitle startRecord',
  'getRecorderManager createCameraContext createVKSession openBluetoothAdapter getWeRunData',
  'createBLEPeripheral addPhoneContact chooseContact addPhoneCalendar addPhoneRepeatCalendar',
  'chooseLicensePlate getClipboardData setClipboardData getUserInfo getUserProfile login',
  'startAccelerometer startGyroscope startCompass startDeviceMotionListening startFacialRecognition',
  'openDocument shareFileMessage downloadFile getPhoneNumber joinVoIPChat onUserCaptureScreen',
].flatMap((line) => line.split(' '))

interface Source {
  path: string
  text: string
}

/** Interfaces that the app calls, and components that collect: `open-type`, `<Camera>`. */
export function interfacesUsed(files: readonly Source[]): string[] {
  const text = files.map((file) => file.text).join('\n')
  const called = touchesPersonalData.filter((name) =>
    new RegExp(`\\b(?:Taro|wx)\\.${name}\\b|\\bopenType="${name}"`).test(text),
  )
  const components = [...text.matchAll(/<(Camera|LivePusher|Map)\b|type="(nickname)"/g)]
  return [...called, ...components.map(([, tag, type]) => tag ?? type ?? '')]
}

export function interfaceProblems(files: readonly Source[]): string[] {
  const used = interfacesUsed(files)
  const told = usedInterfaces.flatMap(({ names }) => names)
  return [
    ...used.filter((name) => !told.includes(name)).map((name) => `${name} is used and not told`),
    ...told.filter((name) => !used.includes(name)).map((name) => `${name} is told and not used`),
  ]
}

export function documentProblems(text: string): string[] {
  return text === guidelineInMarkdown() ? [] : ['the document is not the guideline of the app']
}
