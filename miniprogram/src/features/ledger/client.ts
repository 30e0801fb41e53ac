import { ask, type Output } from '@/cloud/client'

/** The only file of the feature that calls the cloud. */
export type MyPoints = Output<'showMyPoints'>
export type EntryDetail = Output<'showEntry'>
export type PointsModule = MyPoints['modules'][number]

export const showMyPoints = (year: number | undefined) =>
  ask('showMyPoints', year === undefined ? {} : { year })
export const showEntry = (entry: string) => ask('showEntry', { entry })
