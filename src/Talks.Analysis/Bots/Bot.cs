using System.Collections.Immutable;
using Talks.Analysis.Spaces;
using Talks.Rules.Agendas;
using Talks.Rules.Packages;
using Talks.Rules.Positions;
using Talks.Rules.Sessions;
using Talks.Rules.Sessions.Proposals;

namespace Talks.Analysis.Bots;

/// <summary>
/// Plays one party. Its answer follows from the agenda, its own position, what it has seen, how far play has gone and the
/// seed, and from nothing else; it keeps nothing between calls. It never tables or accepts what is worth less than its
/// walk-away value or crosses a red line of its capital, and tables only what <see cref="Legality"/> lets pass.
/// </summary>
public sealed class Bot
{
    /// <summary>From here to the end it accepts whatever beats walking away: no time is left to hold out.</summary>
    const double LastCall = 0.93;

    /// <summary>A text that differs from an earlier one in at most this many issues is tabled as a reply to it.</summary>
    const int ReplyDistance = 6;

    /// <summary>
    /// What a bot opens with, as a share of the way from its walk-away value to its dream. A dream leaves the others
    /// nothing; asking for it only wastes the first half of play.
    /// </summary>
    const double OpeningShare = 0.5;

    const int OpeningTopics = 3;
    const int Starts = 2;

    readonly Space space;
    readonly Sheet sheet;
    readonly Party party;
    readonly Position position;
    readonly int seat;
    readonly ulong seed;
    readonly IConcession concession;
    readonly double[][] roles;
    readonly double[] importance;
    readonly byte[] dream;
    readonly Aspiration aspiration;

    public Bot(Agenda agenda, Position position, IConcession concession, ulong seed)
    {
        space = Space.Of(agenda);
        sheet = new Sheet(space, position);
        party =
            agenda.FindParty(position.Party)
            ?? throw new ArgumentException($"{position.Party} has no seat.", nameof(position));
        this.position = position;
        seat = agenda.Parties.IndexOf(party);
        this.concession = concession;
        this.seed = seed;
        roles = Reading.Roles(space);
        importance = Importance(agenda);
        dream = new Search(space, sheet, seat).Dream(Draws.For(seed, seat));
        aspiration = new(Opening(sheet.Worth(dream), position.Reservation), position.Reservation);
    }

    public Bot(Agenda agenda, Position position, Temperament temperament, ulong seed)
        : this(agenda, position, IConcession.Of(temperament), seed) { }

    /// <summary>What the bot does now, or null when it waits.</summary>
    /// <param name="time">How far play has gone, 0 to 1.</param>
    public Act? Decide(TableView view, double time)
    {
        if (Formality(view) is { } formality)
            return formality;
        if (!view.RoundOpen)
            return null;
        if (Hospitality.Next(view) is { } polite)
            return polite;
        if (view.Round == 1 && view.SpokenIn.IsEmpty)
            return new Act.Say(Phrases.Opening(space.Agenda, party, Topics(), Draws.For(seed, seat)));
        foreach (var text in view.Proposals.Where(p => p.Status is ProposalStatus.Open))
        foreach (var amendment in text.Amendments)
            if (amendment.Put && !amendment.Voters.Contains(party.Id) && !IsChangedFirst(text, amendment))
                return new Act.VoteOnAmendment(
                    text.Number,
                    amendment.Number,
                    Judge(text, amendment),
                    amendment.Revision
                );
            else if (!amendment.Put && !amendment.Answered && AnswererOf(text, amendment) == party.Id)
                return Answer(view, text, amendment, time);
        foreach (var open in view.Proposals.Where(p => p.Status is ProposalStatus.Open && Asked(p)))
            if (!LacksSponsors(open))
                return Vote(view, open, time);
            else if (!open.Sponsors.Contains(party.Id) && Backs(view, open, time))
                return new Act.Sponsor(open.Number);
        return Turn.MayTable(view, seat, space.Agenda.Parties.Length, party.Id, time) ? Table(view, time) : null;
    }

    /// <summary>It stands by its vote: what it accepted it initials and signs. Its capital may think otherwise.</summary>
    Act? Formality(TableView view)
    {
        foreach (var adopted in view.Proposals)
            if (adopted.Consents is { } consents && consents.Signatories.Contains(party.Id))
                switch (consents.Stage)
                {
                    case SignatureStage.Initials when !consents.Initialled.Contains(party.Id):
                        return new Act.Initial(adopted.Number);
                    case SignatureStage.Signature when !consents.Signed.Contains(party.Id):
                        return new Act.Sign(adopted.Number);
                }
        return null;
    }

