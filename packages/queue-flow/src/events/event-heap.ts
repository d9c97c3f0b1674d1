/**
 * Events to come, earliest first: a heap with four children a node, in two typed arrays.
 * `code` is the kind of the event plus 8 times the index of what it concerns.
 * While the earliest event is being handled its place stands open (`open`), so that the one event it most often
 * leads to takes the place with a single pass down instead of a removal and an insertion.
 * `clock` holds the time now and the time of the event about to be scheduled: a number handed from function to function
 * is boxed on the heap, one in a typed array is not, and this loop hands on several for every event.
 */
export type EventHeap = {
  time: Float64Array
  code: Int32Array
  readonly clock: Float64Array
  size: number
  open: boolean
}

/** The places in `clock`. */
export const NOW = 0
export const DUE = 1

export const openHeap = (): EventHeap => ({
  time: new Float64Array(64),
  code: new Int32Array(64),
  clock: new Float64Array(2),
  size: 0,
  open: false,
})

/** Puts an event into the row, at the time that `clock[DUE]` holds. */
export const schedule = (heap: EventHeap, code: number): void => {
  if (heap.open) {
    heap.open = false
    sinkFromTop(heap, code)
  } else raise(heap, code)
}

/** Closes the place of a handled event that led to no other. */
export const closeTop = (heap: EventHeap): void => {
  heap.open = false
  const last = --heap.size
  if (last === 0) return
  heap.clock[DUE] = heap.time[last] ?? 0
  sinkFromTop(heap, heap.code[last] ?? 0)
}

const sinkFromTop = (heap: EventHeap, code: number): void => {
  const { time, size } = heap
  const at = heap.clock[DUE] ?? 0
  const codes = heap.code
  let place = 0
  for (;;) {
    const first = 4 * place + 1
    if (first >= size) break
    const end = first + 4 < size ? first + 4 : size
    let least = first
    let leastTime = time[first] ?? 0
    for (let child = first + 1; child < end; child++) {
      const childTime = time[child] ?? 0
      if (childTime < leastTime) {
        least = child
        leastTime = childTime
      }
    }
    if (leastTime >= at) break
    time[place] = leastTime
    codes[place] = codes[least] ?? 0
    place = least
  }
  time[place] = at
  codes[place] = code
}

const raise = (heap: EventHeap, code: number): void => {
  if (heap.size === heap.time.length) grow(heap)
  const { time } = heap
  const at = heap.clock[DUE] ?? 0
  const codes = heap.code
  let place = heap.size++
  while (place > 0) {
    const parent = (place - 1) >> 2
    const parentTime = time[parent] ?? 0
    if (parentTime <= at) break
    time[place] = parentTime
    codes[place] = codes[parent] ?? 0
    place = parent
  }
  time[place] = at
  codes[place] = code
}

const grow = (heap: EventHeap): void => {
  const time = new Float64Array(heap.size * 2)
  const code = new Int32Array(heap.size * 2)
  time.set(heap.time)
  code.set(heap.code)
  heap.time = time
  heap.code = code
}
