/** Two hospitals that exist nowhere, in the shape of the published files: one with acute care, one without. */
export function publishedFiles(run: string) {
  const number = Number.parseInt(run, 36)
  const withCare = finess(number)
  const without = finess(number + 1)
  const identity = [
    'bor;an;fi;rs;rscom;fi_ej;cat;sir;reg;dep;NOMCOM;CPO;LIBCOM',
    `ID;2024;${withCare};CLINIQUE D'ESSAI ${run.toUpperCase()} (FICTIVE);;;365;;93;13;MARSEILLE;13001;MARSEILLE`,
    `ID;2024;${without};MAISON DE CONVALESCENCE D'ESSAI ${run.toUpperCase()} (FICTIVE);;;109;;93;13;AIX EN PROVENCE;13100;AIX EN PROVENCE`,
  ]
  const activity = ['BOR;AN;FI;RS;FI_EJ;LIT_MCO;JLI_MCO;SEJHC_MCO;SEJ0_MCO;JOU_MCO;PLA_MCO;SEJHP_MCO', `MCO;2024;${withCare};CLINIQUE D'ESSAI;;90;32850;4100;300;28000;12;5200`]
  return {
    clinic: { finess: withCare, name: `CLINIQUE D'ESSAI ${run.toUpperCase()} (FICTIVE)` },
    home: { finess: without, name: `MAISON DE CONVALESCENCE D'ESSAI ${run.toUpperCase()} (FICTIVE)` },
    identity: csv('ID_2024r.csv', identity),
    activity: csv('MCO_2024r.csv', activity),
  }
}

const csv = (name: string, lines: string[]) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(`${lines.join('\r\n')}\r\n`, 'latin1') })

/** Nine digits of the department 13, the last one the key of Luhn. */
function finess(number: number): string {
  const body = `139${String(number % 100_000).padStart(5, '0')}`
  const sum = [...body].reverse().reduce((total, digit, i) => {
    const value = Number(digit) * (i % 2 === 0 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return `${body}${(10 - (sum % 10)) % 10}`
}
