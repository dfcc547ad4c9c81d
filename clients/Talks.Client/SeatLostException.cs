using Talks.Contracts;

namespace Talks.Client;

/// <summary>The server took the seat back, or it was opened elsewhere, so what was waited for will not come.</summary>
public sealed class SeatLostException(Refusal reason) : Exception(reason.Text)
{
    public Refusal Reason { get; } = reason;
}
