using Talks.Rules.Agendas;
using Talks.Rules.Packages;
using Talks.Rules.Sessions;
using Talks.Scenarios;
using Talks.TestKit;

namespace Talks.World.Tests;

/// <summary>Six-party talks that take place in their world.</summary>
static class AtTheTable
{
    public const string Freeze = "yongbyon-freeze/DPRK";
    static readonly ScenarioReading Six = ScenarioLibrary.Default.Load("six-party-2021");

    public static Agenda Agenda { get; } = Six.Scenario!.Agenda;

    public static WorldLaid World { get; } = Six.Annex!.WorldOf(Agenda)!;

    static Package Text { get; } =
        Drafting.FromTerms(
            Agenda,
            new Dictionary<string, int>
            {
                ["yongbyon-freeze"] = 2,
                ["relief"] = 1,
                ["testing"] = 2,
            }
        );

    /// <summary>A head in every seat and the first round open.</summary>
    public static Situation Open(int seed = 7) =>
        Situation.Convened(Agenda, seed: seed, world: World).Seats().And(Cast.Control, new OpenRound(null));

    /// <summary>All have accepted a freeze for relief.</summary>
    public static Situation Signed(int seed = 7, IReadOnlyDictionary<string, int>? terms = null)
    {
        return Accepted(terms is null ? Text : Drafting.FromTerms(Agenda, terms), seed);
    }

    /// <summary>The same text, one commitment of which says more.</summary>
    public static Situation Signed(
        string commitment,
        Clause clause,
        IReadOnlyDictionary<string, int>? terms = null,
        int seed = 7
    )
    {
        var text = terms is null ? Text : Drafting.FromTerms(Agenda, terms);
        return Accepted(
            text with
            {
                Commitments = [.. text.Commitments.Select(c => c.Key() == commitment ? c with { Clause = clause } : c)],
            },
            seed
        );
    }

    static Situation Accepted(Package text, int seed)
    {
        var tabled = Open(seed).And(Cast.Head("USA"), new TableProposal("Freeze", "", text, null));
        return Agenda
            .Parties.Where(p => p.Id != "USA")
            .Aggregate(tabled, (s, p) => s.And(Cast.Head(p.Id), new CastVote(1, Ballot.Accept, "", [])));
    }

    public static Situation NextRound(this Situation situation)
    {
        var closed = situation.And(Cast.Control, new CloseRound());
        return closed.And(Cast.Control, new OpenRound(null));
    }

    /// <summary>The facts a viewer is told, each as canonical text.</summary>
    public static string Feed(this Situation situation, Viewer viewer) =>
        string.Join('\n', situation.Facts.Where(f => Sight.Sees(viewer, f.Audience)).Select(f => Canonical.Text(f)));
}
