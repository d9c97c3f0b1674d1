export default function MatterPage() {
  return <h1>Matter</h1>
}
