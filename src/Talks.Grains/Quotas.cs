namespace Talks.Grains;

/// <summary>How much a server keeps at most, so that nobody can fill its disk.</summary>
/// <param name="Sessions">Sessions ever begun.</param>
/// <param name="SessionEvents">Events of one session; control may still close and end it beyond.</param>
/// <param name="DelegationEvents">Events inside one delegation: drafts and what it says to itself.</param>
public sealed record Quotas(int Sessions, int SessionEvents, int DelegationEvents)
{
    public static Quotas Usual { get; } = new(10_000, 200_000, 50_000);

    internal static Contracts.Answer? Refuse(long events, int most) =>
        events < most
            ? null
            : Answers.No(
                Contracts.RefusalCode.TooMany,
                $"This has grown to the {most} events that the server keeps of one. Control can end the session; what was said stays."
            );
}
