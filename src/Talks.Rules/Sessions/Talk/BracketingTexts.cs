using System.Collections.Immutable;
using Talks.Rules.Agendas;
using Talks.Rules.Sessions.Proposals;
using static Talks.Rules.Sessions.Texts;

namespace Talks.Rules.Sessions.Talk;

/// <summary>
/// Putting parts of the text of a room or a working group in brackets, and taking brackets off. There a party changes its mind
/// as it likes: brackets undo its agreement, and its agreement lifts its brackets.
/// </summary>
static class BracketingTexts
{
    public static Outcome Decide(Session session, BracketText command, Actor actor)
    {
        if (!session.May(Power.Table, actor, out var party, out var person))
            return session.Without(Power.Table, "put a part of a text in brackets");
        var (bench, refused) = Bench.Find(session, command.Channel, party);
        if (bench is null)
            return refused!;
        if (bench.Text is not { } text)
            return Bench.NoText();
        var bracket = new Bracket(
            party,
            command.Issue,
            command.Commitment,
            command.Note?.Trim() ?? "",
            command.Option,
            command.Instead
        );
        return bench.At(command.Revision)
            ?? Unfit(command.Note, Limits.ReasonLength, "The note", mayBeEmpty: true)
            ?? Bracketing.Misplaced(session.Agenda, text.Package, bracket)
            ?? Outcome.Yes(bench.Hearers, new TextBracketed(bench.Channel, command.Revision, person, bracket));
    }

    public static Outcome Decide(Session session, UnbracketText command, Actor actor)
    {
        if (!session.May(Power.Table, actor, out var party, out _))
            return session.Without(Power.Table, "take brackets off");
        var (bench, refused) = Bench.Find(session, command.Channel, party);
        if (bench is null)
            return refused!;
        if (bench.Text is not { } text)
            return Bench.NoText();
        return text.Brackets.Any(b => b.Party == party && b.On(command.Issue, command.Commitment))
            ? Outcome.Yes(bench.Hearers, new TextUnbracketed(bench.Channel, party, command.Issue, command.Commitment))
            : Bracketing.NoneThere(party);
    }

    /// <summary>Whoever agrees to a text agrees to what it had bracketed.</summary>
    public static IEnumerable<SessionEvent> Lifting(Bench bench, string party) =>
        bench
            .Text!.Brackets.Where(b => b.Party == party)
            .Select(b => new TextUnbracketed(bench.Channel, party, b.Issue, b.Commitment));

    /// <summary>
    /// What comes before the plenary with a room's text. Brackets name the party they are of: they come along only where
    /// everybody knows who is in the room, and stay behind where they would betray it.
    /// </summary>
    public static ImmutableArray<Bracket> Carried(Bench bench) =>
        bench.Visibility >= CaucusVisibility.Members ? bench.Text!.Brackets : [];
}
