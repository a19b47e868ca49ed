import i18n from 'i18next'
import { initReactI18next } from 'react-i18next'
import { fr } from './fr'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: typeof fr }
  }
}

void i18n.use(initReactI18next).init({
  lng: 'fr',
  fallbackLng: false,
  resources: { fr: { translation: fr } },
  interpolation: { escapeValue: false },
  initAsync: false,
})

export const t = i18n.t
export default i18n
