import type { Cents } from '@yhdella/kernel'
import { amountOfShare } from '../money/divide.ts'
import type { Texts } from '../texts.ts'

export const lineRisks = ['withoutPlan', 'overspent', 'willOverspend', 'mayOverspend', 'withinPlan'] as const
/**
 * `withoutPlan`: money is spent where none was planned. `overspent`: more is spent already than was planned.
 * `willOverspend`: at every pace looked at. `mayOverspend`: at some of them.
 */
export type LineRisk = (typeof lineRisks)[number]

/** Money that stays unused: at every pace looked at, at some of them, or at none to speak of. */
export type UnusedRisk = 'likely' | 'possible' | 'none'

// A hundredth of the plan, in basis points: less than this is no sum to plan anew.
const TOO_LITTLE = 100

type Foretold = {
  readonly planned: Cents
  readonly spent: Cents
  readonly atEnd: { readonly low: Cents; readonly likely: Cents; readonly high: Cents }
}

export const lineRisk = ({ planned, spent, atEnd }: Foretold): LineRisk => {
  if (planned === 0 && spent > 0) return 'withoutPlan'
  if (spent > planned) return 'overspent'
  if (atEnd.low > planned) return 'willOverspend'
  return atEnd.high > planned ? 'mayOverspend' : 'withinPlan'
}

export const unusedRisk = (
  planned: Cents,
  left: { readonly low: Cents; readonly high: Cents },
): UnusedRisk => {
  const little = amountOfShare(planned, TOO_LITTLE)
  if (left.low > little) return 'likely'
  return left.high > little ? 'possible' : 'none'
}

export const lineRiskTexts: Readonly<Record<LineRisk, Texts>> = {
  withoutPlan: {
    fi: 'Rahaa on käytetty, vaikka sitä ei ole suunniteltu.',
    sv: 'Pengar har använts trots att inget har planerats.',
    en: 'Money has been spent although none was planned.',
  },
  overspent: {
    fi: 'Rahaa on jo käytetty enemmän kuin on suunniteltu.',
    sv: 'Mer pengar än planerat har redan använts.',
    en: 'More has already been spent than was planned.',
  },
  willOverspend: {
    fi: 'Suunniteltu raha ei riitä, jos menot jatkuvat nykyiseen tahtiin.',
    sv: 'De planerade pengarna räcker inte om utgifterna fortsätter i nuvarande takt.',
    en: 'The planned money will not be enough if spending goes on at its present pace.',
  },
  mayOverspend: {
    fi: 'Suunniteltu raha ei ehkä riitä.',
    sv: 'De planerade pengarna räcker kanske inte.',
    en: 'The planned money may not be enough.',
  },
  withinPlan: {
    fi: 'Suunniteltu raha riittää.',
    sv: 'De planerade pengarna räcker.',
    en: 'The planned money is enough.',
  },
}

export const unusedRiskTexts: Readonly<Record<UnusedRisk, Texts>> = {
  likely: {
    fi: 'Avustusta jää luultavasti käyttämättä.',
    sv: 'En del av understödet blir troligen oanvänt.',
    en: 'Some of the grant will probably stay unused.',
  },
  possible: {
    fi: 'Avustusta voi jäädä käyttämättä.',
    sv: 'En del av understödet kan bli oanvänt.',
    en: 'Some of the grant may stay unused.',
  },
  none: {
    fi: 'Avustus tulee käytetyksi.',
    sv: 'Understödet kommer att användas.',
    en: 'The grant will be used.',
  },
}
