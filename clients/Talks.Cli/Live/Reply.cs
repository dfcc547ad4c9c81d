using System.Globalization;
using Talks.Contracts;

namespace Talks.Cli.Live;

/// <summary>What came of a typed line.</summary>
/// <param name="Accepted">Whether it was done, or shown.</param>
/// <param name="Refusal">Why not; a line that cannot be read is <see cref="RefusalCode.Malformed"/>.</param>
/// <param name="Shown">What it asked to see, line by line.</param>
sealed record Reply(string Line, bool Accepted, Refusal? Refusal, IReadOnlyList<string> Shown)
{
    public static async Task<Reply> To(string line, LiveSeat seat, CancellationToken stop)
    {
        if (line.Trim() == "/help")
            return Shows(line, Typed.Help.Split(Environment.NewLine));
        var typed = Typed.Read(line, seat.Talks.View);
        if (typed.Problem is { } problem)
            return Refuses(line, new(RefusalCode.Malformed, problem));
        if (typed.Shown is { } shown)
            return Shows(line, [.. shown]);
        if (typed.Worth is { } proposal)
            return await Worth(line, proposal, seat, stop);
        var answer = await seat.Talks.Submit(typed.Command!, stop);
        return new(line, answer.Accepted, answer.Refusal, []);
    }

    static async Task<Reply> Worth(string line, int proposal, LiveSeat seat, CancellationToken stop)
    {
        if (!seat.Talks.View.Proposals.TryGetValue(proposal, out var tabled))
            return Refuses(line, new(RefusalCode.UnknownProposal, $"There is no proposal {proposal}."));
        var reply = await seat.Talks.Appraise(tabled.Text.Package, stop);
        return reply.Refusal is { } refusal
            ? Refuses(line, refusal)
            : Shows(
                line,
                [
                    .. reply.Value!.Appraisals.Select(worth =>
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"{worth.Party}: {worth.Total:0.#} points, {worth.Surplus:+0.#;-0.#;0} over the walk-away value of {worth.Reservation:0.#}"
                        )
                    ),
                ]
            );
    }

    static Reply Shows(string line, IReadOnlyList<string> shown) => new(line, true, null, shown);

    static Reply Refuses(string line, Refusal refusal) => new(line, false, refusal, []);
}
