using System.Collections.Immutable;
using Talks.Rules.Packages;
using Talks.Rules.Sessions;
using Talks.Rules.Sessions.Proposals;
using Talks.Rules.World.Compliance;

namespace Talks.TestKit.AtRandom;

/// <summary>From a move to a command. Every text carries the mark of its act.</summary>
static class Choosing
{
    public static Act Choose(
        Session session,
        Move move,
        int index,
        ImmutableArray<(int Act, int Number)> rooms,
        long now
    )
    {
        var open = rooms.RemoveAll(r => move.A % 9 > 0 && !session.Caucuses.Open.ContainsKey(r.Number));
        var room = Meeting.Door(session, move, open) ?? (open.IsEmpty ? default : open[move.A % open.Length]);
        var command =
            Meeting.AtTheDoor(session, move, room.Number)
            ?? Meeting.OverTheText(session, move, $"<{index}>", room.Number)
            ?? Needed(session, move)
            ?? Bind(session, move, $"<{index}>")
            ?? Amend(session, move, $"<{index}>")
            ?? Agree(session, move, $"<{index}>")
            ?? CarryOut(session, move, $"<{index}>")
            ?? What(session, move, $"<{index}>", room.Number);
        if (command is RevisePaper or WithdrawPaper)
        {
            var papers = rooms.RemoveAll(r => !session.Papers.Circulated.ContainsKey(r.Number));
            room = papers.IsEmpty ? default : papers[move.B % papers.Length];
            if (command is RevisePaper revise && session.Papers.Circulated.TryGetValue(room.Number, out var paper))
                command = revise with { Version = paper.Version };
        }
        var actor = Acting.Who(session, move, command, room.Number);
        return new(index, actor, command, room.Number == 0 ? null : room.Act, now);
    }

    /// <summary>Now and then what keeps the play going.</summary>
    static SessionCommand? Needed(Session session, Move move) =>
        move.Who % 3 > 0 ? null
        : !session.Clock.Running ? new ResumeSession()
        : session.Timetable is { Open: false, NextOpens: null }
        && session.Timetable.Round < session.Agenda.Rounds.Length
            ? new OpenRound(null)
        : session.Speakers is { Open: true } speakers
        && (speakers.Speaking ?? speakers.Last) is not null
        && move.C % 2 > 0
            ? new ClaimReply()
        : Answer(session, move) is { } answer ? answer
        : Hush(session, move);

    /// <summary>What has been adopted is signed and ratified, or is not.</summary>
    static SessionCommand? Bind(Session session, Move m, string mark)
    {
        if (m.C % 3 > 1 || session.Docket.Awaiting.FirstOrDefault() is not { Consents: { } asked } proposal)
            return null;
        var number = proposal.Number;
        if (asked.InForce && !asked.Out.IsEmpty && m.B % 8 > 0)
            return new Accede(number, m.B % 5 == 0);
        if (!asked.AtCapital.IsEmpty && m.A % 2 == 0)
            return new Ratify(number, asked.AtCapital.Keys.ElementAt(m.A % asked.AtCapital.Count), m.B % 5 > 0, mark);
        return asked.Stage switch
        {
            _ when m.B % 8 == 0 => new DeclineSignature(number, mark),
            SignatureStage.Initials => new Initial(number),
            SignatureStage.Signature => new Sign(number, m.B % 5 == 0),
            _ => null,
        };
    }

    /// <summary>Amendments are changed, put and voted on while they last, or hardly one would ever be carried.</summary>
    static SessionCommand? Amend(Session session, Move m, string mark)
    {
        if (m.C % 4 != 3 || session.Docket.Open.FirstOrDefault(p => Pending(p) is not null) is not { } proposal)
            return null;
        var amendment = Pending(proposal)!;
        return amendment.Status is AmendmentStatus.Put
                ? new VoteOnAmendment(
                    proposal.Number,
                    amendment.Number,
                    m.B % 7 > 0 ? Ballot.Accept : Ballot.Reject,
                    amendment.Revision
                )
            : m.A % 3 == 0 ? new PutAmendment(proposal.Number, amendment.Number, amendment.Revision)
            : amendment.To is not null
                ? new AnswerAmendment(proposal.Number, amendment.Number, Accept: true, amendment.Revision)
            : new ProposeAmendment(
                proposal.Number,
                proposal.Version,
                Packages(session, m),
                mark,
                amendment.Number,
                amendment.Revision
            );
    }

