import '@mantine/core/styles.css'
import '@fontsource-variable/source-sans-3'
import './app/styles.css'
import './app/timeline.css'
import './app/register.css'
import './app/session.css'
import './app/indicator.css'
import './app/form.css'
import './app/formPrint.css'
import './app/practice.css'
import './i18n'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App'

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
