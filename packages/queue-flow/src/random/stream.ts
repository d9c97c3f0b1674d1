/**
 * A stream of random words: xoshiro128** (Blackman and Vigna 2018, period 2^128 - 1), four 32-bit words.
 * A stream is opened by a seed and up to three keys (replication, purpose, place), so that every purpose draws
 * from its own stream and two scenarios see the same arrivals whatever their capacity is.
 */
export type Stream = Int32Array

/** Opens the stream of a seed and its keys. The same seed and keys always give the same words. */
export const openStream = (seed: number, a = 0, b = 0, c = 0): Stream => {
  const stream = new Int32Array(4)
  rekey(stream, seed, a, b, c)
  return stream
}

const TWO_TO_32 = 4_294_967_296

/** Points an existing stream at another key without allocating. */
export const rekey = (stream: Stream, seed: number, a: number, b: number, c: number): void => {
  let hash = mix((seed | 0) ^ 0x9e3779b9)
  hash = mix(hash ^ (Math.floor(seed / TWO_TO_32) | 0))
  hash = mix((hash + Math.imul(a | 0, 0x85ebca6b)) | 0)
  hash = mix((hash ^ 0x27d4eb2f) + Math.imul(b | 0, 0xc2b2ae35))
  hash = mix((hash ^ 0x165667b1) + Math.imul(c | 0, 0x9e3779b1))
  for (let word = 0; word < 4; word++) {
    hash = (hash + 0x9e3779b9) | 0
    stream[word] = mix(hash)
  }
  // All zeros is the one state xoshiro cannot leave.
  if (!(stream[0] || stream[1] || stream[2] || stream[3])) stream[0] = 1
}

/** The next 32 random bits as a signed integer. */
export const nextWord = (stream: Stream): number => {
  const s0 = stream[0] ?? 0
  const s1 = stream[1] ?? 0
  const s2 = (stream[2] ?? 0) ^ s0
  const s3 = (stream[3] ?? 0) ^ s1
  const scrambled = Math.imul(s1, 5)
  stream[0] = s0 ^ s3
  stream[1] = s1 ^ s2
  stream[2] = s2 ^ (s1 << 9)
  stream[3] = (s3 << 11) | (s3 >>> 21)
  return Math.imul((scrambled << 7) | (scrambled >>> 25), 9)
}

/** A uniform number strictly between 0 and 1 (32 bits). */
export const nextUniform = (stream: Stream): number => ((nextWord(stream) >>> 0) + 0.5) * (1 / TWO_TO_32)

// The finaliser of MurmurHash3 (Appleby): every input bit flips each output bit with probability near a half.
const mix = (word: number): number => {
  let h = word | 0
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}
