import type { DeclarationAct } from '@shared/declaration/state'
import { deputyLiaison, liaison } from '../../demo/cast'
import { photo } from '../../demo/photo'
import type { Rehearsals } from './rehearsals'
import type { Rehearsed } from './repeated'
import { leader, ordinary } from './small-branch'
import { stored, storedOne } from './stored'

/** The leader files for none of them alone: it would be the own matter of the one who tries. */
const represented = ordinary.filter((member) => member !== leader)

/** 代办: what the liaison files for members in turn, and the ways in which they confirm it. */
export class ProxyRehearsals {
  private papers = 0
  private filings = 0

  constructor(private readonly daily: Rehearsals) {}

  async fileForMember(): Promise<Rehearsed> {
    const { world } = this.daily
    const form = await this.form()
    const command = this.daily.command(liaison, 'fileForMember', form)
    const effects = () =>
      stored(world.emulator, 'declarations').filter(({ title }) => title === form.title).length
    return { command, effects }
  }

  async confirmFiling(): Promise<Rehearsed> {
    const declaration = await this.filed()
    const { subject } = storedOne(this.daily.world.emulator, 'declarations', declaration)
    const command = this.daily.command(subject, 'confirmFiling', { declaration })
    return { command, effects: this.acts(declaration, 'confirm') }
  }

  async issueFilingCode(): Promise<Rehearsed> {
    const declaration = await this.filed()
    const command = this.daily.command(deputyLiaison, 'issueFilingCode', { declaration })
    return { command, effects: this.acts(declaration, 'handCode') }
  }

  async confirmFilingByCode(): Promise<Rehearsed> {
    const declaration = await this.filed()
    const { code } = await this.daily.world.ask(deputyLiaison, 'issueFilingCode', { declaration })
    const command = this.daily.command(liaison, 'confirmFilingByCode', { declaration, code })
    return { command, effects: this.acts(declaration, 'confirmByCode') }
  }

  async confirmFilingOnPaper(): Promise<Rehearsed> {
    const declaration = await this.filed()
    this.papers += 1
    const paper = await this.daily.world.upload(liaison, 'paper', photo(1000 + this.papers))
    const input = { declaration, photo: paper }
    const command = this.daily.command(liaison, 'confirmFilingOnPaper', input)
    return { command, effects: this.acts(declaration, 'confirmOnPaper') }
  }

  async withdrawFiling(): Promise<Rehearsed> {
    const declaration = await this.filed()
    const command = this.daily.command(liaison, 'withdrawFiling', { declaration })
    return { command, effects: this.acts(declaration, 'unfile') }
  }

  async amendFiling(): Promise<Rehearsed> {
    const { world } = this.daily
    const declaration = await this.filed()
    const { subject } = storedOne(world.emulator, 'declarations', declaration)
    await world.ask(subject, 'confirmFiling', { declaration })
    await world.ask(deputyLiaison, 'returnDeclaration', { declaration, reason: '请补拍。' })
    const { indicator, day, title, photos } = await this.form()
    const input = { indicator, day, title, photos, declaration, keep: [] }
    const command = this.daily.command(liaison, 'amendFiling', input)
    return { command, effects: this.acts(declaration, 'refile') }
  }

  private async filed(): Promise<string> {
    return (await this.daily.world.ask(liaison, 'fileForMember', await this.form())).declaration
  }

  private async form() {
    const member = represented[this.filings % represented.length] ?? ''
    this.filings += 1
    const title = this.daily.nextTitle('社区服务')
    const photos = [await this.daily.world.upload(liaison, 'evidence', photo(1))]
    const what = { indicator: 'L12', day: this.daily.today, title, photos }
    return { member, ...what, word: '电话里口述' }
  }

  private acts(declaration: string, act: DeclarationAct): () => number {
    return () => {
      const { trail } = storedOne(this.daily.world.emulator, 'declarations', declaration)
      return trail.filter((step) => step.act === act).length
    }
  }
}
