using Talks.Rules.Agendas;
using Talks.Rules.Packages;
using Talks.Rules.Positions;

namespace Talks.Scenarios.Tests;

/// <summary>Decision rules, kinds of document, ratification and red lines, as they are written and as they are read.</summary>
public class ConsentSpec
{
    const string Written = """
        {rule: qualified, share: 0.6, threshold: 2, weights: {NORTH: 3}, core: [SOUTH], vetoes: [NORTH], ballots: secret, controlSees: false, sponsors: 2, subsets: true}
        instruments:
          pact: {title: Pact, consent: initials, ratified: true, headSigns: true, entry: {rule: named, named: [NORTH], signing: 5, ratifying: 9, accession: true}}
          note: {title: Note, binding: false, decision: {rule: silence, minutes: 7}}
        ratification:
          NORTH: {by: odds, minutes: 4, odds: "0.5 * (issue('pier') >= 1)", text: The council votes.}
          SOUTH: {by: seat}
        redLines:
          SOUTH:
            no-pier: {text: No pier without a limit., crossed: pier >= 1 and quota == 0}
        """;

    [Fact]
    public void Everything_written_about_consent_is_read()
    {
        var reading = Bay.Read((Bay.Main, Bay.Changed(Bay.Main, "{rule: unanimity}", Written)));
        Assert.Empty(reading.Problems);
        var agenda = reading.Scenario!.Agenda;
        var rule = agenda.Decision;
        Assert.Equal((DecisionKind.Qualified, 2, 0.6), (rule.Kind, rule.Threshold, rule.Share));
        Assert.Equal((3, 1), (rule.WeightOf("NORTH"), rule.WeightOf("SOUTH")));
        Assert.Equal(["SOUTH"], rule.Core);
        Assert.Equal(["NORTH"], rule.Vetoes);
        Assert.True(rule is { Secret: true, ControlSees: false, Sponsors: 2, Subsets: true });

        var pact = agenda.FindInstrument(null)!;
        Assert.True(pact is { Id: "pact", Consent: Consent.Initials, Ratified: true, HeadSigns: true, Binding: true });
        Assert.Equal(
            (EntryRule.Named, 5, 9, true),
            (pact.Entry.Rule, pact.Entry.SigningMinutes, pact.Entry.RatifyingMinutes, pact.Entry.Accession)
        );
        Assert.Equal(["NORTH"], pact.Entry.Named);
        Assert.Equal(7, agenda.FindInstrument("note")!.Decision!.SilenceMinutes);
        Assert.Equal((Ratifier.Odds, 4), (agenda.CapitalOf("NORTH").By, agenda.CapitalOf("NORTH").Minutes));
        Assert.Equal(Ratifier.Seat, agenda.CapitalOf("SOUTH").By);

        var line = Assert.Single(reading.Scenario.PositionOf("SOUTH").RedLines);
        Assert.Equal("No pier without a limit.", line.Text);
        Assert.Equal(
            [new("pier", Comparison.AtLeast, 1), new("quota", Comparison.Exactly, 0)],
            line.Crossed.AsEnumerable()
        );
        Assert.Empty(reading.Scenario.PositionOf("NORTH").RedLines);
    }

    [Fact]
    public void Posts_are_read_with_their_powers_and_take_no_role_s_name()
    {
        var text = Bay.Changed(
            Bay.Main,
            "chair: NORTH",
            "chair: NORTH\nposts:\n  press: {title: Press secretary, powers: [speak, state]}"
        );
        var read = Bay.Read((Bay.Main, text));
        Assert.Empty(read.Problems);
        var post = Assert.Single(read.Scenario!.Agenda.Posts);
        Assert.Equal(("press", "Press secretary"), (post.Id, post.Title));
        Assert.Equal([Power.Speak, Power.State], post.Powers);

        var taken = Bay.Read((Bay.Main, text.Replace("  press:", "  mentor:", StringComparison.Ordinal)));
        Assert.Contains("'mentor' is a role", Assert.Single(taken.Problems).What, StringComparison.Ordinal);
    }

    [Fact]
    public void Capitals_without_anything_to_ratify_are_a_warning()
    {
        var text = Bay.Changed(Bay.Main, "chair: NORTH", "chair: NORTH\nratification: {NORTH: {by: control}}");
        var problem = Assert.Single(Bay.Read((Bay.Main, text)).Problems);
        Assert.Equal(Severity.Warning, problem.Severity);
    }

    [Fact]
    public void The_six_parties_ratify_as_the_world_model_says()
    {
        var agenda = ScenarioLibrary.Default.Load("six-party-2021").Scenario!.Agenda;
        Assert.Contains("3*hawk", agenda.CapitalOf("USA").Odds, StringComparison.Ordinal);
        Assert.Equal(Ratifier.Mandate, agenda.CapitalOf("DPRK").By);
        Assert.True(agenda.FindInstrument("agreement") is { Ratified: true, Consent: Consent.Signature });
        Assert.False(agenda.FindInstrument("chairman-statement")!.Binding);
        Assert.Equal(Consent.Adoption, agenda.FindInstrument(null)!.Consent);
    }
}
