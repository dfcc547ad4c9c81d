using System.Collections.Immutable;
using Talks.Analysis.Simulations;
using Talks.Grains;
using Talks.Rules;
using Talks.Rules.Sessions;
using Talks.Scenarios;
using Talks.TestKit;

namespace Talks.World.Tests;

/// <summary>Sessions without people, by the law of live ones.</summary>
public class SittingSpec
{
    static readonly ScenarioReading River = ScenarioLibrary.Default.Load("river-basin");
    static Scenario Scenario => River.Scenario!;
    static readonly ImmutableArray<Fact> Facts = Play(11);

    static ImmutableArray<Fact> Play(ulong seed) =>
        Sitting.Play(Scenario, River.Annex!.WorldOf(Scenario.Agenda), new Dictionary<string, Temperament>(), seed);

    public static TheoryData<string> Ids => [.. ScenarioLibrary.Default.List().Select(s => s.Id)];

    /// <summary>A trigger may name an issue that only a late entrant brings.</summary>
    [Theory, MemberData(nameof(Ids))]
    public void Every_scenario_of_the_library_can_be_convened_with_its_world(string id)
    {
        var reading = ScenarioLibrary.Default.Load(id);
        var agenda = reading.Scenario!.Agenda;
        var world = reading.Annex!.WorldOf(agenda);

        var convened = Session.From(Law.Convene(new(id, agenda.Title, agenda, Pace.Manual, null), 1, 0, world));

        Assert.Equal(world is not null, convened.Ledger.Play is not null);
        Assert.Equal(world?.Injects.Length ?? 0, convened.Ledger.Plan?.Injects.Length ?? 0);
    }

    [Fact]
    public void It_runs_all_rounds_and_ends_as_a_session_ends()
    {
        var session = Session.From(Facts);

        Assert.True(session.Ended);
        Assert.Equal(Scenario.Agenda.Rounds.Length, Facts.Count(f => f.Event is RoundClosed));
        Assert.Equal(Scenario.Agenda.Rounds.Length, session.Ledger.Play!.State.Round);
        Assert.Contains(Facts, f => f.Event is ProposalTabled);
        Assert.Contains(Facts, f => f.Event is InjectSent);
    }

    [Fact]
    public void Its_facts_are_read_back_from_a_journal_to_the_same_row()
    {
        var read = Facts.Select(f => StoredFormat.Read<Fact>(StoredFormat.Write(f))).ToImmutableArray();

        Assert.Equal(
            Canonical.Text(SessionRow.Of(Scenario, Facts, 1)),
            Canonical.Text(SessionRow.Of(Scenario, read, 1))
        );
        Assert.Equal(Bits(Facts), Bits(read));

        static ImmutableArray<ulong> Bits(IEnumerable<Fact> facts) =>
            [.. Session.From(facts).Ledger.Play!.State.Values.Select(BitConverter.DoubleToUInt64Bits)];
    }

    [Fact]
    public void Injects_are_sent_once_and_when_they_are_due()
    {
        var due = Facts.Select(f => f.Event).OfType<InjectsDue>().SelectMany(e => e.Injects).ToHashSet();
        var sent = Facts.Select(f => f.Event).OfType<InjectStruck>().Select(e => e.Planned).ToArray();

        Assert.Equal(sent.Distinct(), sent);
        Assert.All(sent, id => Assert.Contains(id!, due));
    }

    [Fact]
    public void The_row_tells_what_a_session_of_people_would()
    {
        var row = SessionRow.Of(Scenario, Facts, 3);

        Assert.Equal(Facts.Count(f => f.Event is ProposalTabled), row.Proposals);
        Assert.Equal(Facts.Any(f => f.Event is ProposalAdopted), row.Agreed);
        Assert.Equal(row.Agreed, row.Surplus.Count > 0);
        Assert.Equal(row.Agreed, row.Blocker is null);
        Assert.Equal(River.Annex!.World!.Definition.State.Length, row.World.Count);
        Assert.InRange(row.Time, 0, 1);
    }
}
