import { t } from '~/i18n'

const KNOWN = ['MANAGER', 'AGENT', 'MEMBER'] as const
type Known = (typeof KNOWN)[number]

/** The roles of a card in words; codes that a programme made up are left out, their seats name them better. */
export function rolesInWords(roles: string[]): string {
  return roles
    .filter((role): role is Known => (KNOWN as readonly string[]).includes(role))
    .map((role) => t(`spaceRole.${role}`))
    .join(', ')
}
