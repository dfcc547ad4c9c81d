using Talks.Client.Views;
using Talks.Contracts;

namespace Talks.Cli.Live.Acts;

/// <summary>Texts before the table: putting them there, voting on them, changing them; and papers that bind nobody.</summary>
static class Tabling
{
    public static IEnumerable<Entry> Entries { get; } =
    [
        Entry.Show("/issues", "issues and their options, by id", "/issues", l => TextLines.Issues(l.View)),
        Entry.Of(
            "/table TERMS TITLE",
            "tables a package with these answers",
            "/table testing=2,relief=1 Freeze for relief",
            l => Table(l, null)
        ),
        Entry.Of(
            "/counter PROPOSAL TERMS TITLE",
            "the same in answer to another",
            "/counter 2 testing=1 Less for less",
            l => Proposal(l) is { } p ? Table(l, p.Number) : null
        ),
        new(
            "/worth PROPOSAL",
            "what it is worth to you",
            "/worth 2",
            l => new(Worth: l.Number("the number of a proposal"))
        ),
        new(
            "/vote PROPOSAL BALLOT [REASON] [-- RESERVATION]",
            "accept, reject, abstain",
            "/vote 2 accept Enough -- Not at sea",
            l => Vote(l, false)
        ),
        new(
            "/ad-referendum PROPOSAL [REASON]",
            "a yes that waits for your capital",
            "/ad-referendum 2",
            l => Vote(l, true)
        ),
        Entry.Of(
            "/lean PROPOSAL LEANING [TERMS]",
            "straw poll: for, forIf with TERMS, against, undecided",
            "/lean 2 forIf relief=2",
            l =>
                Proposal(l) is { } p
                    ? new Indicate(p.Number, p.Version, l.One<Leaning>("a leaning"), l.Ends ? [] : Asks(l.Terms()))
                    : null
        ),
        Entry.Of(
            "/sponsor PROPOSAL",
            "your name under another's proposal",
            "/sponsor 2",
            l => Proposal(l) is { } p ? new Sponsor(p.Number, p.Version) : null
        ),
        Entry.Of("/unsponsor PROPOSAL", "takes it from there", "/unsponsor 2", l => new WithdrawSponsorship(Number(l))),
        Entry.Of("/withdraw PROPOSAL", "takes your own back", "/withdraw 2", l => new WithdrawProposal(Number(l))),
        Entry.Of(
            "/silence PROPOSAL MINUTES",
            "puts it under silence",
            "/silence 2 5",
            l => Proposal(l) is { } p ? new PutUnderSilence(p.Number, p.Version, l.Number("minutes")) : null
        ),
        Entry.Of(
            "/amend PROPOSAL TERMS [REASON]",
            "proposes it with other answers",
            "/amend 2 relief=0 Too early",
            l =>
                Proposal(l) is { } p
                    ? new ProposeAmendment(p.Number, p.Version, l.Drafted(p.Text.Package, l.Terms()), l.Rest())
                    : null
        ),
        new(
            "/amendment PROPOSAL NUMBER ACT",
            "take, decline, put, withdraw; accept, reject, abstain",
            "/amendment 2 1 take",
            Amendment
        ),
        Entry.Of(
            "/circulate KIND PARTIES TERMS TITLE",
            "nonPaper or workingPaper, to all or some",
            "/circulate nonPaper all relief=1 An idea",
            l =>
            {
                var (kind, to, terms) = (l.One<PaperKind>("a kind of paper"), l.List("readers, or all"), l.Terms());
                return new CirculatePaper(kind, l.Words("its title"), "", l.Drafted(null, terms), to);
            }
        ),
        Entry.Of(
            "/revise-paper PAPER TERMS TITLE",
            "a new version of your own",
            "/revise-paper 4711 relief=2 An idea",
            l =>
            {
                if (l.Known(l.View.Papers, "a paper") is not { } paper)
                    return null;
                var text = l.Drafted(paper.Versions[^1].Package, l.Terms());
                return new RevisePaper(
                    paper.Number,
                    paper.Versions[^1].Number,
                    l.Words("its title"),
                    paper.Summary,
                    text
                );
            }
        ),
        Entry.Of(
            "/withdraw-paper PAPER",
            "takes it back",
            "/withdraw-paper 4711",
            l => new WithdrawPaper(l.Number("the number of a paper"))
        ),
    ];

    static Proposal? Proposal(Line line) => line.Known(line.View.Proposals, "a proposal");

    static int Number(Line line) => line.Number("the number of a proposal");

    static TableProposal Table(Line line, int? replyTo)
    {
        var terms = line.Terms();
        return new(line.Words("its title"), "", line.Drafted(null, terms), replyTo);
    }

    static IReadOnlyList<Ask> Asks(IReadOnlyDictionary<string, int> terms) =>
        [.. terms.Select(t => new Ask(t.Key, t.Value))];

    static Typed Vote(Line line, bool adReferendum)
    {
        if (Proposal(line) is not { } proposal)
            return new();
        var ballot = adReferendum ? Ballot.Accept : line.One<Ballot>("a ballot");
        var (reason, reservation) = line.Rest().Split("-- ", 2) switch
        {
            [var why, var but] => (why.Trim(), but.Trim()),
            [var why] => (why, null),
            _ => ("", (string?)null),
        };
        return new(
            new CastVote(
                proposal.Number,
                ballot,
                reason,
                [],
                proposal.Version,
                reservation,
                AdReferendum: adReferendum ? true : null
            )
        );
    }

    static Typed Amendment(Line line)
    {
        if (Proposal(line) is not { } proposal || line.Known(proposal.Amendments, "an amendment") is not { } amendment)
            return new();
        var (number, revision) = (amendment.Text.Amendment, amendment.Revision);
        return line.Word("what to do with it") switch
        {
            "take" => new(new AnswerAmendment(proposal.Number, number, true, revision)),
            "decline" => new(new AnswerAmendment(proposal.Number, number, false, revision)),
            "put" => new(new PutAmendment(proposal.Number, number, revision)),
            "withdraw" => new(new WithdrawAmendment(proposal.Number, number)),
            "accept" => new(new VoteOnAmendment(proposal.Number, number, Ballot.Accept, revision)),
            "reject" => new(new VoteOnAmendment(proposal.Number, number, Ballot.Reject, revision)),
            "abstain" => new(new VoteOnAmendment(proposal.Number, number, Ballot.Abstain, revision)),
            var other => Unknown(line, other),
        };
    }

    static Typed Unknown(Line line, string act)
    {
        line.Lack($"'{act}' is nothing to do with an amendment.");
        return new();
    }
}
