/** What people write of themselves, in everyday English. Written for the demonstration. */
export const ownWords: Readonly<Record<string, readonly string[]>> = {
  'reception-nurse': [
    'I have had a cough for three weeks and it wakes me at night. No fever any more.',
    'My daughter has a rash on her arms that is spreading.',
    'I need my stitches taken out, the operation was ten days ago.',
  ],
  'reception-doctor': [
    'I am tired all the time since the summer, even when I sleep well.',
    'My knee is swollen and I cannot straighten it.',
    'My employer asks for a medical certificate because I have been ill for more than a week.',
  ],
  'direct-physiotherapy': [
    'My back locked when I lifted a box at work and it is not getting better.',
    'My shoulder hurts and I cannot raise my arm.',
  ],
  'mental-health': [
    'I cannot sleep and I worry about my family all the time.',
    'I moved here in spring and I feel very low. I do not know anyone yet.',
  ],
  addiction: ['I gamble online and I cannot stop. I would like to talk to somebody.'],
  'adult-social-work': ['I lost my job and I do not understand which forms I should send.'],
  pharmacy: ['I take medicine from my home country too. Can I take them together?'],
  'oral-health': ['A filling fell out yesterday. It hurts when I drink something cold.'],
  desk: [
    'How do I register with a health centre here? I moved last month.',
    'Can I get the flu vaccine if I am pregnant?',
    'I got a letter about a blood test and I do not understand it.',
  ],
  redFlag: ['I have chest pain and it is hard to breathe since this morning.'],
}

export const addedWords: readonly string[] = [
  'Please write to me in English.',
  'You can call me after three in the afternoon.',
  'Thank you for your help.',
]
