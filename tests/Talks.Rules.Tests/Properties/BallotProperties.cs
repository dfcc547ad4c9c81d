using CsCheck;
using Talks.Rules.Agendas;
using Talks.Rules.Sessions;
using Talks.TestKit;
using Talks.TestKit.AtRandom;

namespace Talks.Rules.Tests.Properties;

/// <summary>In a secret ballot nobody but the party, and control if the scenario says so, can tell how it voted before the outcome.</summary>
public class BallotProperties
{
    [Fact]
    public void How_a_party_votes_in_secret_is_told_to_it_alone() =>
        Play.Any.Sample(
            play =>
            {
                foreach (var fact in play.Facts)
                    if (
                        fact.Event is VoteCast vote
                        && RuleOf(play, vote.Proposal) is { Secret: true } rule
                        && vote.Party != play.Session.Docket.Find(vote.Proposal)!.By
                    )
                        Assert.Equal(
                            Canonical.Text(new Audience(false, [vote.Party], !rule.ControlSees)),
                            Canonical.Text(fact.Audience)
                        );
            },
            iter: 300
        );

    [Fact]
    public void Had_it_voted_otherwise_in_secret_nobody_else_could_tell_until_the_votes_are_counted() =>
        Gen.Select(Play.Forward, Gen.Int[0, 99])
            .Sample(
                (play, nth) =>
                {
                    var secret = play.Steps.Where(s => s.Ruling.Facts.Any(f => f.Event is BallotCast)).ToList();
                    if (secret.Count == 0)
                        return;
                    var chosen = secret[nth % secret.Count];
                    var cast = (CastVote)chosen.Command;
                    var voter = chosen.Ruling.Facts.Select(f => f.Event).OfType<BallotCast>().First().Party;
                    var otherwise = cast with
                    {
                        Ballot = (Ballot)(((int)cast.Ballot + 1 + nth % 2) % 3),
                        Reason = "Something else altogether",
                        AdReferendum = false,
                    };
                    var other = play.Again(
                        play.Acts.Select(a => a.Index == chosen.Act.Index ? a with { Command = otherwise } : a)
                    );
                    foreach (var viewer in Viewers(play, cast.Proposal, voter))
                    {
                        var (one, two) = (Uncounted(play, cast.Proposal), Uncounted(other, cast.Proposal));
                        var (shorter, longer) = one.Facts.Length <= two.Facts.Length ? (one, two) : (two, one);
                        Assert.StartsWith(shorter.Feed(viewer), longer.Feed(viewer), StringComparison.Ordinal);
                    }
                },
                iter: 600
            );

    static IEnumerable<Viewer> Viewers(Play play, int proposal, string voter)
    {
        yield return new Viewer.Spectator();
        if (!RuleOf(play, proposal).ControlSees)
        {
            yield return new Viewer.Control();
            yield return new Viewer.Review(voter);
        }
        foreach (var party in play.Agenda.Parties.Where(p => p.Id != voter))
            yield return new Viewer.Delegation(party.Id);
    }

    /// <summary>The play up to the moment at which the votes on a proposal are counted.</summary>
    static Play Uncounted(Play play, int proposal)
    {
        var counted = play
            .Facts.Index()
            .FirstOrDefault(f =>
                f.Item.Event is ProposalAdopted a && a.Proposal == proposal
                || f.Item.Event is ProposalFailed b && b.Proposal == proposal
            );
        return counted.Item is null ? play : play with { Facts = play.Facts[..counted.Index] };
    }

    static DecisionRule RuleOf(Play play, int proposal) =>
        play.Agenda.FindInstrument(play.Session.Docket.Find(proposal)!.Instrument)!.Decision ?? play.Agenda.Decision;
}
