import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type GuestCandidacy, outsideCommands } from '~/api'
import { FileField } from '~/components/FileField'
import { ProblemAlert } from '~/components/ProblemPanel'
import { t } from '~/i18n'
import { fileSize } from '~/lib/dates'

interface Props { secret: string; data: GuestCandidacy; onChanged: (fresh: GuestCandidacy) => void }

/** Each piece with its files; what was handed in stays. */
export function Pieces(props: Props) {
  return (
    <section className="j-panel" aria-labelledby="titre-pieces">
      <Title order={2} fz="h3" id="titre-pieces" mb="sm">
        {t('applications.pieces')}
      </Title>
      <Stack gap="lg">
        {props.data.call.pieces.map((piece) => (
          <Piece key={piece.code} {...props} piece={piece} />
        ))}
      </Stack>
    </section>
  )
}

function Piece({ secret, data, onChanged, piece }: Props & { piece: GuestCandidacy['call']['pieces'][number] }) {
  const add = useMutation({ mutationFn: (file: File) => outsideCommands.addGuestFile(secret, piece.code, file), onSuccess: onChanged })
  const remove = useMutation({ mutationFn: (file: string) => outsideCommands.removeGuestFile(secret, file), onSuccess: onChanged })
  const files = data.candidacy.files.filter((file) => file.piece === piece.code)
  return (
    <div>
      <Title order={3} fz="h5">
        {piece.label}
      </Title>
      {files.length === 0 && <Text c="dimmed">{t('candidacy.noFile')}</Text>}
      {files.map((file) => (
        <Group key={file.id} gap="sm" wrap="wrap">
          <div>
            {file.fileName} ({fileSize(file.size)})<span className="j-sub j-hash">SHA-256 {file.sha256}</span>
          </div>
          {data.writable && !file.deposited && (
            <Button size="compact-sm" variant="default" loading={remove.isPending} aria-label={t('candidacy.removeOf', { name: file.fileName })} onClick={() => remove.mutate(file.id)}>
              {t('candidacy.remove')}
            </Button>
          )}
        </Group>
      ))}
      <ProblemAlert error={add.error ?? remove.error} />
      {data.writable && (
        <FileField key={files.length} label={t('candidacy.file', { label: piece.label })} description={t('candidacy.fileHelp')} onChange={([file]) => file && add.mutate(file)} />
      )}
    </div>
  )
}
