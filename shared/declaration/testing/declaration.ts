import { branchWith } from '../../organisation/testing/branch'
import { defaultProvisions } from '../../rulebook/provisions'
import { submitted, type Context, type Form, type Identified } from '../decide'
import { filed } from '../proxy-decide'
import type { Declaration } from '../state'

/** 王芳 declares tree planting; the helpers bring it to where a test begins. */

export const wangFang = { member: 'wang-fang', name: '王芳' }
export const liQiang = { member: 'li-qiang', name: '李强' }
export const zhangLei = { member: 'zhang-lei', name: '张蕾' }
export const shenJianhua = { member: 'shen-jianhua', name: '沈建华' }
export const committeeMeeting = { member: 'meeting-1', name: '三月支委会' }

export const form: Form = {
  indicator: 'L12',
  day: '2026-03-12',
  title: '义务植树，两小时，厂区西坡',
  photos: [{ photo: 'photo-1', file: 'cloud://e/evidence/photo-1.png', digest: 'd1', bytes: 9 }],
  findings: [],
}

export function contextOf(
  actor: Context['actor'],
  now = '2026-03-13T18:20:00.000+08:00',
  branch = branchWith(),
): Context {
  return { actor, now, branch, clocks: defaultProvisions.clocks }
}

export function declared(by = wangFang, context = contextOf(by)): Declaration {
  return submitted(identifiedAs(by), form, context)
}

/** 代办: somebody else files the same for 王芳. */
export function filedBy(filer: Context['actor'], context = contextOf(filer)): Declaration {
  return filed(identifiedAs(wangFang), form, context)
}

/** What 王芳 has signed. */
export const paper = {
  photo: 'paper-1',
  file: 'cloud://e/evidence/paper-1.png',
  digest: 'p1',
  bytes: 9,
}

function identifiedAs(by: Context['actor']): Identified {
  return {
    _id: 'declaration-1',
    subject: by.member,
    subjectName: by.name,
    subjectPost: 'frontline',
    branch: 'overhaul-branch',
    path: '/party-committee/overhaul-branch',
    rulebookVersion: '2026-1',
  }
}
