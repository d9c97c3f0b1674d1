export default function TellAgainPage() {
  return <h1>TellAgain</h1>
}
