using CsCheck;
using Talks.Rules.Agendas;
using Talks.Rules.Packages;
using Talks.Rules.Sessions;
using Talks.TestKit;
using Talks.TestKit.AtRandom;

namespace Talks.Rules.Tests.Properties;

/// <summary>What holds of every session, whatever is done in it.</summary>
public class LawProperties
{
    [Fact]
    public void Nobody_is_bound_without_its_own_acceptance_of_the_very_words() =>
        Play.Any.Sample(
            play =>
            {
                foreach (var (i, fact) in play.Facts.Index())
                    if (fact.Event is ProposalAdopted adopted)
                    {
                        var (version, package) = Text(play.Facts[..i], adopted.Proposal);
                        var obliged = Drafting.BoundBy(play.Agenda, package);
                        Assert.Equal(Obliges(play, adopted.Proposal) ? obliged : [], adopted.Bound);
                        Assert.All(
                            adopted.Bound,
                            party => Assert.True(Consented(play, adopted.Proposal, version, party))
                        );
                    }
            },
            iter: 800
        );

    [Fact]
    public void The_facts_folded_again_give_the_session_that_was_lived() =>
        Play.Any.Sample(
            play => Assert.Equal(Canonical.Text(play.Session), Canonical.Text(Session.From(play.Facts))),
            iter: 300
        );

    [Fact]
    public void Neither_the_instant_nor_the_session_clock_runs_back() =>
        Play.Any.Sample(
            play =>
                Assert.All(
                    play.Facts.Zip(play.Facts.Skip(1)),
                    pair =>
                    {
                        Assert.True(pair.First.At <= pair.Second.At);
                        Assert.True(pair.First.Clock <= pair.Second.Clock);
                    }
                ),
            iter: 300
        );

    [Fact]
    public void The_session_a_ruling_leaves_is_the_fold_of_its_facts() =>
        Play.Any.Sample(
            play =>
                Assert.All(
                    play.Steps,
                    step =>
                        Assert.Equal(
                            Canonical.Text(step.Ruling.Facts.Aggregate(step.Before, (s, f) => s.After(f))),
                            Canonical.Text(step.Ruling.Session)
                        )
                ),
            iter: 100
        );

    [Fact]
    public void A_refusal_changes_nothing_but_lets_deadlines_pass_and_says_why() =>
        Play.Any.Sample(
            play =>
            {
                foreach (var step in play.Steps.Where(s => s.Ruling.Refusal is not null))
                {
                    var tick = Law.Decide(step.Before, new Tick(), Cast.Control, step.Act.Now);
                    Assert.Equal(Canonical.Lines(tick.Facts), Canonical.Lines(step.Ruling.Facts));
                    Assert.InRange(step.Ruling.Refusal!.Text.Length, 10, 1_000);
                }
            },
            iter: 300
        );

    [Fact]
    public void After_the_end_only_seats_and_the_embargo_change() =>
        Play.Any.Sample(
            play =>
                Assert.All(
                    play.Facts.SkipWhile(f => f.Event is not SessionEnded).Skip(1),
                    f => Assert.True(f.Event is SeatLeft or HeadPassed or EmbargoSet or CommandRefused)
                ),
            iter: 1_000
        );

    [Fact]
    public void A_party_never_has_two_heads_and_never_both_a_head_and_a_bot() =>
        Play.Any.Sample(
            play =>
                Assert.All(
                    play.Steps,
                    s =>
                        Assert.All(
                            play.Agenda.Parties,
                            p =>
                            {
                                var heads = s.Before.Roster.Of(p.Id).Count(x => x.Role is Role.Head);
                                Assert.InRange(heads, 0, 1);
                                Assert.False(heads == 1 && s.Before.Roster.OnAutopilot(p.Id));
                                Assert.False(
                                    heads == 0
                                        && s.Before.Roster.Of(p.Id)
                                            .Any(x =>
                                                Enum.GetValues<Power>().Any(w => w.Releases() && s.Before.May(x, w))
                                            )
                                );
                            }
                        )
                ),
            iter: 300
        );

    [Fact]
    public void Nobody_agrees_to_a_text_of_a_room_or_a_group_and_has_a_part_of_it_in_brackets() =>
        Play.Any.Sample(
            play =>
                Assert.All(
                    play.Steps.SelectMany(s =>
                        s.Before.Caucuses.Open.Values.Select(c => c.Text).Concat(s.Before.Groups.Texts.Values)
                    ),
                    text => Assert.False(text is not null && text.Brackets.Any(b => text.Agreed.Contains(b.Party)))
                ),
            iter: 300
        );

    [Fact]
    public void Plays_at_random_reach_what_the_properties_speak_of()
    {
        // A property over plays in which nothing happens would hold of any law.
        var counts = new System.Collections.Concurrent.ConcurrentDictionary<Type, int>();
        Play.Any.Sample(
            play =>
            {
                foreach (var fact in play.Facts)
                    counts.AddOrUpdate(fact.Event.GetType(), 1, (_, n) => n + 1);
            },
            iter: 16_000
        );
        var kinds = typeof(SessionEvent).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(SessionEvent)));
        Assert.All(
            kinds,
            kind =>
                Assert.True(
                    counts.GetValueOrDefault(kind) >= 10,
                    $"{kind.Name} took place {counts.GetValueOrDefault(kind)} times."
                )
        );
    }

    /// <summary>Whether a text is of a kind that obliges anybody.</summary>
    static bool Obliges(Play play, int proposal) =>
        play.Agenda.FindInstrument(play.Session.Docket.Find(proposal)!.Instrument)!.Binding;

    /// <summary>The text of a proposal as it stood when these facts had taken place.</summary>
    internal static (int Version, Package Package) Text(IEnumerable<Fact> facts, int proposal) =>
        facts
            .Select(f =>
                f.Event switch
                {
                    ProposalTabled e when e.Proposal == proposal => (1, e.Package),
                    ProposalAmended e when e.Proposal == proposal => (e.Version, e.Package),
                    _ => default,
                }
            )
            .Last(text => text.Item1 > 0);

    /// <summary>Somebody who could sign for the party at that moment, or its bot in charge, accepted that version by an act of its own.</summary>
    internal static bool Consented(Play play, int proposal, int version, string party) =>
        play.Steps.Any(step =>
            step.Ruling.Facts.Any(f =>
                f.Event is VoteCast { Ballot: Ballot.Accept } v
                && (v.Proposal, v.Version, v.Party) == (proposal, version, party)
            )
            && step.Act.Actor switch
            {
                Actor.Person p => step.Before.Roster.Find(p.Id) is { } signer
                    && step.Before.May(signer, step.Command is CastVote ? Power.Vote : Power.Table)
                    && signer.Party == party,
                Actor.Autopilot bot => bot.Party == party && step.Before.Roster.OnAutopilot(party),
                _ => false,
            }
            && step.Command
                is CastVote
                    or TableProposal
                    or CarryText
                    or AssembleText
                    or ProposeAmendment
                    or AnswerAmendment { Accept: true }
        );
}
