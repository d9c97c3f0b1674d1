export default function TimesPage() {
  return <h1>Times</h1>
}