    /// <summary>Now and then somebody backs what is on the table, or no play would come to an agreement.</summary>
    static SessionCommand? Agree(Session session, Move m, string mark)
    {
        if (m.C % 6 != 1 || session.Docket.Open.FirstOrDefault() is not { } open)
            return null;
        return session.Agenda.Decision.Sponsors > 0 && m.A % 2 == 0
            ? (open.Sponsors.IsEmpty ? new Sponsor(open.Number, open.Version) : new WithdrawSponsorship(open.Number))
            : new CastVote(open.Number, Ballot.Accept, mark, [], open.Version, AdReferendum: m.A % 5 == 0);
    }

    /// <summary>Texts enter into force late in a play: what is left of it is mostly about them.</summary>
    static SessionCommand? CarryOut(Session session, Move m, string mark) =>
        session.Ledger.Text is null ? null
        // A report is inspected when the round after it closes.
        : session.Ledger.Text.Open.Any(f => Named(session, f.Obligation)) && m.B % 6 > 0
            ? (session.Timetable.Open ? new CloseRound() : new OpenRound(null))
        : session.Ledger.Motion is not null
            ? m.A % 4 > 0 ? new VoteOnSnapback(m.B % 3 > 0)
                : new CloseRound()
        : Acting.Accused(session).Length > 0 && m.A % 4 > 0 ? new MoveSnapback(mark)
        : Hidden(session) is { } hidden && m.A % 6 > 0 ? new ChoosePerformance(hidden, Performance.Defect)
        : (m.C % 8) switch
        {
            0 => new ChoosePerformance(Step(session, m), (Performance)(m.B % 4)),
            1 or 5 => new ChoosePerformance(Step(session, m), Performance.Refuse),
            6 => new LayFinding(Verified(session) ?? Step(session, m), m.B % 3 > 0, mark),
            2 => new HoldSteps([Step(session, m)], m.B % 3 > 0, mark),
            3 => new EndText(mark),
            4 or 7 => new CloseRound(),
            _ => null,
        };

    static SessionCommand? Answer(Session session, Move move)
    {
        if (session.Docket.Open.FirstOrDefault(p => Pending(p) is not null) is not { } proposal)
            return null;
        var amendment = Pending(proposal)!;
        if (amendment.Status is AmendmentStatus.Put)
            return new VoteOnAmendment(
                proposal.Number,
                amendment.Number,
                move.B % 4 > 0 ? Ballot.Accept : Ballot.Reject,
                amendment.Revision
            );
        return (move.B % 5) switch
        {
            0 or 1 => new PutAmendment(proposal.Number, amendment.Number, amendment.Revision),
            2 => new WithdrawAmendment(proposal.Number, amendment.Number),
            _ => new AnswerAmendment(proposal.Number, amendment.Number, move.C % 3 > 0, amendment.Revision),
        };
    }

    static PutUnderSilence? Hush(Session session, Move move) =>
        move.B % 3 == 0 && session.Docket.Open.FirstOrDefault(p => p.SilenceUntil is null) is { } proposal
            ? new(proposal.Number, proposal.Version, 1 + move.C % 8)
            : null;

    static Amendment? Pending(Proposal proposal) =>
        proposal.Amendments.LastOrDefault(a =>
            a.Version == proposal.Version
            && a.Status is AmendmentStatus.Open or AmendmentStatus.Put
            && (a.To is null || proposal.FindAmendment(a.To.Value.Amendment)!.Revision == a.To.Value.Revision)
        );

