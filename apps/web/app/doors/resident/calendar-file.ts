export const loader = () => new Response('', { headers: { 'content-type': 'text/calendar; charset=utf-8' } })
