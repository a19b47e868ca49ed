/** FINESS numbers: nine characters, the first two a department (2A and 2B in Corsica, counted as 21 and 22), the last a Luhn key. */
export function finessProblem(value: string): 'form' | 'key' | null {
  const number = value.replace(/\s/g, '').toUpperCase()
  if (!/^(\d{2}|2[AB])\d{7}$/.test(number)) return 'form'
  const digits = number.replace('A', '1').replace('B', '2')
  const sum = [...digits].reverse().reduce((total, digit, i) => {
    const n = Number(digit) * (i % 2 === 1 ? 2 : 1)
    return total + (n > 9 ? n - 9 : n)
  }, 0)
  return sum % 10 === 0 ? null : 'key'
}