    static SessionCommand What(Session session, Move m, string mark, int room)
    {
        var person = session.Roster.People is { IsEmpty: false } people ? people[m.A % people.Length].Id : "p0";
        var proposal = Chosen(session, m);
        return (m.What % 124) switch
        {
            0 => new TakeSeat(
                $"p{m.A % 12}",
                $"N{mark}",
                Party(session, m.B),
                m.C % 6 < 5 ? (Role)(m.C % 6) : null,
                m.C % 7 == 0 ? "scribe" : null
            ),
            1 => new TakeSeat($"p{m.A % 12}", $"N{mark}", Party(session, m.B), null),
            2 => new LeaveSeat(),
            3 => new PassHead(person),
            4 => new NameDeputy(person, m.B % 3 > 0),
            5 => m.A % 2 == 0
                ? new NameDeputy(person, m.B % 3 > 0)
                : new GivePost(person, m.B % 3 > 0 ? "scribe" : null),
            6 => new RemovePerson(person),
            7 => new AllowAutopilot(
                Party(session, m.A),
                m.B % 4 > 0,
                (Temperament)(m.C % 8),
                m.C % 5 == 0 ? $"Bot {m.C % 7}" : null
            ),
            8 => new OpenRound(m.A % 3 == 0 ? m.B % 50 : null),
            9 => new ExtendRound((m.A - 4_000) / 3),
            10 => new CloseRound(),
            11 => new PauseSession(),
            12 => new ResumeSession(),
            13 => m.A % 6 == 0 ? new EndSession(mark) : new Tick(),
            14 => m.C % 4 == 0 ? new MarkMoment(mark) : new SetEmbargo((Embargo)(m.A % 3), m.B % 600),
            15 => new SendInject(mark, mark, mark, Parties(session, m.A), m.B % 3 == 0 && m.A % 4 == 0),
            16 => News(session, m, mark),
            >= 17 and <= 20 => new TableProposal(
                mark,
                mark,
                Packages(session, m),
                m.C % 3 == 0 ? proposal : null,
                Kind(session, m),
                m.A % 4 == 0 ? Parties(session, m.A) : null
            ),
            21 => new WithdrawProposal(proposal),
            >= 22 and <= 29 => new CastVote(
                proposal,
                m.B % 9 < 6 ? Ballot.Accept : (Ballot)(1 + m.B % 2),
                mark,
                [],
                VersionOf(session, proposal, m),
                AdReferendum: m.B % 9 < 6 && m.A % 7 == 0
            ),
            30 => new Say("plenary", mark),
            31 => new Say("control", mark),
            32 => new Say($"control/{Party(session, m.A)}", mark),
            33 => new MakeStatement(mark),
            >= 34 and <= 36 => new OpenCaucus(Parties(session, m.B), mark, Minutes: m.C % 5 == 0 ? 1 + m.A % 20 : null),
            37 or 38 => new InviteToCaucus(0, Guests(session, m, room)),
            >= 39 and <= 43 => new AnswerInvitation(0, m.B % 4 > 0),
            44 => new LeaveCaucus(0),
            >= 45 and <= 48 => new Say(room == 0 ? $"caucus/{m.B % 999}" : "caucus/0", mark),
            >= 49 and <= 51 => new ProposeAmendment(
                proposal,
                VersionOf(session, proposal, m),
                Packages(session, m),
                mark
            ),
            52 => new AnswerAmendment(proposal, m.A % 4, m.B % 2 > 0),
            53 or 54 => new TableProposal(mark, mark, Packages(session, m), null),
            55 or 56 => new Indicate(proposal, VersionOf(session, proposal, m), (Leaning)(m.B % 4), []),
            57 => new PutUnderSilence(proposal, VersionOf(session, proposal, m), m.B % 12),
            58 => m.A % 2 == 0 ? new OpenSpeakersList(m.B % 90) : new GiveFloor(Party(session, m.A)),
            59 => m.A % 2 == 0 ? new CloseSpeakersList() : new YieldFloor(),
            60 or 61 => new AskFloor(),
            >= 62 and <= 65 => new ChoosePerformance(Step(session, m), (Performance)(m.B % 4)),
            66 or 67 => new ActAlone($"m{m.A % 4}", m.B % 3),
            68 => session.Ledger.Text is null || m.A % 2 > 0 ? new Tick() : new EndText(mark),
            69 => new HoldSteps([Step(session, m)], m.B % 3 > 0, mark),
            71 => session.Docket.Open.Skip(1).Any() ? Merger(session, m, mark) : new Tick(),
            >= 92 and <= 115 => Meeting.What(session, m with { What = m.What % 124 - 20 }, mark, room),
            70 => new RuleOnWorld(m.A % 5 == 0 ? "none" : "own", m.B % 120, mark),
            >= 116 and <= 119 => new Sponsor(proposal, VersionOf(session, proposal, m)),
            120 => new WithdrawSponsorship(Backed(session) ?? proposal),
            121 => new Sign(proposal, m.B % 2 == 0),
            122 => new Ratify(proposal, Party(session, m.A), m.B % 2 == 0, mark),
            123 => m.A % 2 == 0 ? new Initial(proposal) : new DeclineSignature(proposal, mark),
            >= 72 and <= 74 => new CirculatePaper(
                (PaperKind)(m.C % 2),
                mark,
                mark,
                Packages(session, m),
                Parties(session, m.A)
            ),
            75 or 76 => new RevisePaper(0, 1, mark, mark, Packages(session, m)),
            77 => new WithdrawPaper(0),
            >= 78 and <= 80 => Bracketed(session, proposal, m, mark),
            81 => session.Docket.Open.FirstOrDefault(p => !p.Brackets.IsEmpty) is { } text
                ? new LiftBracket(text.Number, text.Brackets[0].Issue, text.Brackets[0].Commitment)
                : new Tick(),
            82 => new PutAmendment(proposal, 1 + m.A % 3),
            83 => new VoteOnAmendment(proposal, 1 + m.A % 3, (Ballot)(m.B % 3)),
            84 => new WithdrawAmendment(proposal, 1 + m.A % 3),
            85 or 86 => Merger(session, m, mark),
            87 => new LodgeUndertaking(
                session.Agenda.Outsiders is [var outsider, ..] ? outsider.Id : "NONE",
                m.B % 2 == 0,
                mark
            ),
            _ => new ProposeAmendment(
                proposal,
                VersionOf(session, proposal, m),
                Packages(session, m),
                mark,
                session.Docket.Find(proposal)?.Amendments is { IsEmpty: false } amendments
                    ? amendments[^1].Number
                    : null,
                session.Docket.Find(proposal)?.Amendments.LastOrDefault()?.Revision ?? 1
            ),
        };
    }

