export default function UsesPage() {
  return <h1>Uses</h1>
}
