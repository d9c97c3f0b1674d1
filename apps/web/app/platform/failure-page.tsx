import { isRouteErrorResponse, useRouteError } from 'react-router'

export const FailurePage = () => {
  const error = useRouteError()
  return <h1>{isRouteErrorResponse(error) ? error.status : 500}</h1>
}