    bool Backs(TableView view, SeenProposal proposal, double time) =>
        sheet.Worth(space.TextOf(proposal.Package)) >= (time >= LastCall ? aspiration.Reservation : Target(view, time))
        && !position.CrossedBy(proposal.Package).Any();

    bool Asked(SeenProposal proposal) =>
        !proposal.VotedBy(party.Id) && (proposal.Among is not { } among || among.Contains(party.Id));

    DecisionRule RuleOf(SeenProposal proposal) =>
        space.Agenda.FindInstrument(proposal.Instrument)?.Decision ?? space.Agenda.Decision;

    bool LacksSponsors(SeenProposal proposal) =>
        proposal.Among is null && proposal.Sponsors.Length + 1 < RuleOf(proposal).Sponsors;

    /// <summary>It takes what it would vote for, and what betters its own text without going below the walk-away value.</summary>
    Act.Answer Answer(TableView view, SeenProposal own, SeenAmendment amendment, double time)
    {
        var worth = sheet.Worth(space.TextOf(amendment.Package));
        var changed = own.Amendments.FirstOrDefault(a => a.Number == amendment.To)?.Package ?? own.Package;
        var better = worth >= sheet.Worth(space.TextOf(changed));
        var enough = better || time >= LastCall ? aspiration.Reservation : Target(view, time);
        return new(
            own.Number,
            amendment.Number,
            worth >= enough && !position.CrossedBy(amendment.Package).Any(),
            amendment.Revision
        );
    }

    /// <summary>For what betters the text, against what worsens it; a vote on an amendment binds nobody to the text.</summary>
    Ballot Judge(SeenProposal text, SeenAmendment amendment)
    {
        var change = sheet.Worth(space.TextOf(amendment.Package)) - sheet.Worth(space.TextOf(text.Package));
        return change > 0 ? Ballot.Accept
            : change < 0 ? Ballot.Reject
            : Ballot.Abstain;
    }

    /// <summary>Whether another amendment, which would change this one, is voted on before it.</summary>
    static bool IsChangedFirst(SeenProposal text, SeenAmendment amendment) =>
        text.Amendments.Any(a => a.Put && a.To == amendment.Number);

    static string? AnswererOf(SeenProposal text, SeenAmendment amendment) =>
        amendment.To is { } to ? text.Amendments.FirstOrDefault(a => a.Number == to)?.By : text.By;

    Act.Vote Vote(TableView view, SeenProposal proposal, double time)
    {
        var text = space.TextOf(proposal.Package);
        var worth = sheet.Worth(text);
        var target = time >= LastCall ? aspiration.Reservation : Target(view, time);
        var crosses = position.CrossedBy(proposal.Package).Any();
        if (worth >= target && !crosses)
            return new(proposal.Number, Ballot.Accept, Phrases.Accepting(Draws.For(seed, seat, proposal.Number)), []);
        if (
            RuleOf(proposal).Kind is DecisionKind.Named
            && worth >= aspiration.Reservation
            && !crosses
            && !Drafting.BoundBy(space.Agenda, proposal.Package).Contains(party.Id)
        )
            return new(proposal.Number, Ballot.Abstain, Phrases.Indifferent, []);
        var reading = Read(view);
        var asks = Asking.For(space, sheet, text, target, (from, to) => Loss(reading, from, to));
        return new(proposal.Number, Ballot.Reject, Phrases.Rejecting(space.Agenda, asks), asks);
    }

    Act.Table? Table(TableView view, double time)
    {
        var reading = Read(view);
        var target = Target(view, time);
        var weights = space.Agenda.Parties.Select((_, s) => Weights(reading, s)).ToArray();
        var bases = space.Agenda.Parties.Select((_, s) => reading.Base(s, time)).ToArray();
        var draws = Draws.For(seed, seat, view.Proposals.Length, 1);
        var text = new Search(space, sheet, seat).Best(
            weights,
            bases,
            importance,
            target,
            StartingTexts(view, reading, time),
            draws
        );
        if (text is null || Array.TrueForAll(text, l => l == 0))
            return null;
        var package = space.PackageOf(text);
        if (!Legality.IsLegal(space.Agenda, package) || position.CrossedBy(package).Any())
            return null;
        var answered = view
            .Proposals.Where(p => p.By != party.Id)
            .Select(p => (p.Number, Text: space.TextOf(p.Package)))
            .Select(p => (p.Number, p.Text, Distance: Distance(p.Text, text)))
            .Where(p => p.Distance is > 0 and <= ReplyDistance)
            .OrderBy(p => p.Distance)
            .ThenByDescending(p => p.Number)
            .FirstOrDefault();
        var number = answered.Text is null ? (int?)null : answered.Number;
        return new(
            Phrases.Title(space, text, answered.Text),
            Phrases.Summary(space, text, answered.Text, number),
            package,
            number,
            Kind(view)
        );
    }

