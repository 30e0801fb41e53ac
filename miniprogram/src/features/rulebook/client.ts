import { ask, type Output } from '@/cloud/client'

/** The only file of the feature that calls the cloud. */
export type RulebookView = Output<'showRulebook'>
export type ModuleView = RulebookView['modules'][number]

export type WaysToEarn = Output<'listWaysToEarn'>
export type Way = WaysToEarn['ways'][number]
export type Cost = WaysToEarn['costs'][number]

export const listWaysToEarn = () => ask('listWaysToEarn', {})
export const showRulebook = (branch: string) => ask('showRulebook', branch === '' ? {} : { branch })
