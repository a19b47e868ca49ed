// A contract whose last meeting is yet to be noted: the fixture lets one person do all, so that each dialog can be looked at.
import type * as T from '../../src/api/types'

export const bareEnding: T.EndingBoard = {
  declared: true, meetingLabel: 'Réunion de fin de marché', certificateLabel: 'Certificat de fin de mission',
  certification: 'Le titulaire atteste qu’il a rendu à l’acheteur toute la documentation et tous les fichiers de données qu’il a utilisés ou produits.',
  source: { label: 'Cahier des charges, art. 8', proposal: false }, standing: 'La fin de mission n’est pas encore acquise : le certificat accompagne l’ordre de payer le solde, ou ce paiement en tient lieu.',
  missing: ['« Réunion de fin de marché » n’est pas notée', 'le titulaire n’a pas attesté les restitutions', 'la facture du solde n’est pas désignée'], invoices: [], allowed: [],
}
export const ending: T.EndingBoard = {
  ...bareEnding, invoices: [{ invoice: 'i2', label: 'Facture F-102, 20,00 € HT, reçue le 12 octobre 2026' }], allowed: ['NOTE_MEETING', 'CERTIFY_RETURN', 'NAME_BALANCE', 'CERTIFY_END'],
}
