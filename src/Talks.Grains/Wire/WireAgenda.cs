using Talks.Rules.Agendas;
using C = Talks.Contracts;

namespace Talks.Grains.Wire;

/// <summary>The public part of a scenario, less what only the world model needs.</summary>
public static class WireAgenda
{
    public static C.Agenda Of(Agenda agenda) =>
        new(
            agenda.Id,
            agenda.Title,
            agenda.Brief,
            agenda.Duration,
            [.. agenda.Parties.Select(Of)],
            [.. agenda.Outsiders.Select(o => new C.Outsider(o.Id, o.Name, o.Undertakes))],
            [
                .. agenda.Issues.Select(i => new C.Issue(
                    i.Id,
                    i.Title,
                    [.. i.Options.Select(o => new C.Option(o.Level, o.Label, o.Measures))]
                )),
            ],
            [.. agenda.Measures.Select(Of)],
            [.. agenda.Phases.Select(p => new C.Phase(p.Number, p.Label, p.Until))],
            [.. agenda.Requirements.Select(r => new C.Requirement(r.Issue, r.Level, r.Needs, r.NeedsLevel))],
            Of(agenda.Decision),
            [.. agenda.Rounds.Select(r => new C.RoundPlan(r.Number, r.Label, r.Kind, r.Minutes))],
            agenda.Chair,
            Roles(agenda),
            agenda.Groups.IsEmpty
                ? null
                : [.. agenda.Groups.Select(g => new C.WorkingGroup(g.Id, g.Title, g.Chair, g.Members, g.Issues))],
            [.. agenda.Instruments.Select(Of)],
            [.. agenda.Ratifications.Select(r => new C.RatificationRule(r.Party, (C.Ratifier)r.By, r.Minutes, r.Text))],
            Posts(agenda)
        );

    public static IReadOnlyList<C.RolePowers> Roles(Agenda agenda) =>
        [
            .. Enum.GetValues<Rules.Sessions.Role>()
                .Select(role => new C.RolePowers(
                    (C.Role)role,
                    agenda.Roles.FirstOrDefault(r => r.Role == role)?.Title ?? "",
                    Of(agenda.PowersOf(role))
                )),
        ];

    public static IReadOnlyList<C.Post>? Posts(Agenda agenda) =>
        agenda.Posts.IsEmpty ? null : [.. agenda.Posts.Select(p => new C.Post(p.Id, p.Title, Of(p.Powers)))];

    static IReadOnlyList<C.Power> Of(IEnumerable<Power> powers) => [.. powers.Select(power => (C.Power)power)];

    static C.DecisionRule Of(DecisionRule rule) =>
        new(
            (C.DecisionKind)rule.Kind,
            rule.Threshold,
            rule.Vetoes,
            rule.Core,
            rule.Weights,
            rule.Share,
            (C.BallotForm)rule.Ballots,
            rule.ControlSees,
            rule.Sponsors,
            rule.SilenceMinutes,
            rule.Subsets
        );

    static C.Instrument Of(Instrument kind) =>
        new(
            kind.Id,
            kind.Title,
            (C.Consent)kind.Consent,
            kind.Ratified,
            kind.Binding,
            kind.Decision is { } rule ? Of(rule) : null,
            kind.HeadSigns,
            kind.Entry == EntryIntoForce.Usual ? null : Of(kind.Entry)
        );

    static C.EntryIntoForce Of(EntryIntoForce entry) =>
        new(
            (C.EntryRule)entry.Rule,
            entry.Parties,
            entry.Named,
            entry.SigningMinutes,
            entry.RatifyingMinutes,
            entry.Accession
        );

    public static C.Party Of(Party party) => new(party.Id, party.Name, party.Hue, party.Head);

    static C.Measure Of(Measure measure) =>
        new(
            measure.Id,
            measure.Title,
            measure.Track,
            measure.Performers,
            measure.Beneficiaries,
            (C.PerformerRule)measure.PerformerRule,
            measure.Weight,
            [
                .. measure.Levels.Select(l => new C.MeasureLevel(
                    l.Level,
                    l.Label,
                    l.Months,
                    l.Reversibility,
                    l.Verifiability,
                    l.Performers.IsEmpty ? null : l.Performers,
                    l.Suspends,
                    l.Lifts ? true : null,
                    (C.SnapbackProcedure?)l.Snapback
                )),
            ],
            measure.Verification,
            measure.SecurityPayoff,
            [.. measure.Requires.Select(Of)],
            [.. measure.Conflicts.Select(Of)],
            measure.Precedent,
            measure.Notes
        );

    static C.MeasureLink Of(MeasureLink link) => new(link.Measure, link.Level);
}
