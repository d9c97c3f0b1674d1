export default function BookPage() {
  return <h1>Appointment book</h1>
}
