using System.Collections.Immutable;
using CsCheck;
using Talks.Rules.Delegations;
using Talks.Rules.Packages;
using Talks.Rules.Sessions;
using Talks.Rules.World.Compliance;
using Talks.TestKit.Scenarios;

namespace Talks.TestKit.AtRandom;

/// <summary>Commands as a broken or hostile client brings them: lacking parts, absurd numbers, huge texts, words that do not exist.</summary>
public static class Hostile
{
    static readonly Gen<string> Text = Gen.OneOf(
        Gen.OneOf("", "HIL", "DEL", "plenary", "control", "control/", "control/HIL", "caucus/1000", "a\0b", "\u202E"),
        Gen.Int[0, 2].Select(n => n == 0 ? null! : new string('x', n * 25_000)),
        Gen.String
    );
    static readonly Gen<int> Number = Gen.OneOf(
        Gen.Int[-3, 12],
        Gen.OneOf(int.MinValue, int.MaxValue, -1, 0, 604_800),
        Gen.Int
    );
    static readonly Gen<int?> MaybeNumber = Gen.Nullable(Number, 0.2);
    static readonly Gen<ImmutableArray<string>> List = Gen.Select(
        Gen.Int[0, 4],
        Text.Array[0, 4],
        (n, texts) => n == 0 ? default : texts.ToImmutableArray()
    );
    static readonly Gen<Clause> Clause = Gen.Select(
        Gen.Int[0, 9],
        Clauses.Any,
        List,
        Text,
        (n, clause, list, text) =>
            n switch
            {
                0 => null!,
                1 => clause with { Beneficiaries = list },
                2 => clause with { Pairs = list },
                3 => clause with { After = default },
                4 => clause with { After = [null!, new(text, (Milestone)9, -1)] },
                5 => clause with { Wording = text, Verifier = text },
                6 => clause with { Snapback = new(list, (SnapbackProcedure)7, int.MinValue) },
                7 => clause with { Quantity = new(double.NaN, text), Remedy = new((RemedyKind)9, text) },
                _ => clause,
            }
    );
    static readonly Gen<Commitment> Commitment = Gen.Select(
        Gen.Int[0, 9],
        Gen.OneOf(Text, Gen.OneOf("fund", "dam", "gauges")),
        Number,
        List,
        Clause,
        (n, measure, level, performers, clause) =>
            n == 0 ? null! : new Commitment(measure, level, performers, level) { Part = n % 3, Clause = clause }
    );
    static readonly Gen<Package> Drawn = Gen.Select(
        Gen.Dictionary(Gen.OneOf(Gen.OneOf("water", "money"), Gen.String), Number)[0, 3],
        Commitment.Array[0, 3],
        (terms, commitments) =>
            new Package { Terms = terms.ToImmutableSortedDictionary(), Commitments = [.. commitments] }
    );
    static readonly Gen<Package> Package = Gen.OneOf(
        Drawn,
        Gen.OneOf(
            null!,
            Valley.Modest,
            Valley.Grand,
            Valley.Modest with
            {
                Terms = null!,
            },
            Valley.Modest with
            {
                Commitments = default,
            }
        )
    );
    static readonly Gen<ImmutableArray<Ask>> Asks = Gen.Select(
        Gen.Int[0, 4],
        Gen.Select(Text, Number, (issue, level) => new Ask(issue, level)).Array[0, 3],
        (n, asks) =>
            n switch
            {
                0 => default,
                1 => [null!],
                _ => asks.ToImmutableArray(),
            }
    );

    static readonly Gen<ImmutableArray<GroupReport>> Reports = Gen.Select(
        Gen.Int[0, 4],
        Gen.Select(Text, Number, (group, revision) => new GroupReport(group, revision)).Array[0, 3],
        (n, reports) =>
            n switch
            {
                0 => default,
                1 => [null!],
                _ => reports.ToImmutableArray(),
            }
    );
    static readonly Gen<Memo> Memo = Gen.Select(
        Gen.Int[0, 9],
        Text,
        Number,
        MaybeNumber,
        Asks,
        (n, text, kind, number, asks) =>
            n == 0 ? null! : new Memo((MemoKind)kind, text, number, number, (Ballot?)number, asks, number, number)
    );

