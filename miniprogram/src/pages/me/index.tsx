import { View } from '@tarojs/components'
import { useLoad } from '@/cloud/use-load'
import { open } from '@/navigation/routes'
import { PageLoad } from '@/parts/page-load'
import { Card } from '@/ui/card'
import { Row, RowGroup } from '@/ui/row'
import { Screen } from '@/ui/screen'
import { SectionTitle } from '@/ui/section-title'
import { Tag } from '@/ui/tag'
import { roleTitle } from '@/words/titles'
import { copy } from './copy'
import { linksFor, linksForAll, type Link } from './links'
import { whoAmI, type Myself } from './who-am-i'
import './me.less'

/** Show me everything about me. */
export default function MePage() {
  const load = useLoad(whoAmI, { onReturn: true })
  return (
    <Screen tab="me">
      <PageLoad load={load}>{(me) => <Me me={me} />}</PageLoad>
      {load.state === 'loading' ? null : <Links links={linksForAll} />}
    </Screen>
  )
}

function Me({ me }: { me: Myself }) {
  const { mine, duties, branch } = linksFor(me)
  return (
    <>
      <Card>
        <View className="me-name">{me.name}</View>
        <View className="me-organisation">{me.organisationName}</View>
        <View className="me-roles">
          {me.roles.map((role) => (
            <Tag key={role}>{roleTitle(role)}</Tag>
          ))}
        </View>
      </Card>
      <Links title={copy.mine} links={mine} />
      <Links title={copy.duties} links={duties} />
      <Links title={copy.branch} links={branch} />
    </>
  )
}

function Links({ title, links }: { title?: string; links: Link[] }) {
  if (links.length === 0) return null
  return (
    <View className="me-links">
      {title === undefined ? null : <SectionTitle>{title}</SectionTitle>}
      <RowGroup>
        {links.map(({ name, url }) => (
          <Row
            key={name}
            title={copy.rows[name][0]}
            detail={copy.rows[name][1]}
            onTap={() => open(url)}
          />
        ))}
      </RowGroup>
    </View>
  )
}
