export default function ReplyPage() {
  return <h1>Reply</h1>
}