    public static Gen<SessionCommand> Command { get; } =
        Gen.OneOf<SessionCommand>(
            Gen.Select(Text, Text, Text, MaybeNumber, (p, n, party, r) => new TakeSeat(p, n, party, (Role?)r)),
            Text.Select(p => new PassHead(p)),
            Gen.Select(Text, Gen.Bool, (p, e) => new NameDeputy(p, e)),
            Text.Select(p => new RemovePerson(p)),
            Gen.Select(Text, Gen.Bool, Number, (p, a, t) => new AllowAutopilot(p, a, (Temperament)t)),
            MaybeNumber.Select(m => new OpenRound(m)),
            Number.Select(s => new ExtendRound(s)),
            Text.Select(r => new EndSession(r)),
            Gen.Select(Number, Number, (e, s) => new SetEmbargo((Embargo)e, s)),
            Text.Select(n => new MarkMoment(n)),
            Gen.Select(Text, Text, Text, List, Gen.Bool, (t, s, x, to, p) => new SendInject(t, s, x, to, p)),
            Gen.Select(
                Text,
                Text,
                Gen.OneOf(Gen.OneOf(double.NaN, double.PositiveInfinity, 1), Gen.Double),
                (v, party, add) =>
                    new SendInject("Title", "Sender", "Text", [], true, party)
                    {
                        Effects = v is "" ? default : [new(v, add, party), null!],
                    }
            ),
            Text.Select(r => new MoveSnapback(r)),
            Gen.Bool.Select(e => new VoteOnSnapback(e)),
            Gen.Select(Text, Number, (s, p) => new ChoosePerformance(s, (Performance)p)),
            Gen.Select(Text, Number, (m, l) => new ActAlone(m, l)),
            Gen.Select(List, Gen.Bool, Text, (s, b, r) => new HoldSteps(s, b, r)),
            Gen.Select(Text, Gen.Double, Text, (v, x, r) => new RuleOnWorld(v, x, r)),
            Text.Select(r => new EndText(r)),
            Gen.Select(Text, Gen.Bool, Text, (s, k, r) => new LayFinding(s, k, r)),
            Gen.Select(Text, Text, (p, t) => new GivePost(p, t)),
            Gen.Select(Text, Text, Package, MaybeNumber, (t, s, p, r) => new TableProposal(t, s, p, r)),
            Gen.Select(Text, Package, Text, List, (t, p, i, a) => new TableProposal(t, t, p, null, i, a)),
            Gen.Select(Number, Number, (p, v) => new Sponsor(p, v)),
            Number.Select(p => new WithdrawSponsorship(p)),
            Number.Select(p => new Initial(p)),
            Gen.Select(Number, Gen.Bool, (p, a) => new Sign(p, a)),
            Gen.Select(Number, Text, (p, r) => new DeclineSignature(p, r)),
            Gen.Select(Number, Gen.Bool, (p, a) => new Accede(p, a)),
            Gen.Select(Number, Text, Gen.Bool, Text, (p, c, a, r) => new Ratify(p, c, a, r)),
            Number.Select(p => new WithdrawProposal(p)),
            Gen.Select(Number, Number, Text, Asks, (p, b, r, a) => new CastVote(p, (Ballot)b, r, a, p, r, r)),
            Gen.Select(Number, Number, Package, Text, (p, v, x, r) => new ProposeAmendment(p, v, x, r)),
            Gen.Select(Number, Number, Gen.Bool, (p, n, a) => new AnswerAmendment(p, n, a)),
            Gen.Select(Number, Number, Number, (p, a, r) => new PutAmendment(p, a, r)),
            Gen.Select(Number, Number, Number, Number, (p, a, b, r) => new VoteOnAmendment(p, a, (Ballot)b, r)),
            Gen.Select(Number, Number, (p, a) => new WithdrawAmendment(p, a)),
            Gen.Select(
                Gen.Select(Number, Number, MaybeNumber),
                Text,
                Text,
                Commitment,
                (n, i, c, o) => new PlaceBracket(n.Item1, n.Item2, i, n.Item3 is null ? c : null, i, n.Item3, o)
            ),
            Gen.Select(Number, Text, Text, (p, i, c) => new LiftBracket(p, i, c)),
            Gen.Select(Number, Text, Package, List, (k, t, p, to) => new CirculatePaper((PaperKind)k, t, t, p, to)),
            Gen.Select(Number, Number, Text, Package, (n, v, t, p) => new RevisePaper(n, v, t, t, p)),
            Number.Select(n => new WithdrawPaper(n)),
            Gen.Select(Text, Gen.Bool, (o, g) => new LodgeUndertaking(o, g, o)),
            Gen.Select(
                Text,
                Package,
                Number.Array[0, 3],
                (t, p, n) => new TableProposal(t, t, p, null) { Merges = n.Length == 0 ? default : [.. n] }
            ),
            Gen.Select(Number, Number, Number, Asks, (p, v, l, a) => new Indicate(p, v, (Leaning)l, a)),
            Gen.Select(Number, Number, Number, (p, v, m) => new PutUnderSilence(p, v, m)),
            Number.Select(s => new OpenSpeakersList(s)),
            Text.Select(p => new GiveFloor(p)),
            Gen.Select(List, Text, Number, MaybeNumber, (i, p, v, m) => new OpenCaucus(i, p, (CaucusVisibility)v, m)),
            Number.Select(c => new KnockAtCaucus(c)),
            Gen.Select(Number, Text, Gen.Bool, (c, p, a) => new AnswerKnock(c, p, a)),
            Gen.Select(Number, Number, (c, m) => new ExtendCaucus(c, m)),
            Gen.Select(Text, Number, Text, Package, (c, r, t, p) => new WriteText(c, r, t, p)),
            Gen.Select(Text, Number, (c, r) => new AgreeText(c, r)),
            Gen.Select(
                Text,
                Gen.Select(Number, MaybeNumber),
                Text,
                Commitment,
                (c, n, i, o) => new BracketText(c, n.Item1, i, n.Item2 is null ? c : null, i, n.Item2, o)
            ),
            Gen.Select(Text, Text, Text, (c, i, k) => new UnbracketText(c, i, k)),
            Gen.Select(Number, Number, Text, (c, r, s) => new CarryText(c, r, s)),
            Gen.Select(Text, Number, (g, r) => new ReportText(g, r)),
            Gen.Select(Text, Text, Reports, (t, s, r) => new AssembleText(t, s, r)),
            Gen.Select(Text, Text, Number, (c, t, g) => new Say(c, t, (RecordGrade)g)),
            Gen.Int[0, 3]
                .Select<int, SessionCommand>(n =>
                    n == 3 ? new ClaimReply()
                    : n == 0 ? new AskFloor()
                    : n == 1 ? new YieldFloor()
                    : new CloseSpeakersList()
                ),
            Gen.Select(Text, Text, (c, t) => new Say(c, t)),
            Text.Select(t => new MakeStatement(t)),
            Gen.Select(List, Text, (i, p) => new OpenCaucus(i, p)),
            Gen.Select(Number, List, (c, i) => new InviteToCaucus(c, i)),
            Gen.Select(Number, Gen.Bool, (c, a) => new AnswerInvitation(c, a)),
            Number.Select(c => new LeaveCaucus(c)),
            Gen.Int[0, 0].Select(_ => (SessionCommand)null!)
        );

