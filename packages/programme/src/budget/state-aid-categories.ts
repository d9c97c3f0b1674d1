import type { Category } from './budget.ts'

/**
 * The cost categories in which Finland's state-aid programmes of health and social care report, as they stand in the
 * programmes' own budget tables. The share of the child and family services' reform programme (LAPE) is a memo.
 */
export const stateAidCategories: readonly Category[] = [
  {
    id: 'personnel',
    parentId: null,
    label: { fi: 'Henkilöstömenot', sv: 'Personalutgifter', en: 'Personnel costs' },
  },
  {
    id: 'personnel.hired',
    parentId: 'personnel',
    label: {
      fi: 'Projektiin palkattu henkilöstö',
      sv: 'Personal anställd för projektet',
      en: 'Staff hired for the project',
    },
  },
  {
    id: 'personnel.transferred',
    parentId: 'personnel',
    label: { fi: 'Työpanoksen siirto', sv: 'Överföring av arbetsinsats', en: 'Transfer of work' },
  },
  {
    id: 'services',
    parentId: null,
    label: { fi: 'Palvelujen ostot', sv: 'Köp av tjänster', en: 'Purchased services' },
  },
  {
    id: 'services.expert',
    parentId: 'services',
    label: { fi: 'Asiantuntijapalvelut', sv: 'Experttjänster', en: 'Expert services' },
  },
  {
    id: 'services.travel',
    parentId: 'services',
    label: {
      fi: 'Matkustus- ja majoituskustannukset',
      sv: 'Rese- och inkvarteringskostnader',
      en: 'Travel and accommodation',
    },
  },
  {
    id: 'services.training',
    parentId: 'services',
    label: { fi: 'Koulutuspalvelut', sv: 'Utbildningstjänster', en: 'Training services' },
  },
  {
    id: 'services.other',
    parentId: 'services',
    label: { fi: 'Muut palvelujen ostot', sv: 'Övriga köp av tjänster', en: 'Other purchased services' },
  },
  {
    id: 'materials',
    parentId: null,
    label: {
      fi: 'Aineet, tarvikkeet ja tavarat',
      sv: 'Material, förnödenheter och varor',
      en: 'Materials and supplies',
    },
  },
  { id: 'rents', parentId: null, label: { fi: 'Vuokrat', sv: 'Hyror', en: 'Rents' } },
  { id: 'other', parentId: null, label: { fi: 'Muut menot', sv: 'Övriga utgifter', en: 'Other costs' } },
  {
    id: 'investments',
    parentId: null,
    label: { fi: 'Investointimenot', sv: 'Investeringsutgifter', en: 'Investments' },
  },
  {
    id: 'investments.intangible',
    parentId: 'investments',
    label: { fi: 'Aineettomat hyödykkeet', sv: 'Immateriella tillgångar', en: 'Intangible assets' },
  },
  {
    id: 'investments.equipment',
    parentId: 'investments',
    label: { fi: 'Koneet ja kalusto', sv: 'Maskiner och inventarier', en: 'Machinery and equipment' },
  },
  {
    id: 'investments.other',
    parentId: 'investments',
    label: { fi: 'Muut investointimenot', sv: 'Övriga investeringsutgifter', en: 'Other investments' },
  },
  {
    id: 'lape',
    parentId: null,
    memo: true,
    label: {
      fi: 'LAPE-muutosohjelman osuus menoista',
      sv: 'LAPE-reformprogrammets andel av utgifterna',
      en: 'Share of the child and family services programme (LAPE)',
    },
  },
]

/**
 * Where a source's own totals differ from its lines by a rounded euro, that euro stands here in sight, so that the
 * computed totals agree with the printed ones and no line is changed in silence.
 */
export const roundingCategory: Category = {
  id: 'rounding',
  parentId: null,
  label: {
    fi: 'Lähteen pyöristysero',
    sv: 'Källans avrundningsskillnad',
    en: 'Rounding difference of the source',
  },
}
