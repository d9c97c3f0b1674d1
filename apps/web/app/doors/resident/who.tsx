export default function WhoPage() {
  return <h1>Who</h1>
}
