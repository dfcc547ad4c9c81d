using System.Collections.Immutable;
using Talks.Rules.Agendas;
using Talks.Rules.Packages;

namespace Talks.Rules.Sessions.Proposals;

/// <summary>Which rule decides on a text, and who decides.</summary>
static class Deciding
{
    public static Instrument InstrumentOf(Session session, Proposal proposal) =>
        session.Agenda.FindInstrument(proposal.Instrument) ?? Instrument.Plain;

    /// <summary>Among some of the parties, each of them must accept; else the rule of its kind of document, or the agenda's.</summary>
    public static DecisionRule RuleOf(Session session, Proposal proposal)
    {
        var rule = InstrumentOf(session, proposal).Decision ?? session.Agenda.Decision;
        return proposal.Among is null ? rule : rule.AmongSome();
    }

    /// <summary>Those who have a vote on it.</summary>
    public static IReadOnlyCollection<string> Electorate(Session session, Proposal proposal) =>
        proposal.Among is { } among ? among : [.. session.Agenda.Parties.Select(p => p.Id)];

    /// <summary>The parties that a text of that kind obliges to act.</summary>
    public static ImmutableArray<string> Binds(Session session, string? instrument, Package package) =>
        session.Agenda.FindInstrument(instrument) is { Binding: false }
            ? []
            : Drafting.BoundBy(session.Agenda, package);

    /// <summary>Who is told of a vote.</summary>
    public static Audience HearsVoteOf(Session session, Proposal proposal, string party)
    {
        var rule = RuleOf(session, proposal);
        return rule.Secret ? new(false, [party], !rule.ControlSees) : Audience.Public;
    }

    /// <summary>Why a text cannot be of that kind, or be agreed among these parties; null if it can.</summary>
    public static Outcome? Unfit(
        Session session,
        string party,
        string? instrument,
        ImmutableArray<string>? among,
        Package package
    )
    {
        if (session.Agenda.FindInstrument(instrument) is not { } kind)
            return Outcome.No(
                RefusalCode.UnknownInstrument,
                session.Agenda.Instruments.IsEmpty
                    ? "This scenario has one kind of document: name none."
                    : $"There is no such kind of document: choose from {string.Join(", ", session.Agenda.Instruments.Select(i => i.Id))}."
            );
        if (among is not { } some)
            return null;
        if (!(kind.Decision ?? session.Agenda.Decision).Subsets)
            return Outcome.No(
                RefusalCode.Malformed,
                "The rule in force knows no agreement among some of the parties: address all."
            );
        if (some.FirstOrDefault(p => session.Agenda.FindParty(p) is null) is { } unknown)
            return Refuse.UnknownParty(session, unknown);
        if (!some.Contains(party) || some.Distinct().Count() is var count && (count < 2 || count != some.Length))
            return Outcome.No(
                RefusalCode.Malformed,
                "An agreement among some needs your own party and at least one other, each named once."
            );
        return Within(session, some, instrument, package);
    }

    /// <summary>Why a text agreed among these parties cannot say this; null if it can.</summary>
    public static Outcome? Within(
        Session session,
        ImmutableArray<string>? among,
        string? instrument,
        Package package
    ) =>
        among is { } some && Binds(session, instrument, package).FirstOrDefault(p => !some.Contains(p)) is { } stranger
            ? Outcome.No(
                RefusalCode.IllegalPackage,
                $"The text obliges {stranger}, which is not among those who would agree on it: ask it too, or leave its part out."
            )
            : null;

    public static Outcome NotAmong(Proposal proposal, string party) =>
        Outcome.No(
            RefusalCode.NotYours,
            $"Proposal {proposal.Number} is to be agreed among {string.Join(", ", proposal.Among ?? [])}: {party} has no vote on it."
        );
}
