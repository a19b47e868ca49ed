import 'bpmn-js/dist/assets/diagram-js.css'
import 'bpmn-js/dist/assets/bpmn-js.css'
import { Button, Group, List, Text } from '@mantine/core'
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer'
import { useEffect, useRef, useState } from 'react'
import type { Diagram } from '~/api'
import { t } from '~/i18n'

interface Canvas {
  zoom: (to: 'fit-viewport' | number, center?: 'auto') => number
  addMarker: (id: string, css: string) => void
}

/** The circuit with its current step marked. The bpmn.io mark stays visible, as its licence asks. */
export default function BpmnView({ diagram }: { diagram: Diagram }) {
  const box = useRef<HTMLDivElement>(null)
  const viewer = useRef<NavigatedViewer | null>(null)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    const made = new NavigatedViewer({ container: box.current! })
    viewer.current = made
    let gone = false
    made
      .importXML(diagram.xml)
      .then(() => {
        if (gone) return
        const canvas = made.get<Canvas>('canvas')
        canvas.zoom('fit-viewport', 'auto')
        canvas.zoom((canvas.zoom as unknown as () => number)() * 0.94)
        diagram.done?.forEach((id) => canvas.addMarker(id, 'is-done-step'))
        diagram.current.forEach((id) => canvas.addMarker(id, 'is-current-step'))
      })
      .catch(() => setFailed(true)) // the steps in words below stay readable
    return () => {
      gone = true
      made.destroy()
    }
  }, [diagram])
  const zoom = (factor: number) => {
    const canvas = viewer.current?.get<Canvas>('canvas')
    if (canvas) canvas.zoom((canvas.zoom as unknown as () => number)() * factor)
  }
  return (
    <div>
      {failed && <Text className="j-warn">{t('diagram.failed')}</Text>}
      <Group gap={4} mb="xs" justify="flex-end" hidden={failed}>
          <Button variant="default" onClick={() => zoom(1.25)} aria-label={t('diagram.in')}>
            +
          </Button>
          <Button variant="default" onClick={() => zoom(0.8)} aria-label={t('diagram.out')}>
            −
          </Button>
          <Button variant="default" onClick={() => viewer.current?.get<Canvas>('canvas').zoom('fit-viewport', 'auto')}>
            {t('diagram.fit')}
          </Button>
      </Group>
      <div className="j-bpmn-wrap" hidden={failed}>
        <div ref={box} className="j-bpmn" role="group" aria-label={t('diagram.label')} />
      </div>
      <StepsInWords diagram={diagram} />
    </div>
  )
}

function StepsInWords({ diagram }: { diagram: Diagram }) {
  const steps = stepsOf(diagram.xml)
  return (
    <details className="j-details">
      <summary>{t('diagram.words')}</summary>
      <List type="ordered" mt="xs">
        {steps.map((s) => (
          <List.Item key={s.id} fw={diagram.current.includes(s.id) ? 650 : undefined}>
            {s.name}
            {diagram.current.includes(s.id) ? ` (${t('diagram.current')})` : ''}
          </List.Item>
        ))}
      </List>
    </details>
  )
}

/** The named tasks of a BPMN document, in document order. */
export function stepsOf(xml: string): { id: string; name: string }[] {
  const document = new DOMParser().parseFromString(xml, 'text/xml')
  return Array.from(document.getElementsByTagName('*'))
    .filter((e) => /Task$/i.test(e.localName) && e.getAttribute('name'))
    .map((e) => ({ id: e.getAttribute('id') ?? '', name: e.getAttribute('name') ?? '' }))
}
