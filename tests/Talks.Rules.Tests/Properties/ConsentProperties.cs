using CsCheck;
using Talks.Rules.Agendas;
using Talks.Rules.Sessions;
using Talks.TestKit.AtRandom;

namespace Talks.Rules.Tests.Properties;

/// <summary>No sequence of commands binds a party that has not consented as the rule in force and the kind of document ask.</summary>
public class ConsentProperties
{
    [Fact]
    public void What_binds_has_been_accepted_signed_and_ratified_by_everybody_it_binds() =>
        Play.Any.Sample(
            play =>
            {
                foreach (var (i, fact) in play.Facts.Index())
                    if (Binding(fact.Event) is var (proposal, bound))
                        Assert.All(bound, party => AssertConsent(play, play.Facts[..(i + 1)], proposal, party));
            },
            iter: 600
        );

    [Fact]
    public void Nothing_enters_into_force_that_does_not_bind() =>
        Play.Any.Sample(
            play =>
            {
                var bound = new HashSet<int>();
                foreach (var fact in play.Facts)
                    if (Binding(fact.Event) is var (proposal, _))
                        bound.Add(proposal);
                    else if (fact.Event is EnteredIntoForce e)
                        Assert.Contains(e.Proposal, bound);
            },
            iter: 300
        );

    [Fact]
    public void Nobody_owes_a_step_that_is_not_bound() =>
        Play.Any.Sample(
            play =>
            {
                foreach (var step in play.Steps)
                    if (step.Before.Ledger is { Text: { } text, Proposal: { } proposal })
                    {
                        var bound = step.Before.Docket.Find(proposal)!.Bound;
                        Assert.All(
                            text.Steps,
                            s => Assert.True(play.Agenda.FindParty(s.Performer) is null || bound.Contains(s.Performer))
                        );
                    }
            },
            iter: 300
        );

    [Fact]
    public void A_text_enters_into_force_when_those_have_consented_whom_its_kind_names_and_no_sooner() =>
        Play.Any.Sample(
            play =>
            {
                foreach (var concluded in play.Facts.Select(f => f.Event).OfType<AgreementConcluded>())
                {
                    var proposal = play.Session.Docket.Find(concluded.Proposal)!;
                    var entry = play.Agenda.FindInstrument(proposal.Instrument)!.Entry;
                    var obliged = proposal.Binds;
                    Assert.Subset(obliged.ToHashSet(), concluded.Bound.ToHashSet());
                    Assert.True(
                        entry.Rule switch
                        {
                            EntryRule.Quorum => concluded.Bound.Length >= Math.Min(entry.Parties, obliged.Length),
                            EntryRule.Named when entry.Named.Any(obliged.Contains) => entry
                                .Named.Where(obliged.Contains)
                                .All(concluded.Bound.Contains),
                            _ => concluded.Bound.Length == obliged.Length,
                        }
                    );
                }
            },
            iter: 600
        );

    [Fact]
    public void What_is_adopted_meets_the_rule_in_force() =>
        Play.Any.Sample(
            play =>
            {
                foreach (var (i, fact) in play.Facts.Index())
                    if (fact.Event is ProposalAdopted adopted)
                        AssertMeets(play, play.Facts[..i], adopted);
            },
            iter: 600
        );

    [Fact]
    public void An_agreement_among_some_obliges_nobody_else_and_asks_nobody_else() =>
        Play.Any.Sample(
            play =>
            {
                foreach (var proposal in play.Session.Docket.Proposals)
                    if (proposal.Among is { } among)
                    {
                        Assert.All(proposal.Binds, p => Assert.Contains(p, among));
                        Assert.All(proposal.Votes, v => Assert.Contains(v.Party, among));
                    }
            },
            iter: 300
        );

    static (int Proposal, IEnumerable<string> Bound)? Binding(SessionEvent happened) =>
        happened switch
        {
            ProposalAdopted { Provisional: false } e => (e.Proposal, e.Bound),
            AgreementConcluded e => (e.Proposal, e.Bound),
            PartyJoined e => (e.Proposal, [e.Party]),
            _ => null,
        };

    static void AssertConsent(Play play, IEnumerable<Fact> facts, int proposal, string party)
    {
        var soFar = facts.ToList();
        var kind = play.Agenda.FindInstrument(play.Session.Docket.Find(proposal)!.Instrument)!;
        var (version, _) = LawProperties.Text(soFar, proposal);
        Assert.True(LawProperties.Consented(play, proposal, version, party));
        var signed = soFar
            .Select(f => f.Event)
            .Where(e => e is Signed or Acceded && About(e) == (proposal, party))
            .LastOrDefault();
        if (kind.Consent is not Consent.Adoption)
            Assert.True(
                By<Sign>(play, proposal, party, kind, f => f is Signed)
                    || By<Accede>(play, proposal, party, kind, f => f is Acceded)
            );
        if (signed is Acceded)
            Assert.True(kind.Entry.Accession);
        else if (kind.Consent is Consent.Initials)
            Assert.True(By<Initial>(play, proposal, party, kind, f => f is Initialled));
        var vote = soFar
            .Select(f => f.Event)
            .OfType<VoteCast>()
            .Last(e => (e.Proposal, e.Version, e.Party) == (proposal, version, party));
        var capital = (kind.Ratified && play.Agenda.MustRatify(party)) || vote.AdReferendum;
        if (capital || signed is Signed { AdReferendum: true } or Acceded { AdReferendum: true })
            Assert.Contains(soFar, f => f.Event is Ratified r && (r.Proposal, r.Party) == (proposal, party));
    }

