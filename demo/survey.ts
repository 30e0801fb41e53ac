import type { Answer } from '@shared/survey/survey'
import { liaison, members } from './cast'
import type { World } from './world'

const half = '2026-H1'
/** 王芳 and a few others let it pass; 林秀英 has no phone. */
const silent = ['wang-fang', 'deng-hui', 'feng-bo', 'dong-jie', 'han-mei']

/** How content the branch is, as answers come: nobody's answer is anybody's opinion of the cast. */
const usual: readonly Answer[] = [
  'satisfied',
  'verySatisfied',
  'satisfied',
  'neutral',
  'satisfied',
  'dissatisfied',
  'verySatisfied',
]
const ofTheMasses: readonly Answer[] = ['satisfied', 'neutral', 'satisfied', 'verySatisfied']

/** The two weeks after the first board: one tap each, and ten slips of which eight are used. */
export async function answerSurvey(world: World): Promise<void> {
  world.setClock('2026-07-24 12:20')
  const { codes } = await world.ask(liaison, 'issueSlips', { half, count: 10 })
  const asked = members.filter(({ member, hasPhone }) => hasPhone && !silent.includes(member))
  for (const [place, { member }] of asked.entries()) {
    const answer = usual[place % usual.length] ?? 'neutral'
    await world.ask(member, 'answerSurvey', { half, answer })
  }
  world.setClock('2026-07-25 17:40')
  for (const [place, code] of codes.slice(0, 8).entries()) {
    const answer = ofTheMasses[place % ofTheMasses.length] ?? 'neutral'
    await world.ask(`passer-by-${place}`, 'answerWithSlip', { code, answer })
  }
}
