import { createContext } from 'react'

/** Given by the server for each answer; in the browser it has done its work and is empty. */
export const NonceContext = createContext<string | undefined>(undefined)
