import { Radios } from './radios.tsx'
import { Select } from './select.tsx'
import { TextArea } from './text-area.tsx'
import { TextField } from './text-field.tsx'

/** Fields untouched, with a hint, and come back with something to mend. */
export const fieldExamples = [
  {
    name: 'TextField',
    use: 'A line of text.',
    shown: (
      <>
        <TextField id="example-name" name="name" label="Your name" errorWord="Error:" />
        <TextField
          id="example-phone"
          name="phone"
          type="tel"
          characters={20}
          label="Your phone number"
          hint="We call this number if we need to ask more."
          error="Enter a phone number we can call."
          errorWord="Error:"
          defaultValue="soon"
        />
      </>
    ),
  },
  {
    name: 'TextArea',
    use: 'One’s own words.',
    shown: (
      <TextArea
        id="example-text"
        name="text"
        heading={2}
        label="What do you need help with?"
        hint="One or two sentences is enough."
        errorWord="Error:"
      />
    ),
  },
  {
    name: 'Select',
    use: 'One of many.',
    shown: (
      <Select
        id="example-municipality"
        name="municipality"
        label="Your home municipality"
        error="Choose your home municipality."
        errorWord="Error:"
        choices={[
          { value: '', label: 'Choose a municipality' },
          { value: '205', label: 'Kajaani' },
        ]}
      />
    ),
  },
  {
    name: 'Radios',
    use: 'One of a few; boxed where it is the page’s question.',
    shown: (
      <>
        <Radios
          id="example-reply"
          name="reply"
          boxed
          label="How should we reply to you?"
          errorWord="Error:"
          defaultValue="call"
          choices={[
            {
              value: 'call',
              label: 'By phone',
              hint: 'We will call you.',
              more: <TextField id="example-when" name="when" label="When can we call?" errorWord="Error:" />,
            },
            { value: 'message', label: 'With a message in this service' },
          ]}
        />
        <Radios
          id="example-helped"
          name="helped"
          label="Did you get help?"
          error="Choose whether you got help."
          errorWord="Error:"
          choices={[
            { value: 'yes', label: 'Yes' },
            { value: 'no', label: 'No' },
          ]}
        />
      </>
    ),
  },
]
