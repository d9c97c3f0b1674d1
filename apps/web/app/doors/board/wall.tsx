export default function WallPage() {
  return <h1>Wall board</h1>
}
