export default function NewContactPage() {
  return <h1>New contact</h1>
}
