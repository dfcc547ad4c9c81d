using CsCheck;
using Talks.Rules.Delegations;
using Talks.Rules.Packages;
using Talks.Rules.Sessions;
using Talks.Rules.Sessions.Seats;
using Talks.TestKit;
using Talks.TestKit.AtRandom;
using Talks.TestKit.Scenarios;

namespace Talks.Rules.Tests.Properties;

/// <summary>Of two who act at once, neither loses what it did without a word: an act takes place, or is refused with its reason.</summary>
public class NothingIsLostProperties
{
    [Fact]
    public void Whatever_is_accepted_leaves_its_trace_in_the_record() =>
        Play.Any.Sample(
            play =>
                Assert.All(
                    play.Steps.Where(s => s.Ruling.Refusal is null && s.Command is not Tick && !SeatedAlready(s)),
                    s => Assert.NotEmpty(Own(s))
                ),
            iter: 400
        );

    [Fact]
    public void Of_two_acts_at_one_moment_each_takes_place_or_is_refused_and_the_first_stands() =>
        Gen.Select(Play.Any, Gen.Int[0, 59], Gen.Int[0, 59])
            .Sample(
                (play, one, other) =>
                {
                    var (first, second) = (play.Steps[one % play.Steps.Length], play.Steps[other % play.Steps.Length]);
                    if (first.Act.Actor == second.Act.Actor)
                        return;
                    var (before, now) = (first.Before, Math.Max(first.Act.Now, first.Before.LatestAt));
                    var did = Law.Decide(before, first.Command, first.Act.Actor, now);
                    var between = did.Facts.Aggregate(before, (s, f) => s.After(f));
                    var then = Law.Decide(between, second.Command, second.Act.Actor, now);
                    if (then.Refusal is null && second.Command is not (Tick or TakeSeat))
                        Assert.NotEmpty(then.Facts);
                    // What the first wrote is still what stands, unless the second had read it.
                    if (second.Command is WriteText write && then.Refusal is null)
                        Assert.DoesNotContain(
                            did.Facts,
                            f => f.Event is TextWritten w && w.Channel == write.Channel && w.Revision != write.Revision
                        );
                },
                iter: 2_000
            );

    [Fact]
    public void Every_change_of_a_common_text_was_made_to_the_words_its_author_had_before_it() =>
        Play.Any.Sample(
            play =>
            {
                foreach (var (i, fact) in play.Facts.Index())
                    if (fact.Event is TextWritten { Revision: > 1 } written)
                        Assert.Contains(
                            play.Facts[..i].Where(f => Sight.Sees(new Viewer.Delegation(written.Party), f.Audience)),
                            f =>
                                f.Event switch
                                {
                                    TextWritten e => (e.Channel, e.Revision) == (written.Channel, written.Revision - 1),
                                    TextShown e => (e.Channel, e.Revision) == (written.Channel, written.Revision - 1),
                                    _ => false,
                                }
                        );
                var texts = play.Facts.Select(f => f.Event).OfType<TextWritten>().ToList();
                Assert.Equal(texts.Count, texts.DistinctBy(t => (t.Channel, t.Revision)).Count());
            },
            iter: 400
        );

    /// <summary>Two people of a delegation, each acting on what it saw when it last looked.</summary>
    [Fact]
    public void What_a_colleague_wrote_is_replaced_or_let_out_only_by_who_has_read_it() =>
        Gen.Select(Gen.Int[0, 1], Gen.Int[0, 9], Gen.Int[0, 5], Gen.Bool)
            .Array[5, 60]
            .Sample(
                moves =>
                {
                    var delegation = Delegation.Begin(new PositionAssigned(Valley.Scenario.PositionOf(Valley.Hill)));
                    Delegation[] seen = [delegation, delegation];
                    foreach (var (i, (who, what, which, looks)) in moves.Index())
                    {
                        if (looks)
                            seen[who] = delegation;
                        var command = Does(seen[who], what, which, $"{i}");
                        var ruling = DelegationLaw.Decide(delegation, command, People[who]);
                        Assert.True(ruling.Event is null != ruling.Refusal is null);
                        if (ruling.Event is null)
                            continue;
                        Assert.Equal(Touched(delegation, command), Touched(seen[who], command));
                        delegation = delegation.After(ruling.Event);
                    }
                },
                iter: 2_000
            );

    static readonly Person[] People =
    [
        new("hanna", "Hanna", Valley.Hill, Role.Head),
        new("adam", "Adam", Valley.Hill, Role.Adviser),
    ];

    static DelegationCommand Does(Delegation seen, int what, int which, string mark)
    {
        var draft = seen.Drafts.Values.ElementAtOrDefault(which % Math.Max(1, seen.Drafts.Count));
        var memo = seen.Memos.Open.Values.ElementAtOrDefault(which % Math.Max(1, seen.Memos.Open.Count));
        return what switch
        {
            0 => new OpenDraft(mark, Valley.Modest, null),
            1 or 2 or 3 when draft is not null => new ReviseDraft(draft.Number, draft.Revision, mark, Package.Empty),
            4 when draft is not null => new DiscardDraft(draft.Number, draft.Revision),
            5 or 6 when memo is not null => new ReviseMemo(memo.Number, memo.Revision, new(MemoKind.Statement, mark)),
            7 when memo is not null => new ReleaseMemo(memo.Number, memo.Revision),
            8 when memo is not null => new WithdrawMemo(memo.Number, memo.Revision),
            9 when memo is not null => new ReturnMemo(memo.Number, memo.Revision, mark),
            _ => new LayMemo(new(MemoKind.Statement, mark)),
        };
    }

    /// <summary>The words a command would replace or let out.</summary>
    static string Touched(Delegation delegation, DelegationCommand command) =>
        command switch
        {
            ReviseDraft c => delegation.Drafts[c.Draft].Title,
            DiscardDraft c => delegation.Drafts[c.Draft].Title,
            ReviseMemo c => delegation.Memos.Open[c.Number].Memo.Text,
            ReleaseMemo c => delegation.Memos.Open[c.Number].Memo.Text,
            WithdrawMemo c => delegation.Memos.Open[c.Number].Memo.Text,
            ReturnMemo c => delegation.Memos.Open[c.Number].Memo.Text,
            _ => "",
        };

    static Fact[] Own(Step step) =>
        [.. step.Ruling.Facts.Skip(Law.Decide(step.Before, new Tick(), Cast.Control, step.Act.Now).Facts.Length)];

    static bool SeatedAlready(Step step) => step.Command is TakeSeat c && step.Before.Roster.Find(c.Person) is not null;
}