    /// <summary>Whether somebody with the power to did it.</summary>
    static bool By<T>(Play play, int proposal, string party, Instrument kind, Func<SessionEvent, bool> what)
        where T : SessionCommand =>
        play.Steps.Any(step =>
            step.Command is T
            && step.Ruling.Facts.Any(f => what(f.Event) && About(f.Event) == (proposal, party))
            && step.Act.Actor switch
            {
                Actor.Person p => step.Before.Roster.Find(p.Id) is { } signer
                    && signer.Party == party
                    && (kind.HeadSigns ? signer.Role is Role.Head : step.Before.Agenda.May(signer.Role, Power.Bind)),
                Actor.Autopilot bot => bot.Party == party && step.Before.Roster.OnAutopilot(party),
                _ => false,
            }
        );

    static (int, string) About(SessionEvent happened) =>
        happened switch
        {
            Signed e => (e.Proposal, e.Party),
            Initialled e => (e.Proposal, e.Party),
            Acceded e => (e.Proposal, e.Party),
            _ => default,
        };

    [Fact]
    public void Only_who_answers_for_a_capital_ratifies() =>
        Play.Any.Sample(
            play =>
            {
                foreach (var step in play.Steps.Where(s => s.Command is Ratify && s.Ruling.Refusal is null))
                {
                    var c = (Ratify)step.Command;
                    var rule = step.Before.Agenda.CapitalOf(c.Party);
                    var seated = step.Before.Roster.CapitalOf(c.Party);
                    Assert.True(
                        step.Act.Actor switch
                        {
                            Actor.Control => rule.By is Ratifier.Control
                                || (rule.By is Ratifier.Seat && seated is null),
                            Actor.Person p => rule.By is Ratifier.Seat && seated?.Id == p.Id,
                            Actor.Capital => rule.By is Ratifier.Mandate or Ratifier.Seat && c.Party == Party(step),
                            _ => false,
                        }
                    );
                }
            },
            iter: 300
        );

    static string? Party(Step step) => (step.Act.Actor as Actor.Capital)?.Party;

    /// <summary>Reckons again, from the votes alone, what each rule asks of an adopted text.</summary>
    static void AssertMeets(Play play, IEnumerable<Fact> facts, ProposalAdopted adopted)
    {
        var soFar = facts.ToList();
        var proposal = play.Session.Docket.Find(adopted.Proposal)!;
        var kind = play.Agenda.FindInstrument(proposal.Instrument)!;
        var rule = kind.Decision ?? play.Agenda.Decision;
        var (version, _) = LawProperties.Text(soFar, adopted.Proposal);
        var events = soFar.Select(f => f.Event).ToList();
        var votes = events.OfType<VoteCast>().Where(v => (v.Proposal, v.Version) == (adopted.Proposal, version));
        var hushed = events.OfType<SilenceKept>().Where(s => s.Proposal == adopted.Proposal).SelectMany(s => s.Silent);
        var yes = votes.Where(v => v.Ballot is Ballot.Accept).Select(v => v.Party).Concat(hushed).ToHashSet();
        var no = votes.Where(v => v.Ballot is Ballot.Reject).Select(v => v.Party).ToHashSet();
        int Weight(IEnumerable<string> some) => some.Sum(p => rule.Weights.GetValueOrDefault(p, 1));
        if (proposal.Among is { } among)
        {
            Assert.True(rule.Subsets && yes.SetEquals(among));
            return;
        }
        var core = rule.Core.Where(p => play.Agenda.FindParty(p) is not null);
        Assert.True(core.All(yes.Contains) && !no.Overlaps(rule.Vetoes));
        Assert.True(proposal.Sponsors.Length + 1 >= rule.Sponsors);
        Assert.True(
            rule.Kind switch
            {
                DecisionKind.Unanimity => yes.Count == play.Agenda.Parties.Length,
                DecisionKind.Consensus or DecisionKind.Silence => no.Count == 0 && yes.Count > 0,
                DecisionKind.Named => yes.Count > 0,
                DecisionKind.Qualified => Weight(yes) >= rule.Threshold
                    && Weight(yes) + 1e-9 >= rule.Share * (Weight(yes) + Weight(no)),
                _ => Weight(yes) >= rule.Threshold,
            }
        );
    }
}
