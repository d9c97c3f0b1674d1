export default function CancelBookingPage() {
  return <h1>CancelBooking</h1>
}
