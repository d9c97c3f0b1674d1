export default function TellPage() {
  return <h1>Tell</h1>
}