    /// <summary>In a round of decision the gravest kind of document that binds; before it the agenda's first.</summary>
    string? Kind(TableView view) =>
        view.Round > 0 && space.Agenda.Rounds[view.Round - 1].Kind == "decision"
            ? space.Agenda.Instruments.Where(i => i.Binding).MaxBy(i => (i.Ratified, i.Consent))?.Id
            : null;

    static double Opening(double dream, double reservation) =>
        reservation + OpeningShare * Math.Max(0, dream - reservation);

    double Target(TableView view, double time) =>
        Math.Max(aspiration.Reservation, concession.Target(aspiration, time, Hear(view)));

    Heard Hear(TableView view) =>
        new(
            [
                .. view
                    .Proposals.Where(p => p.By != party.Id)
                    .GroupBy(p => p.By)
                    .Select(g => g.Select(p => sheet.Worth(space.TextOf(p.Package))).ToImmutableArray()),
            ],
            space.Agenda.Parties.Length - 1,
            Draws.For(seed, seat, view.Proposals.Length, 2)
        );

    Reading Read(TableView view) => Reading.Of(space, roles, view, Draws.For(seed, seat, view.Proposals.Length, 0));

    double[] Weights(Reading reading, int s) =>
        [.. Enumerable.Range(0, space.Options).Select(o => reading.Weight(s, o))];

    double Loss(Reading reading, int from, int to)
    {
        var loss = 0.0;
        for (var s = 0; s < importance.Length; s++)
            if (s != seat)
                loss += importance[s] * Math.Max(0, reading.Weight(s, from) - reading.Weight(s, to));
        return loss;
    }

    /// <summary>The search starts from the best guess among what was tabled, mended by what was asked, and from its own dream.</summary>
    IEnumerable<byte[]> StartingTexts(TableView view, Reading reading, double time)
    {
        var tabled = view.Proposals.Select(p => space.TextOf(p.Package)).ToList();
        var mended = view.Proposals.Select(p =>
            Reading.Mended(space, space.TextOf(p.Package), p.Votes.SelectMany(v => v.Asks))
        );
        var good = tabled
            .Concat(mended)
            .Where(t => space.Allows(t))
            .OrderByDescending(t => Prospect(reading, t, time))
            .Take(Starts - 1);
        return good.Append(dream);
    }

    double Prospect(Reading reading, byte[] text, double time)
    {
        var prospect = 0.0;
        for (var s = 0; s < importance.Length; s++)
            if (s != seat)
                prospect += importance[s] * Math.Log(Reading.Probability(reading.LogOdds(s, text, time)));
        return prospect;
    }

    List<string> Topics() =>
        [
            .. Enumerable
                .Range(0, space.Issues)
                .OrderByDescending(i => Enumerable.Range(0, space.Sizes[i]).Max(l => sheet.Points(space.Offset(i) + l)))
                .Take(OpeningTopics)
                .Select(i => space.Agenda.Issues[i].Id),
        ];

    static double[] Importance(Agenda agenda)
    {
        var performers = agenda.Measures.SelectMany(m => m.Performers).ToHashSet();
        return
        [
            .. agenda.Parties.Select(p =>
                agenda.Decision.Kind is DecisionKind.Unanimity or DecisionKind.Consensus or DecisionKind.Silence
                || performers.Contains(p.Id)
                || agenda.Decision.Vetoes.Contains(p.Id)
                || agenda.Decision.Core.Contains(p.Id)
                    ? 1.0
                : agenda.Decision.Kind is DecisionKind.Named ? 0.0
                : Math.Max(
                    agenda.Decision.Share,
                    agenda.Decision.WeightOf(p.Id)
                        * (double)agenda.Decision.Threshold
                        / agenda.Parties.Sum(q => agenda.Decision.WeightOf(q.Id))
                )
            ),
        ];
    }

    static int Distance(byte[] a, byte[] b) => a.Zip(b).Count(p => p.First != p.Second);
}
