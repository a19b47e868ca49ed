import { expect, type Page } from '@playwright/test'

/** The opening wizard, as a person goes through it. */
export class Wizard {
  constructor(private readonly page: Page) {}

  async next(heading: string) {
    await this.page.getByRole('button', { name: 'Continuer', exact: true }).click()
    await expect(this.page.getByRole('heading', { level: 2, name: heading })).toBeFocused()
  }

  async programme(name: string, title: string) {
    await this.page.getByRole('radio', { name: new RegExp(name) }).click()
    await this.page.getByLabel('Nom du projet').fill(title)
  }

  /** Types a name or a FINESS number and takes the one that is offered. */
  async site(typed: string, offered: string | RegExp) {
    await this.page.getByRole('combobox', { name: 'Ajouter : établissement' }).fill(typed)
    await this.page.getByRole('option', { name: offered }).click()
  }

  async party(label: string, typed: string) {
    await this.page.getByRole('combobox', { name: label }).fill(typed)
    await this.page.getByRole('option', { name: typed }).first().click()
  }

  /** Seats someone who has a card already. */
  async seat(place: string, role: string, person: string) {
    const field = this.page.getByRole('region', { name: place }).getByRole('combobox', { name: role, exact: true })
    await field.fill(person)
    await this.page.getByRole('option', { name: new RegExp(person) }).click()
  }

  /** Seats someone whose card is made on the spot. */
  async newcomer(place: string, role: string, person: { given: string; family: string; job: string }) {
    await this.page.getByRole('region', { name: place }).getByRole('button', { name: `${role} : ajouter une personne` }).click()
    const dialog = this.page.getByRole('dialog')
    await dialog.getByLabel('Prénom').fill(person.given)
    await dialog.getByLabel('Nom', { exact: true }).fill(person.family)
    await dialog.getByLabel('Fonction').fill(person.job)
    await dialog.getByRole('button', { name: 'Ajouter', exact: true }).click()
    await expect(dialog).toBeHidden()
  }
}