    static SendInject News(Session session, Move m, string mark) =>
        new(mark, mark, mark, [], true, m.A % 3 == 0 ? "flood" : null)
        {
            Effects =
            [
                m.B % 3 == 0
                    ? new("reservation", m.C % 5, Party(session, m.A))
                    : new(m.B % 7 == 0 ? "none" : "open", m.C % 9),
            ],
        };

    static PlaceBracket Bracketed(Session session, int proposal, Move m, string mark)
    {
        var package = session.Docket.Find(proposal)?.Package ?? Package.Empty;
        var version = VersionOf(session, proposal, m);
        if (m.B % 2 == 0 && !package.Commitments.IsEmpty)
            return new PlaceBracket(
                proposal,
                version,
                null,
                package.Commitments[m.A % package.Commitments.Length].Key(),
                mark
            );
        return new PlaceBracket(proposal, version, package.Terms.Keys.FirstOrDefault("none"), null, mark, m.C % 4);
    }

    static string? Kind(Session session, Move m) =>
        session.Agenda.Instruments is { IsEmpty: false } kinds && m.A % 3 > 0 ? kinds[m.B % kinds.Length].Id
        : m.A % 50 == 1 ? "none"
        : null;

    static int? Backed(Session session) => session.Docket.Open.FirstOrDefault(p => !p.Sponsors.IsEmpty)?.Number;

    /// <summary>A step that somebody at the table verifies and that nobody has cheated on yet: or no inspection would ever be reported.</summary>
    static string? Hidden(Session session) =>
        session
            .Ledger.Text?.Steps.FirstOrDefault(s =>
                Named(session, s.Id)
                && s is { Covert: false, Status: ObligationStatus.Due or ObligationStatus.Delivered }
                && !session.Ledger.Choices.ContainsKey(s.Id)
            )
            ?.Id;

    static bool Named(Session session, string step) =>
        session.Ledger.Text?.Steps.FirstOrDefault(s => s.Id == step)?.Verifier is { } verifier
        && session.Roster.HeadOf(verifier) is not null;

