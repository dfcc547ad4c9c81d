using System.Collections.Immutable;

namespace Talks.Rules.Sessions;

/// <summary>What one rule says of a command, before it is stamped with time.</summary>
sealed record Outcome(ImmutableArray<(Audience Audience, SessionEvent Event)> Events, Refusal? Refusal)
{
    public static Outcome Yes(Audience audience, SessionEvent only) => new([(audience, only)], null);

    public static Outcome Yes(Audience audience, params SessionEvent[] events) =>
        new([.. events.Select(e => (audience, e))], null);

    public static Outcome No(RefusalCode code, string text) => new([], new Refusal(code, text));

    public static Outcome Nothing { get; } = new([], null);

    public Outcome And(Audience audience, params SessionEvent[] events) =>
        this with
        {
            Events = [.. Events, .. events.Select(e => (audience, e))],
        };
}

/// <summary>Refusals that several rules give.</summary>
static class Refuse
{
    public static Outcome OnlyControl(string act) => Outcome.No(RefusalCode.NotYours, $"Only control can {act}.");

    public static Outcome UnknownPerson() =>
        Outcome.No(
            RefusalCode.UnknownPerson,
            "Nobody with that id sits there: choose somebody from the list of people."
        );

    public static Outcome UnknownParty(Session session, string party) =>
        Outcome.No(
            RefusalCode.UnknownParty,
            $"There is no party '{Short(party)}' in this session: choose from {string.Join(", ", session.Agenda.Parties.Select(p => p.Id))}."
        );

    static string Short(string text) => text.Length <= 20 ? text : text[..20] + "...";
}