    public static Gen<DelegationCommand> DelegationCommand { get; } =
        Gen.OneOf<DelegationCommand>(
            Gen.Select(Text, Package, MaybeNumber, (t, p, b) => new OpenDraft(t, p, b)),
            Gen.Select(Number, Number, Text, Package, (d, r, t, p) => new ReviseDraft(d, r, t, p)),
            Gen.Select(Number, MaybeNumber, (d, r) => new DiscardDraft(d, r)),
            Memo.Select(p => new LayMemo(p)),
            Gen.Select(Number, Number, Memo, (n, r, p) => new ReviseMemo(n, r, p)),
            Gen.Select(Number, Number, Text, (n, r, c) => new ReturnMemo(n, r, c)),
            Gen.Select(Number, Number, (n, r) => new WithdrawMemo(n, r)),
            Gen.Select(Number, Number, (n, r) => new ReleaseMemo(n, r)),
            Text.Select(t => new Confer(t)),
            Gen.Select(Text, MaybeNumber, MaybeNumber, (t, p, d) => new RequestInstructions(t, p, d)),
            Gen.Select(MaybeNumber, Text, List, (r, t, l) => new Instruct(r, t, l)),
            Gen.Int[0, 0].Select(_ => (DelegationCommand)null!)
        );

    public static Gen<Actor> Actor { get; } =
        Gen.OneOf(Cast.Control, Cast.Head(Valley.Hill), Cast.Head(Valley.Delta), Cast.Bot(Valley.Isle), Cast.Stranger);
}
