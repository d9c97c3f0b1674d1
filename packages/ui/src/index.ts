export { BackLink } from './back-link.tsx'
export {
  Button,
  type ButtonLook,
  type ButtonProps,
  Buttons,
  LinkButton,
  type LinkButtonProps,
} from './button.tsx'
export { Checkbox, type CheckboxProps } from './checkbox.tsx'
export { ClockLabel, type ClockLabelProps, type ClockState } from './clock-label.tsx'
export { Disclosure, type DisclosureProps } from './disclosure.tsx'
export { DocumentTitle, type DocumentTitleProps } from './document-title.tsx'
export { ErrorSummary, type ErrorSummaryProps, type SummaryProblem } from './error-summary.tsx'
export { Field, type FieldProps, inputProps } from './field.tsx'
export { FoldedOnPhone, type FoldedOnPhoneProps } from './folded-on-phone.tsx'
export { type LanguageChoice, LanguageSwitch, type LanguageSwitchProps } from './language-switch.tsx'
export { Notice, type NoticeProps } from './notice.tsx'
export { Page, type PageProps } from './page.tsx'
export { Panel, type PanelProps, type Tone } from './panel.tsx'
export { type RadioChoice, Radios, type RadiosProps } from './radios.tsx'
export { type Choice, Select, type SelectProps } from './select.tsx'
export { type Shape, ShapeMark, type ShapeMarkProps } from './shape-mark.tsx'
export { type Step, Steps } from './steps.tsx'
export { SummaryList, type SummaryRow } from './summary-list.tsx'
export { type Column, Table, type TableProps } from './table.tsx'
export { type Tab, Tabs, type TabsProps } from './tabs.tsx'
export { Tag, type TagProps } from './tag.tsx'
export { TextArea, type TextAreaProps } from './text-area.tsx'
export { TextField, type TextFieldProps } from './text-field.tsx'
export { Thread, type ThreadMessage } from './thread.tsx'
export { VisuallyHidden } from './visually-hidden.tsx'
