import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Practice } from '~/api'
import { t } from '~/i18n'
import { FactsModal } from './FactsModal'
import { LevelModal, PlainModal, ReasonModal } from './ActModals'
import { ReuseModal } from './ReuseModal'

type Act = 'write' | 'propose' | 'newVersion' | 'publish' | 'refuse' | 'changeLevel' | 'withdraw' | 'share' | 'revoke' | 'reuse'

/** What one may do, the likely one first; the server says what is allowed. */
const OFFERED: { verb: Practice['allowed'][number]; act: Act }[] = [
  { verb: 'REUSE', act: 'reuse' },
  { verb: 'MODERATE', act: 'publish' },
  { verb: 'MODERATE', act: 'refuse' },
  { verb: 'PROPOSE', act: 'propose' },
  { verb: 'WRITE', act: 'write' },
  { verb: 'NEW_VERSION', act: 'newVersion' },
  { verb: 'SHARE', act: 'share' },
  { verb: 'REVOKE', act: 'revoke' },
  { verb: 'CHANGE_LEVEL', act: 'changeLevel' },
  { verb: 'WITHDRAW', act: 'withdraw' },
]

const LABELS: Record<Act, string> = {
  write: t('practice.edit'),
  propose: t('practice.propose'),
  newVersion: t('practice.newVersion'),
  publish: t('practice.publish'),
  refuse: t('practice.refuse'),
  changeLevel: t('practice.changeLevel'),
  withdraw: t('practice.withdraw'),
  share: t('practice.share'),
  revoke: t('practice.revoke'),
  reuse: t('practice.reuse'),
}

export function Acts({ slug, sheet }: { slug: string; sheet: Practice }) {
  const [act, setAct] = useState<Act>()
  const offered = OFFERED.filter(({ verb }) => sheet.allowed.includes(verb))
  return (
    <>
      {offered.map((one, i) => (
        <Button key={one.act} variant={i === 0 ? 'filled' : 'default'} onClick={() => setAct(one.act)}>
          {LABELS[one.act]}
        </Button>
      ))}
      {act && <Modal act={act} slug={slug} sheet={sheet} onClose={() => setAct(undefined)} />}
    </>
  )
}

function Modal({ act, ...props }: { act: Act; slug: string; sheet: Practice; onClose: () => void }) {
  switch (act) {
    case 'write':
      return <FactsModal {...props} places={[]} />
    case 'propose':
      return <PlainModal {...props} act="proposal" title={LABELS.propose} help={t('practice.proposeHelp', { moderators: props.sheet.moderators })} done={t('practice.proposed')} />
    case 'newVersion':
      return <PlainModal {...props} act="draft" title={LABELS.newVersion} help={t('practice.newVersionHelp')} done={t('practice.begun')} />
    case 'share':
      return <PlainModal {...props} act="sharing" title={LABELS.share} help={t('practice.shareHelp')} done={t('practice.shared')} />
    case 'publish':
      return <LevelModal {...props} act="publication" title={LABELS.publish} done={t('practice.published')} />
    case 'changeLevel':
      return <LevelModal {...props} act="level" title={LABELS.changeLevel} done={t('practice.levelChanged')} />
    case 'refuse':
      return <ReasonModal {...props} act="refusal" title={LABELS.refuse} help={t('practice.motiveHelp')} done={t('practice.refused')} />
    case 'withdraw':
      return <ReasonModal {...props} act="withdrawal" title={LABELS.withdraw} help={t('practice.withdrawHelp')} done={t('practice.withdrawn')} />
    case 'revoke':
      return <ReasonModal {...props} act="sharing/revocation" title={LABELS.revoke} help={t('practice.revokeHelp')} done={t('practice.revoked')} />
    case 'reuse':
      return <ReuseModal slug={props.slug} id={props.sheet.id} shared={false} onClose={props.onClose} />
  }
}
