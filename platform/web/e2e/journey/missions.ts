import { expect, type Page } from '@playwright/test'
import { choose } from './plugins'
import { Wizard } from './wizard'

/** Opens a mission with its four people, notified some days ago; the lead is left on its first page. Gives the path of the project. */
export async function openMission(lead: Page, title: string, daysAgo: number): Promise<string> {
  const wizard = new Wizard(lead)
  await choose(lead, 'Mise en place du GRADeS', title)
  await wizard.next('Paramètres')
  await wizard.next('Participants')
  await lead.getByLabel('Nom : mission').fill(title)
  await wizard.next('Contrat et parties')
  await wizard.party('Pouvoir adjudicateur (ARS)', 'Agence régionale de santé PACA')
  await wizard.party('Titulaire', 'Cabinet Horizon')
  await wizard.next('Dates de départ')
  const notified = new Date(Date.now() - daysAgo * 86_400_000).toISOString().slice(0, 10)
  await lead.getByRole('region', { name: 'Notification du marché' }).getByLabel(title).fill(notified)
  await wizard.next('Places')
  await wizard.seat(title, 'Directeur général, commanditaire', 'Claire Martin')
  await wizard.seat(title, 'Référent du projet à l\'ARS', 'Hugo Blanc')
  await wizard.seat(title, 'Interlocuteur unique du titulaire', 'Nadia Benali')
  await wizard.seat(title, 'Consultant du titulaire', 'Paul Roux')
  await wizard.next('Récapitulatif')
  await lead.getByRole('button', { name: 'Ouvrir le projet', exact: true }).click()
  await lead.waitForURL(/\/parcours$/)
  await expect(lead.getByText('Pas encore fixée').first()).toBeVisible()
  return new URL(lead.url()).pathname.replace(/\/parcours$/, '')
}