    /// <summary>A step that its verifier can find kept or broken now.</summary>
    static string? Verified(Session session) =>
        session
            .Ledger.Text?.Steps.FirstOrDefault(s =>
                s.Verifier is not null && s is { Status: ObligationStatus.Delivered, Verified: false }
            )
            ?.Id;

    static string Step(Session session, Move m) =>
        session.Ledger.Text is { Steps: { IsEmpty: false } steps } ? steps[m.A % steps.Length].Id : "none";

    /// <summary>Mostly one that is open.</summary>
    static int Chosen(Session session, Move m)
    {
        var open = session.Docket.Open.ToArray();
        if (m.C % 13 == 0 || open.Length == 0)
            return 1 + m.A % (session.Docket.Proposals.Length + 1);
        return open[m.A % open.Length].Number;
    }

    static int VersionOf(Session session, int proposal, Move m) =>
        m.C % 11 == 0 ? 1 + m.A % 3 : session.Docket.Find(proposal)?.Version ?? 1;

    public static string Party(Session session, int die) =>
        session.Agenda.Parties[die % session.Agenda.Parties.Length].Id;

    public static ImmutableArray<string> Parties(Session session, int die) =>
        die % 5 == 0 ? [] : [.. session.Agenda.Parties.Select(p => p.Id).Where((_, i) => (die / 5 >> i & 1) == 1)];

    static ImmutableArray<string> Guests(Session session, Move m, int room) =>
        m.C % 5 > 0 && session.Caucuses.Open.GetValueOrDefault(room) is { } caucus
            ?
            [
                .. session
                    .Agenda.Parties.Select(p => p.Id)
                    .Except(caucus.Members.Union(caucus.Invited))
                    .Take(1 + m.B % 2),
            ]
            : Parties(session, m.B);

    static TableProposal Merger(Session session, Move m, string mark) =>
        new(mark, mark, Packages(session, m), null) { Merges = [.. session.Docket.Open.Take(2).Select(p => p.Number)] };

    static Clause Waiting(Clause clause, string other, Move m) =>
        m.C % 2 == 0
            ? clause with
            {
                After = [new(other, (Milestone)(m.C % 3), null, m.C % 5 == 0 ? null : 1 + m.C % 2)],
            }
            : clause with
            {
                Pairs = [other],
            };

    /// <summary>Every second text says more of one of its commitments, some say it of the same measure twice.</summary>
    static Package Particular(Session session, Package package, Move m)
    {
        if (m.A % 2 > 0 || package.Commitments.IsEmpty)
            return package;
        // A verifier that the text binds anyhow, so that naming one keeps no text from being adopted.
        var bound = package.Commitments[^1].Performers.FirstOrDefault(p => session.Agenda.FindParty(p) is not null);
        var said = package.Commitments[0] with
        {
            Clause = Clauses.Fit(session.Agenda, m.A / 3) with { Verifier = bound, Due = null },
        };
        if (package.Commitments.Length > 1 && m.B % 3 == 0)
            said = said with { Clause = Waiting(said.Clause!, package.Commitments[1].Key(), m) };
        var commitments = package.Commitments.SetItem(0, said);
        return package with
        {
            Commitments =
                m.B % 4 == 0
                    ? commitments.Add(
                        said with
                        {
                            Part = 2,
                            Clause = new() { After = [new(said.Key(), (Milestone)(m.B % 3), m.B % 60)] },
                        }
                    )
                    : commitments,
        };
    }

    /// <summary>Mostly what the law would draft itself, now and then something odd.</summary>
    public static Package Packages(Session session, Move m)
    {
        var terms = session.Agenda.Issues.Select(
            (issue, i) => KeyValuePair.Create(issue.Id, (m.B >> i) % (issue.Options.Length + (m.C % 10 == 0 ? 2 : 0)))
        );
        var package = Particular(session, Drafting.FromTerms(session.Agenda, terms), m);
        return m.C % 7 == 1 && !package.Commitments.IsEmpty
            ? package with
            {
                Commitments = package.Commitments.SetItem(
                    0,
                    package.Commitments[0] with
                    {
                        Performers = Parties(session, m.A),
                        Level = m.A % 4,
                    }
                ),
            }
            : package;
    }
}
