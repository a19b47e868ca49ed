export const euros = (amount: number) => amount.toLocaleString('fr-FR', { style: 'currency', currency: 'EUR' })
export const days = (amount: number | null | undefined) => (amount === null || amount === undefined ? '–' : amount.toLocaleString('fr-FR', { maximumFractionDigits: 2 }))
