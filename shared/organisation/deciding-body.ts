/**
 * Who decides the matters of a branch. 依据: 《中国共产党支部工作条例（试行）》, 有正式党员 7 人以上的党支部
 * 应当设立支部委员会, 不足 7 人的不设; PRODUCT, Who decides what.
 */
export const decidingBodies = ['committee', 'membersMeeting'] as const
export type DecidingBody = (typeof decidingBodies)[number]

/** With as many formal members a branch has a committee. */
export const formalMembersForCommittee = 7

/**
 * The body that decides in a branch of so many formal members, those under 留党察看 among them. It
 * follows from the roster of the day: appointments to a committee make none.
 */
export function decidingBody(formalMembers: number): DecidingBody {
  return formalMembers < formalMembersForCommittee ? 'membersMeeting' : 'committee'
}
